"""Charts as geometry: values in, coordinates out; `templates/ui/charts/` draws them.

A table with the same figures beside the chart is the caller's job.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import pi

from rost.platform.ui.figures import number_text

Number = Decimal | float | int


@dataclass(frozen=True, slots=True)
class Bar:
    """One rectangle and the figure over it. `kind` is a CSS class: plan, fact, series-1 …"""

    kind: str
    x: float
    y: float
    width: float
    height: float
    label: str

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Tick:
    position: float
    label: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Columns by year: plan and fact beside each other, figures over them, years below."""

    title: str
    width: float
    height: float
    base: float
    bars: tuple[Bar, ...]
    years: tuple[Tick, ...]

    @property
    def has_facts(self) -> bool:
        return any(bar.kind == "fact" for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Point:
    kind: str
    x: float
    y: float
    label_y: float
    label: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A share of a circle: `dash` of `circumference` is drawn."""

    title: str
    size: float
    radius: float
    thickness: float
    dash: float
    circumference: float
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class Key:
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Stack:
    """Sums by year, each made of parts; the whole stands over it, the parts are named by `keys`."""

    title: str
    width: float
    height: float
    base: float
    bars: tuple[Bar, ...]
    totals: tuple[Point, ...]
    years: tuple[Tick, ...]
    keys: tuple[Key, ...]


_HEIGHT = 200.0
_TOP, _BOTTOM = 24.0, 24.0
_SLOT = 84.0
_BASE = _HEIGHT - _BOTTOM
_SERIES = 4


def bars_by_year(
    title: str, years: Sequence[int], plan: Sequence[Number | None], fact: Sequence[Number | None]
) -> Bars:
    """Plan and fact of each year; None leaves a gap, for what is unknown is not zero.

    A plan without any fact stands in the middle of its year.
    """
    scale = _scale([*plan, *fact])
    bar_width = 28.0
    plan_shift = bar_width + 1 if any(done is not None for done in fact) else bar_width / 2
    bars = []
    for place, (planned, done) in enumerate(zip(plan, fact, strict=True)):
        middle = _middle(place)
        if planned is not None:
            bars.append(_column("plan", middle - plan_shift, bar_width, planned, scale))
        if done is not None:
            bars.append(_column("fact", middle + 1, bar_width, done, scale))
    return Bars(title, _width(years), _HEIGHT, _BASE, tuple(bars), _ticks(years))


def ring(title: str, percent: Number, tone: str = "", size: float = 96.0) -> Ring:
    """How much of a whole is done, 0–100; what exceeds the whole fills the circle and keeps its figure."""
    thickness = size / 10
    radius = (size - thickness) / 2
    circumference = 2 * pi * radius
    share = min(max(float(percent), 0.0), 100.0) / 100
    label = f"{number_text(percent, 0)}%"
    return Ring(title, size, radius, thickness, round(circumference * share, 2), round(circumference, 2), label, tone)


def stacked_money(title: str, years: Sequence[int], sources: Sequence[tuple[str, Sequence[Number | None]]]) -> Stack:
    """Sums by year and source (its name, one sum a year); from the fourth on, sources share a colour."""
    totals = [sum((Decimal(str(sums[i] or 0)) for _, sums in sources), Decimal(0)) for i in range(len(years))]
    scale = _scale(totals)
    bars = [bar for place in range(len(years)) for bar in _stacked(place, [sums[place] for _, sums in sources], scale)]
    tops = tuple(
        Point("total", _middle(place), y := _BASE - _length(total, scale), y - 7, number_text(total))
        for place, total in enumerate(totals)
    )
    keys = tuple(Key(_series(number), name) for number, (name, _) in enumerate(sources))
    return Stack(title, _width(years), _HEIGHT, _BASE, tuple(bars), tops, _ticks(years), keys)


def _stacked(place: int, sums: Sequence[Number | None], scale: float) -> list[Bar]:
    bar_width = 48.0
    bars, y = [], _BASE
    for number, value in enumerate(sums):
        length = _length(value or 0, scale)
        if length <= 0:
            continue
        y -= length
        bars.append(
            Bar(_series(number), _middle(place) - bar_width / 2, round(y, 2), bar_width, length, number_text(value))
        )
    return bars


def _series(number: int) -> str:
    return f"series-{min(number, _SERIES - 1) + 1}"


def _column(kind: str, x: float, width: float, value: Number, scale: float) -> Bar:
    length = _length(value, scale)
    return Bar(kind, x, round(_BASE - length, 2), width, length, number_text(value))


def _scale(values: Sequence[Number | None]) -> float:
    """Pixels for a unit, so that the greatest value reaches the top."""
    greatest = max((float(value) for value in values if value is not None), default=0.0)
    return (_BASE - _TOP) / greatest if greatest > 0 else 0.0


def _length(value: Number, scale: float) -> float:
    return round(max(float(value), 0.0) * scale, 2)


def _middle(place: int) -> float:
    return _SLOT * (place + 0.5)


def _width(years: Sequence[int]) -> float:
    return _SLOT * max(len(years), 1)


def _ticks(years: Sequence[int]) -> tuple[Tick, ...]:
    return tuple(Tick(_middle(place), str(year)) for place, year in enumerate(years))
