"""A sheet divided into what stands on it: lines of text and tables, which blank rows keep apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

Rows: TypeAlias = dict[int, dict[int, str]]

_NUMBER_OR_DATE = re.compile(r"[\d\s.,:%*/–-]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def divide(rows: Rows) -> list[tuple[list[int], list[int]]]:
    """Pairs of the rows that are lines of text and of the rows of the table under them, in order.

    A table often has blank rows inside: what follows one goes on with the table unless it begins like a header.
    """
    parts: list[tuple[list[int], list[int]]] = []
    waiting: list[int] = []
    for run in _runs(rows):
        lines, table = _lines_above(rows, run)
        waiting += lines
        if table and parts and not _begins_table(rows[table[0]]):
            parts[-1][1].extend([*waiting, *table])
        elif table:
            parts.append((waiting, table))
        else:
            continue
        waiting = []
    return [*parts, (waiting, [])] if waiting else parts


def filled(row: dict[int, str]) -> list[str]:
    return [text for _, text in sorted(row.items()) if text.strip()]


def _runs(rows: Rows) -> Iterator[list[int]]:
    """Rows that stand one under another without a blank row between."""
    numbers = sorted(number for number, row in rows.items() if filled(row))
    run = numbers[:1]
    for upper, lower in pairwise(numbers):
        if lower > upper + 1:
            yield run
            run = []
        run.append(lower)
    if run:
        yield run


def _lines_above(rows: Rows, run: list[int]) -> tuple[list[int], list[int]]:
    start = next((place for place, number in enumerate(run) if len(filled(rows[number])) > 1), len(run))
    return run[:start], run[start:]


def _begins_table(row: dict[int, str]) -> bool:
    """A header and a pair of a label and a value hold words and years, a row of data numbers or dates."""
    texts = [text.strip() for text in filled(row)]
    return not any(_NUMBER_OR_DATE.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts)
