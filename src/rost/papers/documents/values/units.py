"""Units of measure."""

from __future__ import annotations

import re
from decimal import Decimal

from rost.papers.documents.values.text import clean

_MONEY = r"(?:руб(?:л[а-я]+|\.)?|₽)(?![а-яё])"
# The first that matches the whole text wins; the right side is the spelling that drafts use.
_UNITS: tuple[tuple[str, str], ...] = (
    (r"процент(?:а|ов|ы|ах)?|проц\.?", "процент"),
    (r"%", "%"),
    (r"ед(?:\.|иниц[а-я]*)?", "ед."),
    (r"чел(?:\.|овека?)?", "человек"),
    (rf"млрд\.?\s?{_MONEY}", "млрд. рублей"),
    (rf"(?:млн\.?|миллион(?:а|ов)?)\s?{_MONEY}", "млн. рублей"),
    (rf"(?:тыс\.?|тысяч[аи]?)\s?{_MONEY}", "тыс. рублей"),
    (_MONEY, "рублей"),
    (r"тыс\.?\s?чел(?:\.|овек)?", "тыс. человек"),
    (r"шт(?:\.|ук[аи]?)?", "шт."),
    (r"балл(?:а|ов|ы)?", "балл"),
    (r"час(?:а|ов|ы)?|ч\.", "час"),
    (r"да/нет", "да/нет"),
    (r"коэф(?:\.|фициент)", "коэффициент"),
    (r"промилле|‰", "промилле"),
    (r"школ[аы]?|организаци[йия]|учреждени[йяе]|муниципалитет(?:а|ов|ы)?|мероприяти[йяе]", ""),
)
_READERS = tuple((re.compile(pattern, re.IGNORECASE), usual) for pattern, usual in _UNITS)
_OKEI = re.compile(r"\s*\(?(?:код\s)?(?:по\s)?ОКЕИ\s?[:-]?\s?\d{0,3}\)?$|\s*\(\d{3}\)$", re.IGNORECASE)
_AFTER_NAME = re.compile(r"^(.*\S)\s*(?:[,;:]|\s[-–—]|\(|\[)\s*([^,;:()\[\]]{1,25}?)\s*[)\]]?[.,;]?$", re.DOTALL)
_ROUBLES = {"млрд. рублей": 10**9, "млн. рублей": 10**6, "тыс. рублей": 1000, "рублей": 1}
_MONEY_ANYWHERE = re.compile(
    rf"(?<![а-яё])(?:(?:млрд|млн|тыс)\.?\s?|(?:миллион|тысяч)[а-я]*\s)?{_MONEY}", re.IGNORECASE
)


def read_unit(text: str) -> str | None:
    """The unit's usual spelling: «процент», «%», «ед.», «человек», «млн. рублей»…; None when it is no unit."""
    left = _OKEI.sub("", clean(text)).strip(" ,;:")
    if not left or len(left) > 30:
        return None
    for pattern, usual in _READERS:
        if pattern.fullmatch(left):
            return usual or left.lower()
    return None


def split_unit(name: str) -> tuple[str, str | None]:
    """An indicator's name without its unit, and the unit: «Доля …, процент» → («Доля …», «процент»)."""
    whole = clean(name)
    found = _AFTER_NAME.match(whole)
    unit = read_unit(found.group(2)) if found else None
    return (found.group(1).rstrip(" ,;:"), unit) if found and unit else (whole, None)


def money_unit(text: str) -> tuple[str, Decimal] | None:
    """The unit of money named anywhere in a text and its size in roubles: («млн. рублей», 1000000)."""
    found = _MONEY_ANYWHERE.search(clean(text))
    unit = read_unit(found.group()) if found else None
    return (unit, Decimal(_ROUBLES[unit])) if unit in _ROUBLES else None
