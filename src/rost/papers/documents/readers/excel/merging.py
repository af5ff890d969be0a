"""Merged ranges of a sheet → cells with spans, within the part of the sheet that is used."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from rost.papers.documents.readers.assembly import RawCell
from rost.papers.documents.readers.excel.sheet import column_number

_RANGE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})")
_MAX_MERGES = 20_000


def merged_rows(
    rows: dict[int, dict[int, str]], numbers: list[int], width: int, merges: list[str]
) -> tuple[list[list[RawCell]], set[str]]:
    """Rows of cells for `numbers` (the rows kept), and what was wrong with the ranges."""
    doubts = {"слишком много объединений"} if len(merges) > _MAX_MERGES else set()
    covered: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for written in merges[:_MAX_MERGES]:
        match = _RANGE.fullmatch(written)
        if match is None:
            doubts.add("неверный диапазон")
            continue
        left, right = column_number(match[1]), column_number(match[3])
        top, bottom = int(match[2]), int(match[4])
        if left > right or top > bottom:
            doubts.add("диапазон задан наоборот")
            continue
        if right > width + 1_000 or bottom > numbers[-1] + 10_000:
            doubts.add("диапазон больше таблицы")
        first, last = bisect_left(numbers, top), bisect_right(numbers, bottom) - 1
        area = {(row, column) for row in range(first, last + 1) for column in range(left, min(right, width) + 1)}
        if not area:
            continue
        if area & covered:
            doubts.add("объединения пересекаются")
            continue
        covered |= area
        spans[first, left] = (last - first + 1, min(right, width) - left + 1)
    return _with_spans(rows, numbers, width, spans, covered), doubts


def _with_spans(
    rows: dict[int, dict[int, str]],
    numbers: list[int],
    width: int,
    spans: dict[tuple[int, int], tuple[int, int]],
    covered: set[tuple[int, int]],
) -> list[list[RawCell]]:
    result = []
    for index, number in enumerate(numbers):
        texts, line = rows[number], []
        for column in range(1, width + 1):
            if (index, column) in spans:
                height, breadth = spans[index, column]
                line.append(RawCell(texts.get(column, ""), breadth, height))
            elif (index, column) not in covered:
                line.append(RawCell(texts.get(column, "")))
        result.append(line)
    return result
