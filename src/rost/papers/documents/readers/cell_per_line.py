"""Text of a Word file where every cell stands on its own line behind a tab and a blank line divides rows.

Lines without a tab go on with the cell above. A blank line may also stand inside a cell or between the cells of
a row, so rows are put together again by the width that most rows of the table have.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TypeAlias

from rost.papers.documents.readers.assembly import Assembly

_LABEL = re.compile(r"(?!(?:19|20)\d\d$)\d{1,3}(?:\.\d{1,3})*\.?$")
_GOES_ON = re.compile(r"[(\-–—•а-яёa-z;,.%]")
_HEADER = re.compile(r"№|N\b|п/п", re.IGNORECASE)

Row: TypeAlias = list[str]


@dataclass(slots=True)
class _Piece:
    """Cells between two blank lines; `blanks` is how many blank lines stand before."""

    blanks: int
    cells: Row


@dataclass(slots=True)
class _Text:
    """Lines without a tab after a blank line: a paragraph or the rest of a cell."""

    blanks: int
    lines: list[str] = field(default_factory=list)


_Item: TypeAlias = _Piece | _Text


def read_cells(text: str, paper: Assembly) -> None:
    region: list[_Item] = []
    for item in _items(text):
        if isinstance(item, _Text) and (item.blanks > 1 or not region):
            _flush(region, paper)
            region = []
            _add_text(item.lines, paper)
        else:
            region.append(item)
    _flush(region, paper)


def _items(text: str) -> list[_Item]:
    items: list[_Item] = []
    blanks = 0
    for line in text.split("\n"):
        if not line:
            blanks += 1
        elif line.lstrip(" ").startswith("\t"):
            cells = line.lstrip(" ")[1:].split("\t")
            last = items[-1] if items else None
            if blanks or not isinstance(last, _Piece):
                items.append(_Piece(blanks, cells))
            else:
                last.cells += cells
            blanks = 0
        else:
            _add_line(items, line, blanks)
            blanks = 0
    return items


def _add_line(items: list[_Item], line: str, blanks: int) -> None:
    last = items[-1] if items else None
    if isinstance(last, _Piece) and not blanks:
        first, *more = line.split("\t")
        last.cells[-1] += f"\n{first}"
        last.cells += more if any(more) else []
    elif isinstance(last, _Text) and not (blanks and line[0] not in " \t" and last.blanks > 1):
        last.lines += [line]
    else:
        items.append(_Text(max(blanks, 2) if isinstance(last, _Text) else blanks, [line]))


def _add_text(lines: list[str], paper: Assembly) -> None:
    for line in lines:
        paper.add_paragraph(line.replace("\t", " "))


def _flush(region: list[_Item], paper: Assembly) -> None:
    """Write a region as tables, divided where a paragraph stands between complete rows."""
    width = _width([item for item in region if isinstance(item, _Piece)])
    table: list[_Piece] = []
    is_open = False  # the last cell went on after a blank line, so cells right behind it are of the same row
    for item in region:
        if isinstance(item, _Piece) and is_open and not item.blanks:
            table[-1].cells += item.cells
        elif isinstance(item, _Piece):
            if table and not _continues(table, item):
                _add_table(table, paper)
                table = []
            table.append(item)
        elif table and _belongs_to_cell(item, table[-1], width):
            table[-1].cells[-1] += "\n" + "\n".join(item.lines)
            is_open = True
            continue
        else:
            _add_table(table, paper)
            table = []
            _add_text(item.lines, paper)
        is_open = False
    _add_table(table, paper)


def _continues(table: list[_Piece], item: _Piece) -> bool:
    """A header said once more after two blank lines, or another one with a number column, opens a new table."""
    if item.blanks < 2 or len(item.cells) < 2:
        return not (item.blanks and len(item.cells) > 1 and _is_header(item.cells) and not _is_header(table[0].cells))
    return item.cells != table[0].cells and not (_is_header(item.cells) and len(table) > 1)


def _is_header(cells: Row) -> bool:
    return bool(_HEADER.match(cells[0].strip()))


def _belongs_to_cell(text: _Text, piece: _Piece, width: int) -> bool:
    return bool(len(piece.cells) < width or not piece.cells[-1].strip() or _GOES_ON.match(text.lines[0].strip()))


def _width(pieces: list[_Piece]) -> int:
    """How many cells most rows have, numbered rows first of all; the wider wins a draw."""
    rows = [piece for piece in pieces if len(piece.cells) > 1]
    numbered = [piece for piece in rows if _LABEL.match(piece.cells[0].strip())]
    widths = Counter(len(piece.cells) for piece in (numbered if len(numbered) > 2 else rows))
    return max(widths, key=lambda width: (widths[width], width)) if widths else 1


def _add_table(pieces: list[_Piece], paper: Assembly) -> None:
    if not pieces:
        return
    width = _width(pieces)
    if width == 1:
        for piece in pieces:
            for cell in piece.cells:
                paper.add_paragraph(cell)
        return
    rows: list[Row] = []
    for piece in pieces:
        if rows and _joins(rows[-1], piece.cells, width, is_first=len(rows) == 1):
            rows[-1] += piece.cells
        else:
            rows.append(list(piece.cells))
    paper.add_rows([part for row in rows for part in _divided(row, width)], is_ragged=True)


def _joins(row: Row, cells: Row, width: int, is_first: bool) -> bool:
    """Whether `cells` are the rest of `row`: it is numbered or a header, has room, and they start no row."""
    if len(row) + len(cells) > width or _LABEL.match(cells[0].strip()):
        return False
    if is_first:
        return _is_header(row) and bool(cells[0].strip())
    return bool(_LABEL.match(row[0].strip()))


def _divided(row: Row, width: int) -> list[Row]:
    """Two rows that lost the blank line between them."""
    if len(row) > width and (_LABEL.match(row[width].strip()) or (width == 2 and len(row) % 2 == 0)):
        return [row[:width], *_divided(row[width:], width)]
    return [row]
