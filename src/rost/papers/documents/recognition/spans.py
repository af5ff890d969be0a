"""Header spans found again in flattened text, where a merged cell left one cell above and many below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import comb
from typing import TypeAlias

from rost.papers.documents.blocks import Cell
from rost.papers.documents.recognition.matching import best_score, year_of
from rost.papers.documents.recognition.words import words_of

_MOST_WAYS = 2000
_MOST_WIDE = 8
_OF_BASE = re.compile(r"значение|год|дата|период", re.IGNORECASE)
_LEFT_BY_YEAR = 0.5
_LONE_YEAR = 0.3
_LEFT_ALONE = 0.3
_SPEAKS_FOR_ITSELF = 0.6
_SMALL_ABOVE = 0.5
"""A header of the upper row begins with a capital letter."""
_STEM, _SHARED = 5, 0.3
_LONGEST_RUN = 28
"""Longer headers would take long to share out; they are left as they stand, which shows."""
_LONE = 0.5
"""A wide cell over one text is odd."""
_AGAIN = 0.3
"""A group that ends where the next begins with its first text."""
_ORDINARY = 0.6
"""What stands under a year: a source of money, plan, fact."""


def restore_paths(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The path of each column from header rows of different lengths.

    «№ | Сроки | Исполнитель» over « | Начало | Окончание | »: a blank below continues the cell above it
    (the cell was tall), a run of texts below is shared out among the cells above that were wide.
    """
    paths: list[tuple[str, ...]] = [(cell.text.strip(),) for cell in rows[0]]
    for row in rows[1:]:
        paths = _under(paths, [cell.text.strip() for cell in row])
    return tuple(tuple(text for text in path if text) or ("",) for path in paths)


def spread_paths(run: Sequence[str], width: int, upper: int | None = None) -> tuple[tuple[str, ...], ...] | None:
    """The paths of `width` columns from the texts of a two-row header in a run, or nothing if they cannot be its.

    The upper row's texts come first, `upper` of them where that is known; the lower row's texts stand under those
    that were wide. Of all ways to share them out, the one whose paths fit the vocabularies best.
    """
    if len(run) == width and upper in (None, width):
        return tuple((text,) for text in run)
    wide = len(run) - width
    if not 0 < wide <= _MOST_WIDE or len(run) > _LONGEST_RUN:
        return None
    splits = [upper] if upper else range(max(wide, 2), len(run) - wide + 1)
    found = [_best_under(run[:split], run[split:], wide) for split in splits]
    best = max(found, key=lambda made: made[0], default=(0.0, ()))
    return best[1] or None


_Found: TypeAlias = tuple[float, tuple[tuple[str, ...], ...]]


def _best_under(upper: Sequence[str], lower: Sequence[str], wide: int) -> _Found:
    """The best way to set all lower texts under exactly `wide` of the upper ones; its score and its paths."""
    best: dict[tuple[int, int], _Found] = {(0, 0): (0.0, ())}
    has_years = sum(1 for text in upper if year_of(text) is not None) > 1
    group_ends = [_first_out_of_order(lower, begin) for begin in range(len(lower) + 1)]
    for text in upper:
        after: dict[tuple[int, int], _Found] = {}
        for (taken, used), (score, paths) in best.items():
            for step, added, value in _ways(
                text, lower[taken : group_ends[taken] + 1], group_ends[taken] - taken if used < wide else 0, has_years
            ):
                state = (taken + step, used + (step > 0))
                if state not in after or after[state][0] < score + value:
                    after[state] = (score + value, paths + added)
        best = after
    return best.get((len(lower), wide), (0.0, ()))


def _first_out_of_order(lower: Sequence[str], begin: int) -> int:
    """Where a group that begins here must end: groups say their texts in one order, none of them twice."""
    ranks = [lower.index(text) for text in lower]
    ends = (at for at in range(begin + 1, len(lower)) if ranks[at] <= ranks[at - 1])
    return next(ends, len(lower))


