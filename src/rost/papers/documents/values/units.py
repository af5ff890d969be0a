"""Units of measure."""

from __future__ import annotations

from decimal import Decimal


def read_unit(text: str) -> str | None:
    """The unit's usual spelling: «процент», «%», «ед.», «человек», «млн. рублей»…; None when it is no unit."""
    raise NotImplementedError


def split_unit(name: str) -> tuple[str, str | None]:
    """An indicator's name without its unit, and the unit: «Доля …, процент» → («Доля …», «процент»)."""
    raise NotImplementedError


def money_unit(text: str) -> tuple[str, Decimal] | None:
    """The unit of money named anywhere in a text and its size in roubles: («млн. рублей», 1000000)."""
    raise NotImplementedError
