"""The header of a table: where it stands, and for each column the path of its texts from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rost.papers.documents.blocks import Cell, Table
from rost.papers.documents.recognition.contents import Content, contents_of
from rost.papers.documents.recognition.matching import best_score, year_of
from rost.papers.documents.recognition.spans import restore_paths, spread_paths, under_same_width
from rost.papers.documents.recognition.words import fold, words_of

_SEARCHED_ROWS = 25
"""A header stands near the top; a sheet may have a title, requisites and an approval above it."""
_HIGHEST = 4
_SPACES = 20
"""A repeated header may have more spaces and line feeds than the first."""
_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_KNOWN = 0.5
_LONGEST_HEADER = 30
_VARIABLE = re.compile(r"(?:[nN](?: ?\+ ?\d+)?|\.{3}|…)")
_DATA = {Content.DATE, Content.TERM, Content.PEOPLE, Content.SNILS}


@dataclass(frozen=True, slots=True)
class Header:
    """`top` and `bottom` are the first header row and the first row under it; `paths` one for each column.

    `lines`: what each header row says, to know it again; `longest`: the length of its longest text.
    """

    top: int
    bottom: int
    paths: tuple[tuple[str, ...], ...]
    lines: tuple[frozenset[str], ...] = ()
    longest: int = 0

    @property
    def text(self) -> str:
        return " ".join(dict.fromkeys(text for path in self.paths for text in path if text))


def find_header(table: Table) -> Header | None:
    """The first rows that speak the language of headers, or None."""
    for top, row in enumerate(table.grid[:_SEARCHED_ROWS]):
        if _is_header(row):
            bottom = _above_numbers(table, top) or _bottom(table, top)
            rows = table.grid[top:bottom]
            paths = _spread(table, rows, bottom) or (
                restore_paths(rows) if _lost_its_spans(table, rows) else _paths(rows)
            )
            lines = tuple(said for line in rows if len(said := _said(line)) > 1)
            return Header(top, bottom, paths, lines, max(len(cell.text) for line in rows for cell in line) + _SPACES)
    return None


def header_by_cells(table: Table) -> Header | None:
    """A header of blanks for a table that has none but numbers its rows and gives each a term or a person."""
    rows = [row for row in table.grid if any(cell.text.strip() for cell in row)]
    if len(rows) < _LEAST_ROWS or len({len(row) for row in rows}) != 1 or len(rows[0]) < _LEAST_COLUMNS:
        return None
    columns = [[contents_of(row[index].text) for row in rows[:_SEARCHED_ROWS]] for index in range(len(rows[0]))]
    is_numbered = all(Content.LABEL in found for found in columns[0])
    is_dated = any(all(found & {Content.TERM, Content.PEOPLE} for found in column) for column in columns[1:])
    return Header(0, 0, (("",),) * len(columns)) if is_numbered and is_dated else None


def is_repeated(row: Sequence[Cell], header: Header) -> bool:
    """Whether a body row says a row of the header again, as tables do on each page."""
    if any(len(cell.text) > header.longest for cell in row):
        return False
    return _said(row) in header.lines


def _said(row: Sequence[Cell]) -> frozenset[str]:
    return frozenset(fold(cell.text) for cell in row) - {""}


def distinct(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row, a merged one once."""
    cells: list[Cell] = []
    for cell in row:
        if not cells or cells[-1] is not cell:
            cells.append(cell)
    return cells


def _is_header(row: Sequence[Cell]) -> bool:
    filled = [cell.text for cell in distinct(row) if cell.text.strip()]
    if len(filled) < 2 or any(_is_data(text) for text in filled):
        return False
    known = sum(1 for text in filled if _is_known(text))
    years = sum(1 for text in filled if year_of(text) is not None)
    return known >= 1 and known + years >= 2 and 2 * (known + years) >= len(filled)


@lru_cache(maxsize=2048)
def _is_known(text: str) -> bool:
    return len(words_of(text)) <= _LONGEST_HEADER and best_score((text,)) >= _KNOWN


