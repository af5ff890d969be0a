"""The insurance number of a person (СНИЛС)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rost.papers.documents.values.text import clean

_SNILS = re.compile(r"(\d{3})[-– ]?(\d{3})[-– ]?(\d{3})[-– ]{0,2}(\d{2})", re.ASCII)
# Numbers up to 001-001-998 were given before check digits were introduced.
_FIRST_CHECKED = 1_001_998


@dataclass(frozen=True, slots=True)
class Snils:
    """`value` is «112-233-445 95»; `is_valid` says whether the check digits agree."""

    value: str
    is_valid: bool


def read_snils(text: str) -> Snils | None:
    """An insurance number that is the whole text, with or without its dashes."""
    found = _SNILS.fullmatch(clean(text[:40]))
    if not found:
        return None
    digits = "".join(found.groups()[:3])
    is_valid = digits != "000000000" and (int(digits) <= _FIRST_CHECKED or _check_digits(digits) == found.group(4))
    return Snils("{}-{}-{} {}".format(*found.groups()), is_valid)


def _check_digits(digits: str) -> str:
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 0, -1), strict=True))
    return f"{weighed % 101 % 100:02d}"
