"""Terms of measures: a whole term cell or a pair of start and end cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Term:
    """What a term says. `kind`: "date", "dates", "period", "month", "quarter", "half-year", "season", "school year",
    "year", "years", "targets", "recurrence", "absent", "unknown". Closed dates; a lone full date is the end.

    `recurrence`: "yearly", "half-yearly", "quarterly", "monthly", "weekly", "daily", "constantly", "as needed",
    "during the year", "during the school year".
    """

    text: str
    kind: str = "unknown"
    start: date | None = None
    end: date | None = None
    due_dates: tuple[date, ...] = ()
    due_year: int | None = None
    recurrence: str | None = None
    targets: dict[str, Decimal] = field(default_factory=dict)
    start_valid: bool = True
    end_valid: bool = True
    is_starred: bool = False
    is_ambiguous: bool = False
    reason: str | None = None

    @property
    def is_valid(self) -> bool:
        return self.start_valid and self.end_valid


def read_term(text: str, default_year: int | None = None) -> Term:
    """A whole term cell; `default_year` (the paper's year) serves a month or a date written without a year."""
    raise NotImplementedError


def read_pair(start_text: str, end_text: str, default_year: int | None = None) -> Term:
    """A start cell and an end cell, joined; a word in the end cell («ежегодно») becomes the recurrence."""
    raise NotImplementedError


def looks_like_term(text: str) -> bool:
    """Whether a cell is a term and nothing else (serves the recognition of columns)."""
    raise NotImplementedError
