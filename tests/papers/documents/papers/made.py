"""A made-up paper as a file, with what a person reads in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file


@dataclass(frozen=True)
class Made:
    """`expected` is compared by `differences`: its keys are those of the JSON, rows must be exactly these."""

    name: str
    data: bytes
    expected: dict[str, Any]


def in_word(*parts: str | tuple[list[list[str]], int]) -> bytes:
    """A Word file of lines and of tables: rows of texts and how many of them are the header («<», «^» go on)."""
    return word_file(tuple(Line(part) if isinstance(part, str) else drawn(*part) for part in parts), Manner())
