"""The state of a plan item on a day: derived from its dates and from what was reported, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rost.projects.domain.passport import ItemStatus

#: How near a term must be to be called near, unless the caller says otherwise.
SOON_DAYS = 14


class TermState(StrEnum):
    DONE = "done"
    CANCELLED = "cancelled"
    OVERDUE = "overdue"
    DUE_SOON = "due"
    RUNNING = "running"
    NOT_STARTED = "planned"
    NO_TERM = "no_term"

    @property
    def is_closed(self) -> bool:
        return self in (TermState.DONE, TermState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Term:
    """What an item says of its time: a period, several dates, a year, or a word of recurrence."""

    started_on: date | None = None
    finished_on: date | None = None
    due_dates: tuple[date, ...] = ()
    due_year: int | None = None
    recurrence: str = ""
    status: str = ""

    @property
    def last_day(self) -> date | None:
        """The day after which an item that is not done is late."""
        known = [day for day in (self.finished_on, *self.due_dates) if day]
        if known:
            return max(known)
        return date(self.due_year, 12, 31) if self.due_year else None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on which something falls due, in order."""
        return tuple(sorted({day for day in (self.finished_on, *self.due_dates, self.last_day) if day}))

    @property
    def is_reversed(self) -> bool:
        return bool(self.started_on and self.last_day and self.last_day < self.started_on)

    def next_due(self, today: date) -> date | None:
        """The nearest day on which something falls due, today included."""
        return next((day for day in self.days if day >= today), None)

    def falls_in(self, year: int) -> bool:
        """Whether the item is at work or due in `year`."""
        if any(day.year == year for day in self.days):
            return True
        last = self.last_day
        if self.started_on is None:
            return bool(self.recurrence) and last is None
        return self.started_on.year <= year and (last is None or year <= last.year)


def state_on(term: Term, today: date, soon_days: int = SOON_DAYS) -> TermState:
    """A report of completion outweighs the dates; a term is missed on the day after its last one."""
    if term.status == ItemStatus.DONE:
        return TermState.DONE
    if term.status == ItemStatus.CANCELLED:
        return TermState.CANCELLED
    return _state_by_dates(term, today, soon_days)


def _state_by_dates(term: Term, today: date, soon_days: int) -> TermState:
    due = term.next_due(today)
    if due is None and term.last_day is not None:
        return TermState.OVERDUE
    if due is not None and due <= today + timedelta(days=soon_days):
        return TermState.DUE_SOON
    if term.started_on is not None and term.started_on > today:
        return TermState.NOT_STARTED
    if due is None and term.started_on is None and not term.recurrence:
        return TermState.NO_TERM
    if term.started_on is None and not term.recurrence and term.status == "":
        return TermState.NOT_STARTED
    return TermState.RUNNING


def days_late(term: Term, today: date) -> int:
    """How many days have passed since the last day of an item; 0 while it can still be kept."""
    last = term.last_day
    return max((today - last).days, 0) if last else 0


def says_otherwise(text: str, days: Sequence[date | None], recurrence: str = "") -> bool:
    """Whether the digits of a term's text are not those of the days understood from it; stars and dots do not count."""
    digits = "".join(filter(str.isdigit, text))
    if not digits:
        return bool(text.strip()) and not recurrence and not any(days)
    known = [day.strftime("%d%m%Y") for day in days if day]
    return digits not in (*known, "".join(known))


def slipping(states: Sequence[TermState], terms: Sequence[Term], parents: Sequence[int | None]) -> list[bool]:
    """For each row: it is still open, but its date will hardly hold.

    Because it was reported as moved, something below it is overdue, or something open below it ends after it does.
    """
    found = [term.status == ItemStatus.MOVED and not state.is_closed for term, state in zip(terms, states, strict=True)]
    for place, state in enumerate(states):
        if state.is_closed:
            continue
        above = parents[place]
        while above is not None:
            if state is TermState.OVERDUE or _ends_after(terms[place], terms[above]):
                found[above] = True
            above = parents[above]
    return [
        late and states[place] is not TermState.OVERDUE and not states[place].is_closed
        for place, late in enumerate(found)
    ]


def _ends_after(lower: Term, upper: Term) -> bool:
    return bool(lower.last_day and upper.last_day and lower.last_day > upper.last_day)
