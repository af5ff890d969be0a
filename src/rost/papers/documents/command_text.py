"""The answer of `rost check` in words: a summary of the draft and its problems as plain aligned text."""

from __future__ import annotations

from typing import Any

KINDS = {
    "project passport": "паспорт проекта",
    "plan of measures with indicators": "план мероприятий с показателями",
    "roadmap": "дорожная карта",
    "report on a roadmap": "отчёт об исполнении дорожной карты",
    "order with performance indicators of a centre": "приказ с показателями деятельности центра",
    "indicator passport": "паспорт показателя",
    "finance table": "таблица финансирования",
    "staff table": "список работников",
    "empty form": "незаполненная форма",
    "unknown": "вид документа не распознан",
}
SEVERITIES = {"error": "ошибка", "warning": "вопрос", "note": "заметка"}
SIGNS = {"error": "✗", "warning": "!", "note": "·"}
_PARTS = (
    ("indicators", "показателей"),
    ("results", "результатов"),
    ("plan", "строк плана"),
    ("participants", "участников"),
    ("methodology", "методик"),
    ("staff", "работников"),
)


def summary(draft: dict[str, Any]) -> list[tuple[str, str]]:
    """What the paper is, as pairs of a title and words; absent things are left out."""
    pairs = [
        ("Файл", printable(draft["file"])),
        ("Документ", KINDS.get(draft["kind"], draft["kind"])),
        ("Название", printable(draft.get("title") or "")),
        ("Срок", " — ".join(russian_date(day) for day in draft.get("period") or [])),
        ("Территория", printable(", ".join(draft.get("territory") or []))),
        ("Куратор", _name(draft.get("curator"))),
        ("Руководитель", _name(draft.get("leader"))),
        ("Прочитано", ", ".join(f"{word}: {len(draft[part])}" for part, word in _PARTS if draft.get(part))),
        ("Найдено", ", ".join(f"{word}: {count}" for word, count in counted(draft).items()) or "замечаний нет"),
    ]
    return [(title, words) for title, words in pairs if words]


def counted(draft: dict[str, Any]) -> dict[str, int]:
    """How many problems there are of each severity, graver first."""
    found = [problem["severity"] for problem in draft["problems"]]
    words = {"error": "ошибок", "warning": "вопросов", "note": "заметок"}
    return {word: found.count(severity) for severity, word in words.items() if severity in found}


def problem_rows(draft: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Severity, place and message of each problem, graver first, otherwise in the order of the paper."""
    order = list(SEVERITIES)
    problems = sorted(draft["problems"], key=lambda problem: order.index(problem["severity"]))
    return [(problem["severity"], _where(problem), _message(problem)) for problem in problems]


def lines(draft: dict[str, Any]) -> list[str]:
    pairs = summary(draft)
    text = [f"{title + ':':<14}{words}" for title, words in pairs]
    rows = problem_rows(draft)
    if rows:
        width = min(max(len(where) for _, where, _ in rows), 36)
        text.append("")
        text += [f"{SIGNS[grade]} {SEVERITIES[grade]:<8} {where:<{width}}  {message}" for grade, where, message in rows]
    return text


def printable(text: str) -> str:
    """One line of text without characters that could move a terminal's cursor."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def russian_date(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def _name(person: dict[str, Any] | None) -> str:
    if not person:
        return ""
    words = [person.get("name") or person.get("name_as_written") or "", person.get("position") or ""]
    return printable(", ".join(word for word in words if word))


def _where(problem: dict[str, Any]) -> str:
    place = problem.get("place") or {}
    row = problem.get("row")
    words = [f"п. {row}" if row else "", place.get("said", "") if not row else ""]
    return printable(", ".join(word for word in words if word))[:60]


def _message(problem: dict[str, Any]) -> str:
    fix = problem.get("fix")
    return printable(problem["message"] + (f" Можно исправить: {fix['label']}." if fix else ""))
