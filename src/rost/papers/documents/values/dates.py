"""Dates with a day, a month and a year, as official papers write them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from rost.papers.documents.values.text import clean

MONTH_STEMS: dict[str, int] = {
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "мае": 5, "маю": 5, "маем": 5, "июн": 6, "июл": 7,
    "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
MONTH_WORD = (
    r"(?:янв(?:ар[а-яё]{1,2})?|фев(?:р(?:ал[а-яё]{1,2})?)?|мар(?:т[а-яё]{0,2})?|апр(?:ел[а-яё]{1,2})?|ма(?:[йяею]|ем)"
    r"|июн(?:[а-яё]{1,2})?|июл(?:[а-яё]{1,2})?|авг(?:уст[а-яё]{0,2})?|сент?(?:ябр[а-яё]{1,2})?|окт(?:ябр[а-яё]{1,2})?"
    r"|ноя(?:б(?:р[а-яё]{1,2})?)?|дек(?:абр[а-яё]{1,2})?)(?![а-яё])\.?"
)
YEAR_WORD = r"(?:\s?(?:года|году|год|г\.?)(?![а-яё]))?"
_STARS = r"(?P<stars>\s?\*+)?"
_FIRST_YEAR_OF_19XX = 70

_DATE = re.compile(
    r"(?<![\d.,/])(?:"
    # 31.12.2020, 1.01.2019, 01.11. 2019, 31/12/2020, 31,12,2020, 31..12.2020, 31.122020
    r"(?P<day>\d{1,2})(?P<separator>\s?[./,-]{1,2}\s?)(?P<month>\d{1,2})(?:\s?[./,-]{1,2}\s?|(?<=\d\d))(?P<year>\d{4})(?!\d)"
    r"|(?P<iso_year>\d{4})(?P<iso>[-./])(?P<iso_month>\d{1,2})(?P=iso)(?P<iso_day>\d{1,2})(?!\d)"
    # 31 декабря 2020 г., «31» декабря 2020 года, 31декабря2020
    r"|[«\"“„'‘]?(?P<word_day>\d{1,2})[»\"”“'’]?(?:-?(?:го|ого|е))?\s?(?P<word_month>" + MONTH_WORD + r")\s?"
    r"(?P<word_year>\d{4}(?!\d)|\d{2}(?=\s?г))"
    r")(?:\s?(?:года|году|год|г)(?![а-яё]))?\.?" + _STARS,
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(
    r"(?<![\d.,/-])(?P<day>\d{2})[./](?P<month>\d{2})[./](?P<year>\d{2})(?![\d./]\d)(?!\d)(?:\s?г(?![а-яё]))?\.?"
    + _STARS
)
_AROUND = re.compile(r"[\s.,;:()]*(?:от|до|к|с|по|на|не позднее|не ранее|T?00:00(?::00)?)?[\s.,;:()]*", re.IGNORECASE)
# A two-digit year is taken only in a cell; in prose «10.11.12» is a clause.
_LONGEST_CELL = 80
_LAST_WRITTEN_DAY = 39


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date found in a text; an impossible day becomes the last of its month with `is_valid` False.

    `text` is the piece the date was read from, `begin` and `end` its place in the whole text.
    """

    date: date
    text: str
    is_valid: bool = True
    is_starred: bool = False
    begin: int = 0
    end: int = 0


def month_number(word: str) -> int:
    """The month that a word matched by `MONTH_WORD` names."""
    return MONTH_STEMS[word.lower()[:3]]


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def full_year(digits: str) -> int:
    """«2020» or «20»; two digits belong to 1970–2069."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _FIRST_YEAR_OF_19XX else 2000)


def find_dates(text: str) -> list[DateRead]:
    """Every full date (day, month, year) in a text, in order."""
    if len(text) < 6 or not any(symbol.isdigit() for symbol in text):
        return []
    found = [_from_match(match) for match in _DATE.finditer(text)]
    if not any(found) and len(text) <= _LONGEST_CELL:
        found = [_from_match(match) for match in _SHORT_YEAR.finditer(text)]
    return [one for one in found if one]


def read_date(text: str) -> DateRead | None:
    """The date of a cell that holds one date and nothing but a preposition with it; None otherwise."""
    line = clean(text[: 2 * _LONGEST_CELL])
    found = find_dates(line)
    if len(found) != 1 or not _AROUND.fullmatch(line[: found[0].begin]) or not _AROUND.fullmatch(line[found[0].end :]):
        return None
    return found[0]


def _from_match(match: re.Match[str]) -> DateRead | None:
    groups = match.groupdict()
    day = groups["day"] or groups.get("iso_day") or groups.get("word_day")
    year = groups["year"] or groups.get("iso_year") or groups.get("word_year")
    word = groups.get("word_month")
    month = month_number(word) if word else int(groups["month"] or groups["iso_month"] or 0)
    made = make_date(full_year(year or "0"), month, int(day or 0))
    if made is None:
        return None
    on, is_valid = made
    return DateRead(on, match.group().strip(), is_valid, bool(match.group("stars")), match.start(), match.end())


def make_date(year: int, month: int, day: int) -> tuple[date, bool] | None:
    """The date and whether the calendar has it; a day past the month's end becomes the last; None for no date."""
    if not (1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= _LAST_WRITTEN_DAY):
        return None
    last = last_day(year, month)
    return (date(year, month, day), True) if day <= last.day else (last, False)
