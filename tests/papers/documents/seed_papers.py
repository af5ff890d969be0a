"""The seed papers as content for Word files: their flattened text turned back into the tables that it came from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rost.papers.documents.blocks import Table
from rost.papers.documents.reading import read_paper
from tests.papers.documents.word_builder import Cell, Content, Grid, Line

SHARED = Path(__file__).parents[4] / "shared"
NAMES = (
    "000_3bc99e88cedfbbf1",
    "001_e6f7aa7e8cdf9c95",
    "002_94e8b03c7c39bfc6",
    "003_2ee26798c64b2138",
    "004_e45a3f59df5c2e13",
)
_YEAR = re.compile(r"20\d\d")
_REPORT_COLUMNS = 9


@dataclass(frozen=True)
class Head:
    """A header cell and the cells under it."""

    text: str
    children: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return max(1, len(self.children))


@dataclass(frozen=True)
class Sheet:
    """A table with its header understood; a row shorter than the header has a merged cell, a longer one stray cells."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        return sum(head.width for head in self.heads)


SeedContent = tuple[Line | Sheet, ...]


def seed_text(name: str) -> bytes:
    return (SHARED / "seeds" / f"{name}.txt").read_bytes()


def seed_content(name: str) -> SeedContent:
    """Paragraphs and tables of a seed, tables with whole headers again."""
    paper = read_paper(seed_text(name), f"{name}.txt")
    blocks: list[Line | Sheet] = []
    for block in paper.blocks:
        if isinstance(block, Table):
            blocks.append(_sheet([[cell.text for cell in row] for row in block.grid]))
        else:
            is_title = block.text.isupper() and len(block.text) > 12
            blocks.append(Line(block.text, is_title))
    return tuple(blocks)


def _sheet(rows: list[list[str]]) -> Sheet:
    top = [text for text in rows[0] if text.strip()] if len(rows) > 2 else []
    second = rows[1] if len(rows) > 2 else []
    is_two_level = bool(top) and not second[0].strip() and any(text.strip() for text in second)
    if not top or top[0].startswith("Наименование муниципального"):
        return Sheet((), tuple(map(tuple, rows)))
    heads = _heads(top, second) if is_two_level else tuple(map(Head, top))
    body = rows[2 if is_two_level else 1 :]
    width = sum(head.width for head in heads)
    if any("Статус" in head.text for head in heads):
        body = list(map(_report_row, body))
    return Sheet(heads, tuple(tuple(row) for row in _whole_rows(body, width)))


def _heads(top: list[str], second: list[str]) -> tuple[Head, ...]:
    """Headers with the cells below them: a blank below means a header of one level, years belong together."""
    heads, under = [], list(second)
    for text in top:
        children: list[str] = []
        if under and not under[0].strip():
            under.pop(0)
        else:
            is_years = bool(under and _YEAR.fullmatch(under[0]))
            while under and under[0].strip() and bool(_YEAR.fullmatch(under[0])) == is_years:
                children.append(under.pop(0))
        heads.append(Head(text, tuple(children)))
    return tuple(heads)


def _whole_rows(body: list[list[str]], width: int) -> list[list[str]]:
    """Rows as they were in Word: cells that follow a row that is full stand in the same row."""
    rows: list[list[str]] = []
    for row in body:
        if rows and len(rows[-1]) > width and len(row) == 1:
            rows[-1] = [*rows[-1], *row]
        else:
            rows.append(row)
    return rows


def _report_row(row: list[str]) -> list[str]:
    """A row of the report of seed 4: after its first page the text lost the empty third column."""
    cells = list(row)
    while len(cells) > _REPORT_COLUMNS - 1 and not cells[-1].strip():
        cells.pop()
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 1 and cells[0].strip() and len(cells[0]) > 10:
        return [cells[0]]
    while len(cells) > _REPORT_COLUMNS and "" in cells:
        cells.remove("")
    return [*cells[:2], "", *cells[2:]] if len(cells) == _REPORT_COLUMNS - 1 else cells


