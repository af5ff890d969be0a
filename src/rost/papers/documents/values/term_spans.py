"""The stretches of time named in a term: dates, months, quarters, school years, years, with or without a year."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rost.papers.documents.values.dates import (
    MONTH_WORD,
    YEAR_WORD,
    DateRead,
    find_dates,
    full_year,
    last_day,
    make_date,
    month_number,
)

_DASH = r"\s?[-–—−]\s?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_THEN_YEAR = rf"(?:\s?,?\s?(?P<year>{_YEAR}|\d\d(?=\s?г))?{YEAR_WORD})"
_ROMAN = r"(?:IV|I{1,3}|[1-4]|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)(?:-?(?:й|го|м|ый|ой|е|ое))?"
_ORDINALS = {"IV": 4, "III": 3, "II": 2, "I": 1, "перв": 1, "втор": 2, "трет": 3, "четв": 4}
_SEASONS = {"весн": (3, 5), "лет": (6, 8), "осен": (9, 11), "зим": (12, 2)}
_STARS = r"(?P<stars>\s?\*+)?"

_SCHOOL_YEAR = re.compile(
    r"(?<!\d)(?P<first>20\d\d)(?:\s?[-–—]\s?(?P<last>\d{4}|\d\d)(?=[\s-]*(?:г\.? )?уч)"
    r"|\s?/\s?(?P<slash>\d{4}|\d\d)(?!\d))"
    r"(?:\s?-?(?:го|й|м))?(?:\s?уч(?:\.|ебн\w*)?)?(?:\s?(?:год\w*|гг?\.?)(?![а-яё]))?",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"(?<![\w.])(?P<one>{_ROMAN})(?:\s?(?P<joint>[-–—,]|и)\s?(?P<other>{_ROMAN}))?\s?кв(?:артал\w*|\.|(?![а-я])){_THEN_YEAR}{_STARS}",
    re.IGNORECASE,
)
_HALF = re.compile(rf"(?<![\w.])(?P<one>{_ROMAN})\s?(?:полугоди\w+|п/г){_THEN_YEAR}{_STARS}", re.IGNORECASE)
_DAY = r"(?<![\d.])[«\"]?(?P<day>\d{1,2})[»\"]?(?:-?(?:го|ого|е))?"
_OF_MONTH = rf"\s?(?P<month>{MONTH_WORD})(?:\s?(?P<year>{_YEAR}){YEAR_WORD})?{_STARS}"
_DAYS = re.compile(rf"{_DAY}(?P<to>)?{_OF_MONTH}", re.IGNORECASE)
_DAY_RANGE = re.compile(rf"{_DAY}\s?(?:[-–—−]|по|до)\s?(?P<to>\d{{1,2}}){_OF_MONTH}", re.IGNORECASE)
_DECADE = re.compile(
    rf"(?<![\w.])(?P<one>{_ROMAN})\s?декад\w*\s(?P<month>{MONTH_WORD}){_THEN_YEAR}{_STARS}", re.IGNORECASE
)
_DAY_MONTH = re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>0[1-9]|1[0-2])(?:\.(?!\d)|(?![\d.])){_STARS}")
_MONTH_YEAR = re.compile(rf"(?<![\d.])(?P<month>0?[1-9]|1[0-2])[./](?P<year>{_YEAR}){YEAR_WORD}{_STARS}")
_MONTH = re.compile(rf"(?<![а-яё])(?P<month>{MONTH_WORD}){_THEN_YEAR}{_STARS}", re.IGNORECASE)
_SEASON = re.compile(
    rf"(?<![а-яё])(?P<season>весн|лет(?=о|а|н)|осен|зим)[а-яё]*(?: периода?)?{_THEN_YEAR}{_STARS}", re.IGNORECASE
)
_LONE_YEAR = re.compile(
    rf"(?<![\d.])(?P<year>{_YEAR})(?:\s?-?(?:го|м|й)(?![а-яё]))?(?:\s?(?:годах|года|году|годы|годов|год|гг?\.?)(?![а-яё]))?{_STARS}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time. `year` None: not said beside it. `first` and `last` are (month, day); day 0 is the month's
    last. `wraps`: the stretch begins in the year before (winter), `is_school_year`: `year` is its first.
    """

    kind: str
    begin: int
    end: int
    year: int | None
    first: tuple[int, int] = (1, 1)
    last: tuple[int, int] = (12, 31)
    wraps: bool = False
    is_school_year: bool = False
    is_valid: bool = True
    is_starred: bool = False

    def dates(self) -> tuple[date, date] | None:
        """First and last day, or None while the year is unknown or the calendar has no such day at all."""
        if self.year is None:
            return None
        start = make_date(self.year - self.wraps, self.first[0], self.first[1])
        finish_year = self.year + self.is_school_year
        if self.last[1] == 0:
            finish: date | None = last_day(finish_year, self.last[0])
        else:
            made = make_date(finish_year, *self.last)
            finish = made[0] if made else None
        return (start[0], finish) if start and finish else None


