"""Methods of indicators: a formula, its own people, the level that it is gathered for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rost.papers.documents.checks.found import place_of, problem
from rost.papers.documents.draft import Draft, IndicatorRow, MethodRow, Problem
from rost.papers.documents.drafting.methodology import DEFINITION
from rost.papers.documents.values.text import clean_lines, fold

_SECTION = "methodology"
_FORMULA = re.compile(r"[=/÷×∑Σ]|\bотношени|\bсумм|\bделени|\*\s*100|[хx]\s*100")
_WORD = re.compile(r"[а-яё]{4,}")
_STEM = 6
_OWN_LEAST, _OTHER_MOST = 0.34, 0.5
_WIDER = {
    "municipality": re.compile(r"российск\S* федерац|федеральн\S* уровен|по субъект|по региону|региональн\S* уровен"),
    "region": re.compile(r"российск\S* федерац|федеральн\S* уровен"),
}
_OF_A_SUBJECT = re.compile(r"субъект\S*\s(?:российск\S*\sфедерац)")


def methodology_problems(draft: Draft) -> Iterator[Problem]:
    for row in draft.methodology:
        yield from _formula(row)
        yield from _level(row, draft.level)
    yield from _mismatches(draft)


def _formula(row: MethodRow) -> Iterator[Problem]:
    """Variables are explained, but nothing says how they are put together."""
    head = _before_definitions(row.text or "")
    if row.text and (_FORMULA.search(fold(head)) or (not row.variables and len(head) > 40)):
        return
    message = f"{_named(row)}: нет формулы расчёта{_signs(row)}. Впишите её."
    yield problem("formula-missing", _SECTION, message, row=row.indicator, place=place_of(row, "text"))


def _before_definitions(text: str) -> str:
    lines = []
    for line in clean_lines(text):
        if DEFINITION.match(line) and "=" not in line:
            break
        lines.append(line)
    return " ".join(lines)


def _signs(row: MethodRow) -> str:
    return f", хотя объяснены обозначения {', '.join(row.variables)}" if row.variables else ""


def _level(row: MethodRow, level: str | None) -> Iterator[Problem]:
    wider = _WIDER.get(level or "")
    said = fold(row.aggregation or "")
    if wider and wider.search(said) and not (level == "region" and _OF_A_SUBJECT.search(said)):
        own = "муниципалитета" if level == "municipality" else "региона"
        message = (
            f"{_named(row)}: уровень агрегирования «{row.aggregation}», а документ — {own}."
            " Укажите уровень, по которому собирают данные."
        )
        yield problem("level-mismatch", _SECTION, message, row=row.indicator, place=place_of(row, "aggregation"))


def _mismatches(draft: Draft) -> Iterator[Problem]:
    """A numerator that speaks of another indicator's condition and not of its own."""
    names = [_name(row, draft.indicators) for row in draft.methodology]
    stems = [_stems(name) for name in names]
    common = set.intersection(*stems) if len(stems) > 1 else set()
    own = [words - common for words in stems]
    for index, row in enumerate(draft.methodology):
        numerator = _stems(_numerator(row.text or ""))
        if not numerator or not own[index]:
            continue
        share = len(numerator & own[index]) / len(own[index])
        others = [(len(numerator & words) / len(words), i) for i, words in enumerate(own) if words and i != index]
        best = max(others, default=(0.0, -1))
        if share < _OWN_LEAST and best[0] >= _OTHER_MOST:
            message = (
                f"{_named(row)}: числитель описан словами показателя «{names[best[1]]}»."
                " Опишите числитель этого показателя."
            )
            yield problem("methodology-mismatch", _SECTION, message, row=row.indicator, place=place_of(row, "text"))


def _name(row: MethodRow, indicators: list[IndicatorRow]) -> str:
    if row.name:
        return row.name
    return next((found.name for found in indicators if found.number and found.number == row.indicator), "")


def _numerator(text: str) -> str:
    """What the first sign stands for."""
    for line in clean_lines(text):
        found = DEFINITION.match(line)
        if found:
            return found.group(2)
    return ""


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}


def _named(row: MethodRow) -> str:
    return f"Методика показателя {row.indicator}" if row.indicator else f"Методика «{(row.name or '')[:80]}»"
