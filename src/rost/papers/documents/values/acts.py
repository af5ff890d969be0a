"""Acts named in a text: orders, laws, letters, protocols."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rost.papers.documents.values.dates import DateRead, find_dates
from rost.papers.documents.values.text import clean

# «в„–» and «в„-» are a number sign of UTF-8 read as windows-1251.
_SIGN = r"(?:№+|N[oº]?(?![A-Za-zА-Яа-яё])|в„[–-]|#)\s?"
_NUMBER = r"(?=[\w./-]{0,12}\d)[А-ЯЁа-яёA-Z0-9](?:[А-ЯЁа-яёA-Za-z0-9]|[/.-](?=[А-ЯЁа-яёA-Za-z0-9])){0,30}"
_SIGNED_NUMBER = re.compile(rf"{_SIGN}(?P<number>{_NUMBER})")
_LETTERED = re.compile(r"\d+\s?-\s?[А-ЯЁа-яё]{1,4}|[А-ЯЁ]{1,3}-\d", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:г(?:ода|\.)?)?[\s,]*", re.IGNORECASE)
_AFTER = re.compile(r"\s*[,(]?\s*от\s*$", re.IGNORECASE)
_FORM_BEFORE = re.compile(
    r"(?:форм\w*|приложени\w*|школ\w*|сош|оош|детск\w+ сад\w*|лице\w+|гимнази\w+|таблиц\w*|п/п)\s*$", re.I
)
_FAR = 40


@dataclass(frozen=True, slots=True)
class Act:
    """A reference to an act; the number is a string («686-ра», «ВБ-93/08пр»)."""

    number: str
    date: date | None = None
    text: str = ""


def find_acts(text: str) -> list[Act]:
    """«от 16.10.2020 №686-ра», «№ 3273-р от 31.12.2019» and the like, in order, without repeats.

    A number without a date counts only when its letters show an act («№ 273-ФЗ»), not «школа № 5».
    """
    line = clean(text)
    dates = find_dates(line) if "№" in line or "N" in line or "в„" in line or "#" in line else []
    acts: dict[tuple[str, date | None], Act] = {}
    for found in _SIGNED_NUMBER.finditer(line):
        number = found.group("number").rstrip(".")
        on, begin, end = _date_beside(line, found, dates)
        if on or (
            _LETTERED.match(number) and not _FORM_BEFORE.search(line[max(0, found.start() - 20) : found.start()])
        ):
            acts.setdefault((number, on), Act(number, on, line[begin:end]))
    return list(acts.values())


def _date_beside(line: str, found: re.Match[str], dates: list[DateRead]) -> tuple[date | None, int, int]:
    for one in dates:
        if 0 <= found.start() - one.end <= _FAR and _BETWEEN.fullmatch(line[one.end : found.start()]):
            return one.date, one.begin, found.end()
        if 0 <= one.begin - found.end() <= _FAR and _AFTER.fullmatch(line[found.end() : one.begin]):
            return one.date, found.start(), one.end
    return None, found.start(), found.end()


def read_act_number(text: str) -> str | None:
    """The number in «№ 308-р», «N 308-р» or «в„– 308-р» that is the whole text."""
    found = _SIGNED_NUMBER.fullmatch(clean(text[:60]).rstrip(" .,"))
    return found.group("number") if found else None
