"""Numbers as official papers write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number cell. `count`: the second figure of «24 (10 муниципалитетов)»; `of`: what a share is taken of;
    `comparison`: "at least", "at most", "more than", "less than", "about", "range"; `upper`: end of a range.
    `value` None with `is_absent` means «-» or an empty cell; None without it means text, see `reason`.
    """

    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    count: int | None = None
    unit: str | None = None
    of: str | None = None
    comparison: str | None = None
    is_absent: bool = False
    is_malformed: bool = False
    is_starred: bool = False
    reason: str | None = None


def read_number(text: str) -> Number:
    raise NotImplementedError
