"""Where the rows of a table begin in a run of its cells, when neither a sign nor an empty cell tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

MOST_COLUMNS = 40
_LABEL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4})\.?")
_HEADING = re.compile(r"(?:(?i:раздел|этап|задача|цель)\b|[IVX]{1,5}\.\s|\d{1,2}(?:\.\d{1,2})*\.?\s+[А-ЯЁ«\"])")
_END = re.compile(r"(?:приложени|примечани|<\d+>|\*|-{3})", re.IGNORECASE)
_LETTERS = re.compile("[А-Яа-яЁё]{2}")
_LONGEST_HEADING = 300
_MISSING, _EXTRA, _ALONE, _OUT_OF_ORDER = 1.0, 3.0, 0.5, 2.5
_SWALLOWED = 2.5  # what looks like a heading is taken for a cell
_LAST = 1.5
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Start:
    """A cell that may begin a row: its place in the run and its label, empty for a heading."""

    at: int
    label: tuple[int, ...]


def divide(cells: list[str], width: int) -> tuple[list[list[str]], int]:
    """The rows that begin at labels and headings, and how many cells they take; the rest stands below the table.

    Of all ways to choose the beginnings the one with fewest cells missing, fewest too many and labels in order.
    Without labels the run is cut by the width if it comes out even; else each cell is a row of its own.
    """
    starts = _starts(cells)
    if not any(start.label for start in starts):
        return _evenly(cells, width), len(cells)
    chosen = _cheapest(starts, width)
    while chosen and not chosen[-1].label and len(chosen) > 1:
        chosen.pop()  # a heading below the last row belongs to what follows the table
    rows = [[cell] for cell in cells[: chosen[0].at]]
    rows += [cells[one.at : after.at] for one, after in pairwise(chosen)]
    last = chosen[-1].at
    end = next((at for at in range(last + 2, len(cells)) if at - last >= width or _ends(cells[at])), len(cells))
    return [*rows, cells[last:end]], end


def _starts(cells: list[str]) -> list[_Start]:
    found = []
    for at, cell in enumerate(cells):
        label = _LABEL.fullmatch(cell)
        if label and at + 1 < len(cells) and _LETTERS.search(cells[at + 1]):
            found.append(_Start(at, tuple(map(int, label.group(1).split(".")))))
        elif _HEADING.match(cell) and len(cell) <= _LONGEST_HEADING:
            found.append(_Start(at, ()))
    return found


def _ends(cell: str) -> bool:
    return bool(_END.match(cell) or _HEADING.match(cell))


def _evenly(cells: list[str], width: int) -> list[list[str]]:
    step = 1 if len(cells) % width else width
    return [cells[at : at + step] for at in range(0, len(cells), step)]


def _cheapest(starts: list[_Start], width: int) -> list[_Start]:
    """The cheapest chain of beginnings from the first one to one near the end of the run."""
    first = next((index for index, start in enumerate(starts) if start.label), 0)
    first = next((index for index in range(first) if not starts[index].label), first)
    best: list[tuple[float, int]] = [(float("inf"), -1)] * len(starts)
    best[first] = (0.0, -1)
    for here in range(first, len(starts)):
        cost = best[here][0]
        passed = 0.0
        for there in range(here + 1, len(starts)):
            length = starts[there].at - starts[here].at
            if length > 4 * width:
                break
            step = cost + passed + _row_cost(starts[here], length, width) + _order_cost(starts[here], starts[there])
            passed += 0.0 if starts[there].label else _SWALLOWED
            if step < best[there][0]:
                best[there] = (step, here)
    return _chain(starts, best, width)


def _chain(starts: list[_Start], best: list[tuple[float, int]], width: int) -> list[_Start]:
    """Back from the last row's label: the last that a chain reaches, or one before it where that is a cell."""
    reached = [index for index, (cost, _) in enumerate(best) if cost < float("inf")]
    labelled = [index for index in reached if starts[index].label]
    last = starts[labelled[-1]].at
    tail = [index for index in labelled if last - starts[index].at < width]
    index = min(tail, key=lambda one: (best[one][0] - _LAST * (starts[one].at == last), -one))
    chain = []
    while index >= 0:
        chain.append(starts[index])
        index = best[index][1]
    return chain[::-1]


def _row_cost(start: _Start, length: int, width: int) -> float:
    if length == 1 if not start.label else length == 2 < width - 1:
        return _ALONE  # a heading, numbered or not
    lacking = width - length - (not start.label)  # a label may stand in one cell with the title
    return _MISSING * lacking if lacking >= 0 else -_EXTRA * lacking


def _order_cost(before: _Start, after: _Start) -> float:
    """Nothing where a label may follow another: the next one, its first child, or the next of what it stands in."""
    if not before.label or not after.label:
        return 0.0
    if after.label == (*before.label, 1):
        return 0.0
    *stem, last = after.label
    size = len(stem)
    is_next = tuple(stem) == before.label[:size] and size < len(before.label)
    return 0.0 if is_next and 0 < last - before.label[size] <= _GAP else _OUT_OF_ORDER
