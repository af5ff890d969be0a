"""Header spans found again in flattened text, where a merged cell left one cell above and many below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import comb

from rost.papers.documents.blocks import Cell
from rost.papers.documents.recognition.matching import best_score, year_of

_MOST_WAYS = 2000


def restore_paths(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The path of each column from header rows of different lengths.

    «№ | Сроки | Исполнитель» over « | Начало | Окончание | »: a blank below continues the cell above it
    (the cell was tall), a run of texts below is shared out among the cells above that were wide.
    """
    paths: list[tuple[str, ...]] = [(cell.text.strip(),) for cell in rows[0]]
    for row in rows[1:]:
        paths = _under(paths, [cell.text.strip() for cell in row])
    return tuple(tuple(text for text in path if text) or ("",) for path in paths)


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