def _is_data(text: str) -> bool:
    return bool(contents_of(text) & _DATA) and year_of(text) is None and not _is_known(text)


def _bottom(table: Table, top: int) -> int:
    """The first row under the header: below the tallest cell of its top row, then below rows of sub-headers."""
    bottom = top + min(_HIGHEST, max(cell.row_span for cell in table.grid[top]))
    bottom = max(top + 1, min(bottom, len(table.grid)))
    while bottom < min(len(table.grid), top + _HIGHEST) and _is_subheader(table.grid[bottom], table.grid[bottom - 1]):
        bottom += 1
    return bottom


def _above_numbers(table: Table, top: int) -> int | None:
    """In flattened text, the row «1 | 2 | 3 …» close under the top row: all that stands between is header."""
    if not table.is_ragged:
        return None
    near = range(top + 1, min(len(table.grid), top + 1 + _HIGHEST))
    return next((index for index in near if columns_counted(table.grid[index])), None)


def columns_counted(row: Sequence[Cell]) -> int:
    """How many columns a row numbers: «1 | 2 | 3»; «1 | 2 | n | n + 1» in forms; 0 when it numbers none."""
    texts = [cell.text.strip().rstrip(".") for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    counted = [str(number) for number in range(1, len(texts) + 1)]
    same = sum(1 for text, number in zip(texts, counted, strict=True) if text == number)
    is_rest = all(_VARIABLE.fullmatch(text) for text in texts[same:])
    return len(texts) if same >= _LEAST_COLUMNS and is_rest else 0


def is_guessed(table: Table) -> bool:
    """Whether the header has more texts than the row below it counts columns: which stand over which was guessed."""
    header = find_header(table) if table.is_ragged else None
    if header is None or header.bottom >= len(table.grid):
        return False
    texts = sum(1 for row in table.grid[header.top : header.bottom] for cell in row if cell.text.strip())
    return 0 < columns_counted(table.grid[header.bottom]) < texts


def _spread(table: Table, rows: Sequence[Sequence[Cell]], bottom: int) -> tuple[tuple[str, ...], ...] | None:
    """Paths of a header whose texts stand in a run, without a place of their own: over the columns that are counted
    below it, or as many as its rows are long where blanks at their ends fill them up."""
    texts = [[cell.text.strip() for cell in row if cell.text.strip()] for row in rows]
    is_filled_up = len(rows) > 1 and len({len(row) for row in rows}) == 1 and not any(r[-1].text.strip() for r in rows)
    counted = columns_counted(table.grid[bottom]) if table.is_ragged and bottom < len(table.grid) else 0
    width = counted or (len(rows[0]) if is_filled_up else 0)
    run = [text for line in texts for text in line]
    if not table.is_ragged or not width or any(not row[0].text.strip() for row in rows):
        return None
    return spread_paths(run, width, len(texts[0]) if len(rows) > 1 else None)


def _is_subheader(row: Sequence[Cell], upper: Sequence[Cell]) -> bool:
    """A row whose filled cells are years or words of headers, under a blank or continued first cell."""
    if not row or (row[0].text.strip() and row[0] is not upper[0]):
        return False
    texts = [cell.text for cell in distinct(row) if cell.text.strip() and cell not in upper]
    return bool(texts) and all(year_of(text) is not None or (_is_known(text) and not _is_data(text)) for text in texts)


def _lost_its_spans(table: Table, rows: Sequence[Sequence[Cell]]) -> bool:
    return table.is_ragged and len(rows) > 1


def _paths(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """Paths of a grid: a merged cell stands in every position already, so it is said once."""
    width = max(len(row) for row in rows)
    paths: list[tuple[str, ...]] = [("",)] * width
    above: list[Cell | None] = [None] * width
    for row in rows:
        own = [cell if cell is not upper else None for cell, upper in zip(row, above, strict=False)]
        texts = [cell.text.strip() if cell else "" for cell in own] + [""] * (width - len(row))
        paths = under_same_width(paths, texts)
        above = [*row, *[None] * (width - len(row))]
    return tuple(tuple(dict.fromkeys(text for text in path if text)) or ("",) for path in paths)