def find_spans(line: str) -> tuple[list[Span], str]:
    """The spans of a term in order, and the line with them blanked out, other words at their old places."""
    # «1-10 сентября 2021» holds a full date; the range goes first.
    spans = [span for match in _DAY_RANGE.finditer(line) if (span := _days(match))]
    rest = _blanked(line, [(span.begin, span.end) for span in spans])
    dated = [_from_date(found) for found in find_dates(rest)]
    spans += dated
    rest = _blanked(rest, [(span.begin, span.end) for span in dated])
    for pattern, make in _MAKERS:
        found = [(match, make(match)) for match in pattern.finditer(rest)]
        taken = [span for _, span in found if span]
        spans += taken
        rest = _blanked(rest, [(span.begin, span.end) for span in taken])
    return sorted(spans, key=lambda span: span.begin), rest


def _blanked(line: str, places: list[tuple[int, int]]) -> str:
    for begin, end in places:
        line = line[:begin] + "\x00" * (end - begin) + line[end:]
    return line


def _from_date(found: DateRead) -> Span:
    day = (found.date.month, found.date.day)
    return Span(
        "date", found.begin, found.end, found.date.year, day, day, False, False, found.is_valid, found.is_starred
    )


def _span(kind: str, match: re.Match[str], first: tuple[int, int], last: tuple[int, int], wraps: bool = False) -> Span:
    groups = match.groupdict()
    year = full_year(groups["year"]) if groups.get("year") else None
    end = match.end() - (len(match.group()) - len(match.group().rstrip(" ,")))
    return Span(kind, match.start(), end, year, first, last, wraps, is_starred=bool(groups.get("stars")))


def _school_year(match: re.Match[str]) -> Span | None:
    first = int(match.group("first"))
    last = full_year(match.group("last") or match.group("slash"))
    if last != first + 1:
        return None
    return replace(_span("school year", match, (9, 1), (8, 31)), year=first, is_school_year=True)


def _ordinal(word: str) -> int:
    if word[0].isdigit():
        return int(word[0])
    key = next(key for key in _ORDINALS if word.upper().startswith(key) or word.lower().startswith(key))
    return _ORDINALS[key]


def _quarter(match: re.Match[str]) -> Span | None:
    one = _ordinal(match.group("one"))
    other = _ordinal(match.group("other")) if match.group("other") else one
    return _span("quarter", match, (3 * one - 2, 1), (3 * other, 0)) if one <= other else None


def _half(match: re.Match[str]) -> Span | None:
    half = _ordinal(match.group("one"))
    return _span("half-year", match, (6 * half - 5, 1), (6 * half, 0)) if half <= 2 else None


def _days(match: re.Match[str]) -> Span | None:
    month = month_number(match.group("month"))
    day, to = int(match.group("day")), int(match.group("to") or match.group("day"))
    if not (1 <= day <= 31 and 1 <= to <= 39):
        return None
    return _checked(_span("date" if day == to else "period", match, (month, day), (month, to)))


def _day_month(match: re.Match[str]) -> Span | None:
    day = (int(match.group("month")), int(match.group("day")))
    return _checked(_span("date", match, day, day)) if 1 <= day[1] <= 31 else None


def _checked(span: Span) -> Span:
    # A leap year is granted while the year is unknown.
    made = make_date(span.year or 2020, *span.last)
    return replace(span, is_valid=bool(made and made[1]))


def _month_year(match: re.Match[str]) -> Span:
    month = int(match.group("month"))
    return _span("month", match, (month, 1), (month, 0))


def _month(match: re.Match[str]) -> Span:
    month = month_number(match.group("month"))
    return _span("month", match, (month, 1), (month, 0))


def _decade(match: re.Match[str]) -> Span | None:
    """The first, second or third ten days of a month, the third to its end."""
    month, ten = month_number(match.group("month")), _ordinal(match.group("one"))
    return _span("period", match, (month, 10 * ten - 9), (month, 10 * ten % 30)) if ten <= 3 else None


def _season(match: re.Match[str]) -> Span:
    first, last = _SEASONS[match.group("season").lower()]
    return _span("season", match, (first, 1), (last, 0), wraps=first > last)


def _year(match: re.Match[str]) -> Span:
    return _span("year", match, (1, 1), (12, 31))


# In this order: what is more exact is taken out of the line before what could be a part of it.
_MAKERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span | None]], ...] = (
    (_SCHOOL_YEAR, _school_year),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_DAYS, _days),
    (_DECADE, _decade),
    (_MONTH_YEAR, _month_year),
    (_MONTH, _month),
    (_DAY_MONTH, _day_month),
    (_SEASON, _season),
    (_LONE_YEAR, _year),
)
