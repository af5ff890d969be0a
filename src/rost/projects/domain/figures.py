"""Figures as they are shown: columns keep more decimals than papers write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


def trimmed(value: Decimal | None) -> Decimal | None:
    """Without the zeros that the column's scale adds: 10.0000 is 10."""
    if value is None:
        return None
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


@dataclass(frozen=True, slots=True)
class Spark:
    """A small line of a row of values in a box of `width` × `height`; unknown values are passed over."""

    width: int
    height: int
    path: str
    dots: tuple[tuple[float, float], ...]


def spark_of(values: Sequence[Decimal | None], width: int = 96, height: int = 28) -> Spark:
    known = [(place, float(value)) for place, value in enumerate(values) if value is not None]
    top = max((value for _, value in known), default=0.0)
    low = min((value for _, value in known), default=0.0)
    spread = top - low or 1.0
    step = (width - 8) / max(len(values) - 1, 1)
    dots = tuple(
        (round(4 + place * step, 2), round(4 + (height - 8) * (1 - (value - low) / spread), 2))
        for place, value in known
    )
    path = "M" + " L".join(f"{x} {y}" for x, y in dots) if len(dots) > 1 else ""
    return Spark(width, height, path, dots)
