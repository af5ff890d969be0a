"""A made-up paper as a file, with what a person reads in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Made:
    """`expected` is compared by `differences`: its keys are those of the JSON, rows must be exactly these."""

    name: str
    data: bytes
    expected: dict[str, Any]
