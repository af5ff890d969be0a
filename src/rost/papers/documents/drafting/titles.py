"""The title, the goal and the year of a report, from the text above and between the tables."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, Source
from rost.papers.documents.drafting.material import Line, Material

_TITLE = re.compile(
    r"(?:(?:муниципальн|региональн|сводн|информационно-аналитическ)[а-яё]*\s+)?"
    r"(?:план\b|«?дорожная карта|отч[её]т\b|паспорт\b|комплекс мер|перечень\b|программа\b|показатели\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:О|Об)\s+\S")
_STOP = re.compile(r"(?:цел[ьи]\b|задач|\d+\.|[IVX]+\.|№|рассмотрен|утвержд|приложение)", re.IGNORECASE)
_GOAL = re.compile(r"(?:основная\s+)?цел[ьи](?:\s[^:.]{0,80})?\s*(?::|[–—-]\s)\s*(.*)", re.IGNORECASE | re.DOTALL)
_GOAL_ALONE = re.compile(
    r"(?:\d+\.\s*)?цел[ьи](?:\s(?:муниципального|регионального|федерального)?\s?проекта)?:?", re.IGNORECASE
)
_GOAL_YEAR = re.compile(r"(?:\bк|\bдо|\bна)\s+(?:концу\s+|конца\s+|1\s[а-я]+\s)?(20\d\d)(?=\s*(?:г\b|год|г\.|$|[.,;]))")
_ANY_YEAR = re.compile(r"\b(20\d\d)\s*(?:г\b|год)")
_REPORT = re.compile(r"отч[её]т|мониторинг|итоги|информаци", re.IGNORECASE)
_REPORT_YEAR = re.compile(
    r"\b(?:за|по итогам|в)\s+(?:(?:I|II|III|IV|1|2|3|4|первое|второе)\s*(?:-?\S{1,2}\s)?(?:квартал|полугодие)\s+)?"
    r"(20\d\d)(?:\s*[-–/]\s*((?:20)?\d\d))?\s*(?:уч[а-яё.]*\s*)?(?:г\b|год)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 5


def draft_titles(draft: Draft, material: Material) -> None:
    """Title, goal and report year where the key-value table did not give them."""
    head = material.head
    found = _title_lines(head, is_order=draft.document is not None)
    title = " ".join(line.text for line in found).strip(" .")
    if found and draft.title is None:
        draft.title = title
        draft.sources["title"] = Source(title, found[0].place, 0.9)
    material.used.update(line.place for line in found)
    if draft.goal is None:
        _draft_goal(draft, material)
    if draft.goal and draft.goal_year is None:
        draft.goal_year = _goal_year(draft.goal)
    above = " ".join(line.text for line in head[:40])
    year = _REPORT_YEAR.search(title or "") or (_REPORT_YEAR.search(above) if _REPORT.search(above) else None)
    if year and draft.document is None:
        draft.year = _one_year(year)


def _title_lines(head: list[Line], *, is_order: bool) -> list[Line]:
    pattern = _ABOUT if is_order else _TITLE
    start = next((i for i, line in enumerate(head) if pattern.match(line.text) and not line.text.endswith(":")), None)
    if start is None:
        return []
    found = [head[start]]
    for line in head[start + 1 : start + _LONGEST_TITLE]:
        if not _continues(found[-1].text, line.text):
            break
        found.append(line)
    return found


def _continues(before: str, text: str) -> bool:
    if before.endswith((".", ":")) or _STOP.match(text) or len(text) > 300:
        return False
    return text[:1].islower() or text[:1] in '«"(' or (before.isupper() and text.isupper())


def _draft_goal(draft: Draft, material: Material) -> None:
    for index, line in enumerate(material.lines):
        text = line.text.lstrip("*– -")
        found = _GOAL.match(text)
        if found and found.group(1):
            goal = found.group(1).strip()
        elif _GOAL_ALONE.fullmatch(text) and text.endswith(":") and index + 1 < len(material.lines):
            line = material.lines[index + 1]
            goal = line.text
        else:
            continue
        draft.goal = goal
        draft.sources["goal"] = Source(line.text, line.place)
        material.used.add(line.place)
        return


def _one_year(found: re.Match[str]) -> int | None:
    """The year of «за 2023 год», the first one of «за 2023/24 учебный год»; «за 2019–2024 годы» is no one year."""
    first, last = int(found[1]), found[2]
    return None if last and (int(last) - first) % 100 > 1 else first


def _goal_year(goal: str) -> int | None:
    found = _GOAL_YEAR.findall(goal) or _ANY_YEAR.findall(goal)
    return int(found[-1]) if found else None
