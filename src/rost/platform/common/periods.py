"""Dated periods. Closed on both sides: the last day counts. An open end is `FOREVER`, so one comparison serves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FOREVER = date(9999, 12, 31)
#: A start that nobody knows.
BEGINNING = date(1, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    started_on: date
    finished_on: date = FOREVER

    def __post_init__(self) -> None:
        if self.finished_on < self.started_on:
            raise ValueError(f"A period cannot finish on {self.finished_on} before it starts on {self.started_on}.")

    @property
    def is_open(self) -> bool:
        return self.finished_on == FOREVER

    @property
    def days(self) -> int:
        """How many days it holds, both ends counted."""
        return (self.finished_on - self.started_on).days + 1

    def holds(self, day: date) -> bool:
        return self.started_on <= day <= self.finished_on

    def overlaps(self, other: Period) -> bool:
        return self.started_on <= other.finished_on and other.started_on <= self.finished_on

    def envelops(self, other: Period) -> bool:
        return self.started_on <= other.started_on and other.finished_on <= self.finished_on

    def common_part(self, other: Period) -> Period | None:
        if not self.overlaps(other):
            return None
        return Period(max(self.started_on, other.started_on), min(self.finished_on, other.finished_on))
