"""The stamps at the top of a paper: by whom and when it was approved or considered."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, Source
from rost.papers.documents.drafting.material import Line, Material
from rost.papers.documents.values.acts import find_acts
from rost.papers.documents.values.dates import find_dates

_APPROVED = re.compile(r"(?:утвержд[её]н[аоы]?|утверждаю|утвердить)\b[:\s]*", re.IGNORECASE)
_CONSIDERED = re.compile(
    r"(?:рассмотрен[аоы]?|согласован[аоы]?|одобрен[аоы]?|принят[аоы]?)\b[:\s]*(?:и\s[а-яё]+\s)?(?:на\s+)?",
    re.IGNORECASE,
)
_PROTOCOL = re.compile(r"протокол[а-яё]*\s*(?:заседани\S*\s.*?)?(?:№|N)?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:№|N|в„–)\s*([\w/-]+)")
_BLANK = re.compile(r"\s*_{2,}\s*")
_REST = re.compile(r"\s*(?:от\s*)?$")
_MEETING = re.compile(r"^(?:на\s+)?(?:заседани[а-яё]+\s+)?", re.IGNORECASE)
_LONGEST = 6  # lines that a stamp may take
_BODY_NOMINATIVE = {
    "совет": "совет",
    "педсовет": "педсовет",
    "коллеги": "коллегия",
    "комисси": "комиссия",
    "собрани": "собрание",
    "комитет": "комитет",
    "заседани": "заседание",
    "конференци": "конференция",
    "бюро": "бюро",
}


def draft_stamps(draft: Draft, material: Material) -> None:
    """Approval and consideration, from the lines above the first table."""
    head = material.head[:60]
    for index, line in enumerate(head):
        if draft.approved is None and (found := _APPROVED.match(line.text)):
            draft.approved = _stamp(draft, material, "approved", _stamp_lines(head, index, found.end()))
        elif draft.considered is None and (found := _CONSIDERED.match(line.text)) and len(line.text) < 160:
            draft.considered = _considered(draft, material, _stamp_lines(head, index, found.end()))


def _stamp_lines(head: list[Line], index: int, skip: int) -> list[Line]:
    """The stamp's lines after its first word, up to and with the line that holds the date."""
    first = Line(head[index].text[skip:], head[index].place)
    lines = [first]
    for line in head[index + 1 : index + _LONGEST]:
        if find_dates(lines[-1].text) or _APPROVED.match(line.text) or _is_title(line.text):
            break
        lines.append(line)
    return lines


def _is_title(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 8 and text.isupper() and not find_dates(text)


def _stamp(draft: Draft, material: Material, name: str, lines: list[Line]) -> dict[str, object] | None:
    text = _BLANK.sub(" ", " ".join(line.text for line in lines)).strip()
    dates = find_dates(text)
    if not dates:
        return None
    material.used.update(line.place for line in lines)
    draft.sources[name] = Source(text, lines[0].place)
    by = _REST.sub("", text[: dates[0].begin]).strip(' ,.;_«»"') or text[dates[0].end :].strip(" ,.;_") or None
    number = next((act.number for act in find_acts(text)), None)
    return {"date": dates[0].date, "by": by, "number": number}


def _considered(draft: Draft, material: Material, lines: list[Line]) -> dict[str, object] | None:
    stamp = _stamp(draft, material, "considered", lines)
    if stamp is None:
        return None
    text = _BLANK.sub(" ", " ".join(line.text for line in lines))
    number = _NUMBER.search(text)
    dates = find_dates(text)
    body = _PROTOCOL.split(text[: dates[0].begin], maxsplit=1)[0].strip(" ,.;(«")
    return {
        "by": _body_nominative(_MEETING.sub("", body)) or None,
        "date": stamp["date"],
        "protocol": number.group(1) if number else None,
    }


def _body_nominative(text: str) -> str:
    """«Совете руководителей» → «Совет руководителей», «педагогического совета» → «педагогический совет»."""
    words = text.split()
    for index, word in enumerate(words):
        stem = next((stem for stem in _BODY_NOMINATIVE if word.lower().startswith(stem)), None)
        if stem is None:
            continue
        whole = _BODY_NOMINATIVE[stem]
        feminine, neuter = whole.endswith("я"), whole.endswith(("е", "о"))
        ending = "ая" if feminine else "ое" if neuter else "ый"
        before = [
            re.sub(r"(?:ого|ой|ом)$", "ий" if ending == "ый" and _is_soft(w) else ending, w) for w in words[:index]
        ]
        return " ".join([*before, word[: len(stem)] + whole[len(stem) :], *words[index + 1 :]])
    return text


def _is_soft(word: str) -> bool:
    return bool(re.search(r"[гкх](?:ого|ом)$", word))
