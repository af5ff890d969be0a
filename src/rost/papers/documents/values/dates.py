"""One date as official papers write it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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


def find_dates(text: str) -> list[DateRead]:
    """Every full date (day, month, year) in a text, in order."""
    raise NotImplementedError


def read_date(text: str) -> DateRead | None:
    """The date of a cell that holds one date and nothing but words around it; None when there is none or several."""
    raise NotImplementedError
