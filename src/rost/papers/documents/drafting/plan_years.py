"""The year that a plan is for, which its terms leave out: «на 2023 год», «2022/23 учебный год»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from rost.papers.documents.values.terms import Term, read_pair, read_term

Years: TypeAlias = tuple[int, ...]
"""No year, one year, or the two years of a school year."""

_SCHOOL_YEAR = re.compile(r"(20\d\d)\s?[-–—/]\s?(?:20)?(\d\d)\s?(?:уч\.?|учебн\w*)", re.IGNORECASE)
_YEAR = re.compile(r"(?:на|за|в)\s+(20\d\d)\s?(?:год\w*|г\b)", re.IGNORECASE)
_FIRST_MONTH = 8


def years_of(text: str, known: int | None) -> Years:
    """The years named in a heading; `known` is the paper's own year, where it has one."""
    school = _SCHOOL_YEAR.search(text)
    if school and int(school.group(1)[2:]) + 1 == int(school.group(2)):
        return int(school.group(1)), int(school.group(1)) + 1
    if known is not None:
        return (known,)
    found = {int(match.group(1)) for match in _YEAR.finditer(text)}
    return tuple(found) if len(found) == 1 else ()


def term_in(years: Years, start_text: str, end_text: str) -> Term:
    """A term of one cell (`start_text` empty) or two, where a month without a year lies in the plan's year."""
    if len(years) < 2:
        return _read(start_text, end_text, years[0] if years else None)
    term = _read(start_text, end_text, years[1])
    if term.end is not None and term.end.month >= _FIRST_MONTH:
        term = _read(start_text, end_text, years[0])
    if _lies_in(term, years):
        term = replace(term, is_ambiguous=False)
    return term


def _read(start_text: str, end_text: str, year: int | None) -> Term:
    return read_pair(start_text, end_text, year) if start_text else read_term(end_text, year)


def _lies_in(term: Term, years: Years) -> bool:
    first, last = date(years[0], _FIRST_MONTH, 1), date(years[1], _FIRST_MONTH, 31)
    return term.start is not None and term.end is not None and first <= term.start and term.end <= last
