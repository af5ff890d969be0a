"""Acts named in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Act:
    """A reference to an act; the number is a string («686-ра», «ВБ-93/08пр»)."""

    number: str
    date: date | None = None
    text: str = ""


def find_acts(text: str) -> list[Act]:
    """«от 16.10.2020 №686-ра», «№ 3273-р от 31.12.2019» and the like, in order, without repeats."""
    raise NotImplementedError


def read_act_number(text: str) -> str | None:
    """The number in «№ 308-р», «N 308-р» or «в„– 308-р» that is the whole text."""
    raise NotImplementedError