def as_word(content: SeedContent, merged: bool = True) -> Content:
    """The content with its tables laid out: header cells merged, or written with empty cells beside them."""
    return tuple(block if isinstance(block, Line) else _grid(block, merged) for block in content)


def _grid(sheet: Sheet, merged: bool) -> Grid:
    if not sheet.heads:
        return Grid(tuple(tuple(map(Cell, row)) for row in sheet.rows), 0)
    is_two_level = any(head.children for head in sheet.heads)
    header = _merged_header(sheet) if merged else _spread_header(sheet)
    body = tuple(_body_row(row, sheet.width, merged) for row in sheet.rows)
    return Grid((*header[: 2 if is_two_level else 1], *body), 2 if is_two_level else 1)


def _merged_header(sheet: Sheet) -> list[tuple[Cell, ...]]:
    height = 2 if any(head.children for head in sheet.heads) else 1
    top = tuple(Cell(head.text, head.width, 1 if head.children else height) for head in sheet.heads)
    return [top, tuple(Cell(child) for head in sheet.heads for child in head.children)]


def _spread_header(sheet: Sheet) -> list[tuple[Cell, ...]]:
    top = tuple(Cell(text) for head in sheet.heads for text in (head.text, *([""] * (head.width - 1))))
    return [top, tuple(Cell(text) for head in sheet.heads for text in (head.children or ("",)))]


def _body_row(row: tuple[str, ...], width: int, merged: bool) -> tuple[Cell, ...]:
    missing = width - len(row)
    if missing <= 0:
        return tuple(map(Cell, row))
    if not merged and len(row) <= 2:
        return tuple(map(Cell, (*row, *([""] * missing))))
    # A total stands under number and name; a section and a result's heading run to the right edge.
    wide = 0 if len(row) > 2 else len(row) - 1
    return tuple(Cell(text, 1 + missing if place == wide else 1) for place, text in enumerate(row))


def split_in_two(content: SeedContent) -> SeedContent:
    """Every long table as two, the header repeated, as after a page break made by hand."""
    blocks: list[Line | Sheet] = []
    for block in content:
        if isinstance(block, Sheet) and block.heads and len(block.rows) > 12:
            middle = len(block.rows) // 2
            blocks += [replace(block, rows=block.rows[:middle]), Line(""), replace(block, rows=block.rows[middle:])]
        else:
            blocks.append(block)
    return tuple(blocks)


def with_texts(content: SeedContent, change: Callable[[str], str]) -> SeedContent:
    """Every text of the content, headers too, put through a function."""
    changed: list[Line | Sheet] = []
    for block in content:
        if isinstance(block, Line):
            changed.append(replace(block, text=change(block.text)))
        else:
            rows = tuple(tuple(change(text) for text in row) for row in block.rows)
            heads = tuple(Head(change(head.text), tuple(map(change, head.children))) for head in block.heads)
            changed.append(Sheet(heads, rows))
    return tuple(changed)


def with_columns_turned(content: SeedContent) -> SeedContent:
    """Columns after the second in the opposite order; the first two stay, merged cells stand over them."""
    return tuple(_turned(block) if isinstance(block, Sheet) and len(block.heads) > 3 else block for block in content)


def _turned(sheet: Sheet) -> Sheet:
    order = [0, 1, *reversed(range(2, len(sheet.heads)))]
    places, begin = [], 0
    for head in sheet.heads:
        places.append(range(begin, begin + head.width))
        begin += head.width
    columns = [place for head in order for place in places[head]]
    rows = tuple(_turned_row(row, columns, sheet.width) for row in sheet.rows)
    return Sheet(tuple(sheet.heads[place] for place in order), rows)


def _turned_row(row: tuple[str, ...], columns: list[int], width: int) -> tuple[str, ...]:
    if len(row) == width - 1 and len(row) > 2:
        # The first cell covers the first two columns.
        whole = ("", *row)
        return tuple(whole[place] for place in columns)[1:]
    if len(row) < width:
        return row
    return (*(row[place] for place in columns), *row[width:])
