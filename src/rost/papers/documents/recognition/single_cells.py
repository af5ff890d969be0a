"""Flattened tables that came with a cell a line and no sign where a row ends: rows found again by the header."""

from __future__ import annotations

from dataclasses import replace

from rost.papers.documents.blocks import Cell, Paper, Place, Remark, Table
from rost.papers.documents.recognition.alignment import fit
from rost.papers.documents.recognition.basics import is_basics
from rost.papers.documents.recognition.header import columns_counted
from rost.papers.documents.recognition.kinds import identify
from rost.papers.documents.recognition.matching import best_score, year_of
from rost.papers.documents.recognition.rows import layout_of
from rost.papers.documents.recognition.spans import spread_paths

_KNOWN = 0.5
_LEAST_FIT = 0.2
_MARGIN = 0.1
_WIDEST = 20
_MOST_CELLS = 4000


def regroup(paper: Paper) -> Paper:
    """The paper with such tables set in rows where that is sure; where it is not, a remark says so."""
    blocks = list(paper.blocks)
    remarks = list(paper.remarks)
    for index, block in enumerate(blocks):
        if isinstance(block, Table) and block.is_ragged and _is_cell_a_row(block):
            made = _in_rows(block)
            blocks[index] = made or block
            if made is None:
                remarks.append(Remark("rows-unclear", block.place))
    return replace(paper, blocks=tuple(blocks), remarks=tuple(remarks))


def _is_cell_a_row(table: Table) -> bool:
    return len(table.grid) > 2 and sum(1 for row in table.grid if _is_single(row)) == len(table.grid)


def _is_single(row: tuple[Cell, ...]) -> bool:
    return len(row) == 1 or not any(cell.text.strip() for cell in row)


def _in_rows(table: Table) -> Table | None:
    """By the row of column numbers, as pairs of labels and values, or by the one width that all cells bear out."""
    if any(len(row) > 1 for row in table.grid):
        return None  # blanks that stand for spans of a header of several rows
    cells = [row[0] for row in table.grid]
    pairs = _divided(table, cells, 2)
    if pairs is not None and is_basics(pairs):
        return pairs
    counted = _counted(cells)
    if counted is not None:
        begin, width = counted
        head, body = cells[:begin], cells[begin:]
        return None if len(body) % width else _table(table, [head, *_rows(body, width)])
    scores = [(_score(cells, width), width) for width in range(2, _WIDEST + 1)]
    (second, _), (best, width) = sorted(scores)[-2:]
    return _divided(table, cells, width) if best >= _LEAST_FIT and best - second >= _MARGIN else None


def _counted(cells: list[Cell]) -> tuple[int, int] | None:
    """Where the row of column numbers begins and how many it counts."""
    for place, cell in enumerate(cells[: 2 * _WIDEST]):
        if cell.text.strip().rstrip(".") == "1":
            run = 1
            while place + run < len(cells) and cells[place + run].text.strip().rstrip(".") == str(run + 1):
                run += 1
            width = columns_counted(cells[place : place + run])
            if width and place >= width:
                return place, width
    return None


def _is_header(text: str) -> bool:
    return year_of(text) is not None or best_score((text,)) >= _KNOWN


def _score(cells: list[Cell], width: int) -> float:
    """How well the cells below a header of this width stand in its columns; 0 where they do not."""
    if len(cells) % width or len(cells) < 2 * width or len(cells) > _MOST_CELLS:
        return 0.0
    paths = spread_paths([cell.text.strip() for cell in cells[:width]], width)
    assert paths is not None
    rows = _rows(cells[width:], width)
    headers = [sum(1 for cell in row if _is_header(cell.text)) for row in (cells[:width], rows[0])]
    if 2 * headers[0] < width or 2 * headers[1] > width:
        return 0.0
    samples = [[row[index].text for row in rows] for index in range(width)]
    reading = identify(paths, samples, "", " ".join(path[-1] for path in paths))
    if reading is None or len(reading.columns) < width - 1:
        return 0.0
    layout = layout_of(reading.vocabulary, reading.columns, paths)
    fits = [fit(cell.text, holds) for row in rows for cell, holds in zip(row, layout.holds, strict=True)]
    return sum(fits) / len(fits) if min(fits) > -1 else 0.0


def _divided(table: Table, cells: list[Cell], width: int) -> Table | None:
    return None if len(cells) % width else _table(table, _rows(cells, width))


def _rows(cells: list[Cell], width: int) -> list[list[Cell]]:
    return [cells[start : start + width] for start in range(0, len(cells), width)]


def _table(table: Table, rows: list[list[Cell]]) -> Table:
    """A table of these rows, its places counted anew."""

    def placed(cell: Cell, row: int, column: int) -> Cell:
        return replace(cell, place=Place(table.place.block, table.place.table, row, column, None, table.place.part))

    grid = tuple(tuple(placed(cell, y, x) for x, cell in enumerate(row, 1)) for y, row in enumerate(rows, 1))
    return Table(grid, table.place, is_ragged=True)