def _ways(
    text: str, lower: Sequence[str], most: int, has_years: bool
) -> Iterator[tuple[int, tuple[tuple[str, ...], ...], float]]:
    """An upper text stands alone, or over one or more of the next lower texts, at most so many."""
    is_year = year_of(text) is not None
    alone = _LONE_YEAR if is_year else best_score((text,)) - (_SMALL_ABOVE if text[:1].islower() else 0.0)
    yield 0, ((text,),), alone
    for count in range(1, most + 1):
        added = tuple((text, below) for below in lower[:count])
        value = sum(_ORDINARY if is_year else _under_wide(path, has_years) for path in added)
        again = _AGAIN if count < len(lower) and lower[count] == lower[0] else 0.0
        yield count, added, alone + value + again - (_LONE if count == 1 else 0.0)


@lru_cache(maxsize=4096)
def _under_wide(path: tuple[str, ...], has_years: bool) -> float:
    """How well a lower text stands under an upper one; one that shares a word with it belongs there."""
    upper, lower = ({word[:_STEM] for word in words_of(text) if len(word) >= _STEM} for text in path)
    return _fits(path) - _against(path, has_years) + (_SHARED if upper & lower else 0.0)


def _against(path: tuple[str, ...], has_years: bool) -> float:
    """What speaks against a lower text under this upper one: years in the upper row would have it, or it needs no
    other word to be a column; the value and the date of the base are neither.
    """
    if _OF_BASE.match(path[-1]) or year_of(path[-1]) is not None or (path[-1][:1].islower() and not has_years):
        return 0.0
    return _LEFT_BY_YEAR if has_years else _LEFT_ALONE * (best_score(path[-1:]) >= _SPEAKS_FOR_ITSELF)


def _under(paths: list[tuple[str, ...]], below: list[str]) -> list[tuple[str, ...]]:
    if len(below) <= len(paths):
        below = below + [""] * (len(paths) - len(below))
        return under_same_width(paths, below)
    return _shared_out(paths, below) or [*paths, *[("",)] * (len(below) - len(paths))]


def under_same_width(paths: list[tuple[str, ...]], below: list[str]) -> list[tuple[str, ...]]:
    """Texts below their own columns; a blank above a text was covered by the wide cell to its left."""
    result: list[tuple[str, ...]] = []
    wide: tuple[str, ...] = ()
    for path, text in zip(paths, below, strict=True):
        wide = path if path[-1] else wide
        result.append((*wide, text) if text else path)
    return result


def _shared_out(paths: list[tuple[str, ...]], below: list[str]) -> list[tuple[str, ...]]:
    """Each upper cell gets one blank or a part of a run of texts; the best of all ways to do so, or nothing."""
    runs = _runs(below)
    blanks = sum(1 for run in runs if run == [""])
    wide = len(paths) - blanks
    if wide <= 0:
        return []
    result: list[tuple[str, ...]] = []
    position = 0
    filled = [run for run in runs if run != [""]]
    for run in runs:
        if run == [""]:
            result.append(paths[position])
            position += 1
            continue
        count = max(1, wide - (len(filled) - 1)) if run is filled[0] else 1
        wide -= count
        filled = filled[1:]
        result += _divided(paths[position : position + count], run)
        position += count
    return result if position == len(paths) else []


def _runs(texts: list[str]) -> list[list[str]]:
    runs: list[list[str]] = []
    for text in texts:
        if text and runs and runs[-1] != [""]:
            runs[-1].append(text)
        else:
            runs.append([text])
    return runs


def _divided(parents: list[tuple[str, ...]], texts: list[str]) -> list[tuple[str, ...]]:
    """A run of texts under several wide cells, cut where words of parent and child fit best."""
    if comb(len(texts) - 1, len(parents) - 1) > _MOST_WAYS:
        return [(*parents[min(index, len(parents) - 1)], text) for index, text in enumerate(texts)]
    best: tuple[float, list[tuple[str, ...]]] = (-1.0, [])
    for cuts in combinations(range(1, len(texts)), len(parents) - 1):
        edges = [0, *cuts, len(texts)]
        made = [
            (*parent, text)
            for parent, begin, end in zip(parents, edges, edges[1:], strict=False)
            for text in texts[begin:end]
        ]
        score = sum(_fits(path) for path in made)
        if score > best[0]:
            best = (score, made)
    return best[1]


def _fits(path: tuple[str, ...]) -> float:
    """Years stand under a cell that speaks of years, periods or volumes; other texts under words they go with."""
    if year_of(path[-1]) is not None:
        parent = " ".join(path[:-1]).lower()
        return 1.0 if any(word in parent for word in ("год", "период", "объем", "объём", "по годам")) else 0.2
    return best_score(path)
