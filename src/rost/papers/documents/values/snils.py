"""The insurance number of a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snils:
    """`value` is «112-233-445 95»; `is_valid` says whether the check digits agree."""

    value: str
    is_valid: bool


def read_snils(text: str) -> Snils | None:
    """An insurance number that is the whole text, with or without its dashes."""
    raise NotImplementedError
