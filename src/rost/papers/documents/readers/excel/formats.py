"""What a number in a cell means by its style: a date, a percentage or a plain number; written as Excel shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lxml import etree

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_BUILT_IN_PERCENTS = frozenset({9, 10})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
_DATE_LETTERS = re.compile("[dmyDMYдгмДГМ]")
_LAST_DAY = 2_958_465  # 31.12.9999
_LEAP_BUG = 60  # Excel believes in 29.02.1900


@dataclass(frozen=True, slots=True)
class Formats:
    """By the number of a cell's style: is it a date, is it a percentage."""

    dates: frozenset[int] = frozenset()
    percents: frozenset[int] = frozenset()
    count: int = 0


def read_formats(root: etree._Element | None) -> Formats:
    if root is None:
        return Formats()
    codes = {element.get("numFmtId", ""): element.get("formatCode", "") for element in root.iter("{*}numFmt")}
    dates, percents = set(), set()
    styles = [style for group in root.iter("{*}cellXfs") for style in group]
    for index, style in enumerate(styles):
        ident = style.get("numFmtId", "0")
        code = _QUOTED.sub("", codes.get(ident, ""))
        number = int(ident) if ident.isdecimal() and len(ident) < 7 else 0
        if "%" in code or number in _BUILT_IN_PERCENTS:
            percents.add(index)
        elif _DATE_LETTERS.search(code) or (number in _BUILT_IN_DATES and ident not in codes):
            dates.add(index)
    return Formats(frozenset(dates), frozenset(percents), len(styles))


def written_number(value: float) -> str:
    """A whole number without a point, another with a decimal comma."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.12g}".replace(".", ",")


def written_date(serial: float, since_1904: bool) -> str | None:
    """dd.mm.yyyy of a date's number; None when no such day exists."""
    days = int(serial) + (1462 if since_1904 else 0)
    if serial < 1 or days > _LAST_DAY or days == _LEAP_BUG:
        return None
    return (date(1899, 12, 31 if days < _LEAP_BUG else 30) + timedelta(days=days)).strftime("%d.%m.%Y")
