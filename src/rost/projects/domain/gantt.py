"""Geometry of a plan on a line of time, from dates alone.

Lengths are percents of the whole line, so that the same drawing stretches from a screen to a sheet of paper;
`Scale.width` is how many pixels the line asks for on a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rost.projects.domain.terms import Term

#: How many years around the project's own an item may widen the line by: a mistyped century must not.
_MARGIN_YEARS = 2
_LONGEST_YEARS = 40


class Zoom(StrEnum):
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def months(self) -> int:
        """How many months one step of the scale holds."""
        return {Zoom.YEAR: 12, Zoom.QUARTER: 3, Zoom.MONTH: 1}[self]

    @property
    def pixels(self) -> int:
        """The width of one step."""
        return {Zoom.YEAR: 120, Zoom.QUARTER: 64, Zoom.MONTH: 44}[self]


@dataclass(frozen=True, slots=True)
class Tick:
    """A step of the scale: where it begins, how wide it is, what is written in it."""

    x: float
    width: float
    label: str
    started_on: date
    is_year: bool = False

    @property
    def middle(self) -> float:
        return _rounded(self.x + self.width / 2)


@dataclass(frozen=True, slots=True)
class Scale:
    started_on: date
    finished_on: date
    zoom: Zoom
    years: tuple[Tick, ...]
    steps: tuple[Tick, ...]
    today: float | None

    @property
    def width(self) -> int:
        return max(len(self.steps) * self.zoom.pixels, 480)


@dataclass(frozen=True, slots=True)
class Point:
    """A diamond: the date of a control point, or one of several dates."""

    x: float
    day: date


@dataclass(frozen=True, slots=True)
class Shape:
    """What one item draws: a bar, points, or nothing where it has no dates on the line.

    `is_reversed`: the end stands before the start, the bar spans both. `cut_left` and `cut_right`: it goes on beyond
    the line.
    """

    x: float | None = None
    width: float = 0
    points: tuple[Point, ...] = ()
    is_reversed: bool = False
    cut_left: bool = False
    cut_right: bool = False

    @property
    def end(self) -> float | None:
        """Where the drawing ends, so that a sign can stand after it."""
        ends = [point.x for point in self.points]
        if self.x is not None:
            ends.append(self.x + self.width)
        return _rounded(max(ends)) if ends else None

    @property
    def is_empty(self) -> bool:
        return self.end is None


def scale_of(terms: Iterable[Term], started_on: date, finished_on: date, zoom: Zoom, today: date) -> Scale:
    """Whole years that hold the project and, within a margin, every date of its items."""
    first = started_on.year
    last = min(finished_on.year, first + _LONGEST_YEARS)
    days = [day for term in terms for day in (term.started_on, *term.days) if day]
    near = [day.year for day in days if first - _MARGIN_YEARS <= day.year <= last + _MARGIN_YEARS]
    begin = date(min([first, *near]), 1, 1)
    end = date(max([last, *near]), 12, 31)
    return Scale(
        started_on=begin,
        finished_on=end,
        zoom=zoom,
        years=tuple(_ticks(begin, end, 12)),
        steps=tuple(_ticks(begin, end, zoom.months)),
        today=_x(today, begin, end) if begin <= today <= end else None,
    )


def shape_of(term: Term, scale: Scale, *, is_point: bool = False) -> Shape:
    """`is_point`: a control point, drawn as a diamond even where a start is known."""
    last = term.last_day
    if term.started_on is None or last is None or is_point:
        lone = term.days or ((term.started_on,) if term.started_on and not term.recurrence else ())
        points = _points(lone, scale)
        if term.started_on and last is None and term.recurrence:
            return _bar(term.started_on, scale.finished_on, scale, (), is_reversed=False)
        return Shape(points=points, is_reversed=term.is_reversed)
    between = _points([day for day in term.days if day != last], scale)
    begin, end = sorted((term.started_on, last))
    return _bar(begin, end, scale, between, is_reversed=term.is_reversed)


def _bar(begin: date, end: date, scale: Scale, points: tuple[Point, ...], *, is_reversed: bool) -> Shape:
    if end < scale.started_on or begin > scale.finished_on:
        return Shape(points=points, is_reversed=is_reversed)
    shown_begin, shown_end = max(begin, scale.started_on), min(end, scale.finished_on)
    x = _x(shown_begin, scale.started_on, scale.finished_on)
    # The last day counts: a bar of one day is one day wide.
    right = _x(shown_end + timedelta(days=1), scale.started_on, scale.finished_on)
    return Shape(
        x=x,
        width=_rounded(right - x),
        points=points,
        is_reversed=is_reversed,
        cut_left=begin < scale.started_on,
        cut_right=end > scale.finished_on,
    )


def _points(days: Sequence[date], scale: Scale) -> tuple[Point, ...]:
    inside = (day for day in days if scale.started_on <= day <= scale.finished_on)
    return tuple(Point(_x(day, scale.started_on, scale.finished_on), day) for day in inside)


def _ticks(begin: date, end: date, months: int) -> Iterator[Tick]:
    day = begin
    while day <= end:
        following = _months_later(day, months)
        x = _x(day, begin, end)
        yield Tick(x, _rounded(_x(following, begin, end) - x), _label(day, months), day, day.month == 1)
        day = following


def _label(day: date, months: int) -> str:
    if months == 12:
        return str(day.year)
    if months == 3:
        return ("I", "II", "III", "IV")[(day.month - 1) // 3]
    return _MONTHS[day.month - 1]


_MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _x(day: date, begin: date, end: date) -> float:
    """The place of a day's beginning, in percent of the line; the last day ends at 100."""
    return _rounded((day - begin).days * 100 / ((end - begin).days + 1))


def _rounded(value: float) -> float:
    return round(value, 3)
