"""Basic statements: the level that a paper names, its period, its appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rost.papers.documents.blocks import Paper, Place
from rost.papers.documents.checks.found import problem
from rost.papers.documents.draft import Draft, Fix, PaperKind, Problem
from rost.papers.documents.values.text import clean

_PROJECT = re.compile(r"(муниципальн|региональн|федеральн)[а-яё]*\s+проект[а-яё]*", re.IGNORECASE)
_LEVELS = {"муниципальн": "municipality", "региональн": "region", "федеральн": "federation"}
_NAMES = {"municipality": "муниципального", "region": "регионального", "federation": "федерального"}
_OWN_HEADING = re.compile(
    r"(?:приложение\s*№?\s*\d*\s*)?к паспорту|^паспорт|показател\S+ (?:\S+ )?проекта$", re.IGNORECASE
)
_LETTERS = re.compile(r"(?<=\d)\s*[-/]?\s*[а-яёa-z]+$")
_LONGEST_HEADING = 120
_LABELS = ("curator_label", "leader_label", "administrator_label")


def basics_problems(draft: Draft, paper: Paper) -> Iterator[Problem]:
    if draft.period and draft.period[1] < draft.period[0]:
        message = f"Проект кончается ({draft.period[1]:%d.%m.%Y}) раньше, чем начинается. Исправьте срок."
        source = draft.sources.get("period")
        yield problem("end-before-start", "basics", message, place=source.place if source else None)
    if draft.kind is PaperKind.PASSPORT and draft.level in _NAMES:
        yield from _levels(draft, paper)
    yield from _appendices(draft)


def _levels(draft: Draft, paper: Paper) -> Iterator[Problem]:
    """Words left from the form of another level: in labels, in the totals of money, over appendices."""
    for name in _LABELS:
        source = draft.sources.get(name)
        if source and _is_other(source.text, draft.level):
            yield _level_problem(draft, "basics", clean(source.text), source.place)
    for row in draft.finance.totals[:1] if draft.finance else []:
        if _is_other(row.title, draft.level):
            fix = Fix("title", _mended(row.title, draft.level), "Исправить уровень")
            yield _level_problem(draft, "finance", row.title, row.place, fix)
    for block in paper.paragraphs:
        text = clean(block.text)
        if len(text) < _LONGEST_HEADING and _OWN_HEADING.search(text) and _is_other(text, draft.level):
            yield _level_problem(draft, "appendix", text, block.place)


def _is_other(text: str, level: str | None) -> bool:
    found = _PROJECT.search(text)
    if "составляющ" in text.lower():
        return False  # «муниципальная составляющая регионального проекта» is a municipality's own
    return found is not None and _LEVELS[found.group(1).lower()] != level


def _mended(text: str, level: str | None) -> str:
    own = next(root for root, named in _LEVELS.items() if named == level)
    return _PROJECT.sub(lambda found: found.group().replace(found.group(1), own), text)


def _level_problem(draft: Draft, section: str, text: str, place: Place | None, fix: Fix | None = None) -> Problem:
    said = _PROJECT.search(text)
    named = said.group() if said else text
    own = _NAMES[draft.level or "municipality"]
    message = f"«{text}»: «{named}» в паспорте {own} проекта. Видимо, осталось от чужой формы: исправьте уровень."
    return problem("level-mismatch", section, message, place=place, fix=fix)


def _appendices(draft: Draft) -> Iterator[Problem]:
    """An appendix must name the act that it belongs to."""
    act = draft.document
    if act is None:
        return
    for appendix in draft.appendices:
        differs = (appendix.date and act.date and appendix.date != act.date) or (
            appendix.number and act.number and not _same_number(appendix.number, act.number)
        )
        if not differs:
            continue
        said = f"от {appendix.date:%d.%m.%Y} № {appendix.number}" if appendix.date else f"№ {appendix.number}"
        own = f"от {act.date:%d.%m.%Y} № {act.number}" if act.date else f"№ {act.number}"
        message = f"Приложение отнесено к документу {said}, а сам документ — {own}. Исправьте реквизиты приложения."
        yield problem("appendix-mismatch", "appendix", message, place=appendix.place)


def _same_number(one: str, other: str) -> bool:
    """«181» for «181-О»: the letters after the number are often left out."""
    one, other = one.lower(), other.lower()
    return one == other or one == _LETTERS.sub("", other) or other == _LETTERS.sub("", one)
