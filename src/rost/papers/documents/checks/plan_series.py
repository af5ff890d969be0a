"""Figures that grow from year to year: a year that the series leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rost.papers.documents.checks.plan_problem import plan_problem, row_label, row_problem
from rost.papers.documents.draft import PlanRow, Problem

_SHARE = re.compile(r"(?:не менее|не более|до)?\s*\d{1,3}(?:[.,]\d+)?\s?(?:%|процент\w*)", re.IGNORECASE)
_WORD = re.compile(r"[а-яё]{4,}")
_STEM = 5
_ALIKE = 0.7
_LEAST_YEARS = 3
_MOST_SERIES = 100


@dataclass(slots=True)
class _Series:
    """Rows that promise a share of the same thing, by the year of their term."""

    words: frozenset[str]
    years: dict[int, PlanRow] = field(default_factory=dict)


def series_problems(rows: list[PlanRow]) -> Iterator[Problem]:
    yield from _targets(rows)
    for series in _series_of(rows):
        missing = _missing(set(series.years))
        if len(series.years) >= _LEAST_YEARS and missing:
            said = ", ".join(f"{year} (строка {row_label(row)})" for year, row in sorted(series.years.items()))
            message = f"В ряду долей по годам пропущен {_in_words(missing)}: есть {said}. Добавьте строку."
            yield plan_problem("missing-year-in-series", message, place=series.years[max(series.years)].place)


def _targets(rows: list[PlanRow]) -> Iterator[Problem]:
    for row in rows:
        missing = _missing({int(year) for year in row.targets or {}})
        if missing:
            message = f"в ряду значений пропущен {_in_words(missing)}; впишите значение"
            yield row_problem("missing-year-in-series", row, message, field="term")


def _series_of(rows: list[PlanRow]) -> list[_Series]:
    found: list[_Series] = []
    for row in rows:
        if row.end is None or not (match := _SHARE.search(row.title)):
            continue
        words = _stems(row.title[: match.start()] + row.title[match.end() :])
        series = next((one for one in found if _alike(one.words, words)), None)
        if series is None and len(found) < _MOST_SERIES:
            series = _Series(words)
            found.append(series)
        if series is not None:
            series.years.setdefault(row.end.year, row)
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower().replace("ё", "е")))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one | other) and len(one & other) >= _ALIKE * len(one | other)


def _missing(years: set[int]) -> list[int]:
    return [year for year in range(min(years), max(years)) if year not in years] if years else []


def _in_words(years: list[int]) -> str:
    return ", ".join(map(str, years)) + " год"
