"""What every section is drafted from: the paper's recognised tables and the text that stands outside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rost.papers.documents.blocks import Cell, Paper, Paragraph, Place, Table
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.text import clean, strip_markup


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text outside the recognised tables; a table of unknown kind gives a line a cell."""

    text: str
    place: Place

    @property
    def block(self) -> int:
        return self.place.block


@dataclass(slots=True)
class Material:
    """`used`: places of lines that a section took, so the rest of an unknown table can be shown as unplaced."""

    paper: Paper
    tables: list[RecognisedTable]
    lines: list[Line] = field(default_factory=list)
    used: set[Place] = field(default_factory=set)

    def of(self, kind: TableKind) -> list[RecognisedTable]:
        return [table for table in self.tables if table.kind is kind]

    @property
    def first_table(self) -> int:
        """The block of the first recognised table, or the number of blocks."""
        blocks = [block for table in self.tables if table.kind is not TableKind.UNKNOWN for block in table.blocks]
        return min(blocks, default=len(self.paper.blocks))

    @property
    def head(self) -> list[Line]:
        """The lines above the first recognised table, or above its header: stamps, requisites, the title."""
        return [line for line in self.lines if line.block <= self.first_table]


def gather(paper: Paper, tables: list[RecognisedTable]) -> Material:
    taken = {block for table in tables if table.kind is not TableKind.UNKNOWN for block in table.blocks}
    lines = [line for number, block in enumerate(paper.blocks) if number not in taken for line in _lines_of(block)]
    lines += [line for table in tables if table.kind is not TableKind.UNKNOWN for line in _above_header(table, paper)]
    return Material(paper, tables, sorted(lines, key=lambda line: line.block))


def _above_header(table: RecognisedTable, paper: Paper) -> Iterator[Line]:
    """A title that stands in the table itself, in a row merged over its whole width."""
    block = paper.blocks[table.place.block]
    top = table.header_rows[0] if table.header_rows else 0
    if isinstance(block, Table) and top:
        yield from _lines_of(Table(block.grid[:top], block.place))


def _lines_of(block: Paragraph | Table) -> Iterator[Line]:
    pieces = [block] if isinstance(block, Paragraph) else unique_cells(block)
    for piece in pieces:
        for text in strip_markup(piece.text).splitlines():
            if cleaned := clean(text):
                yield Line(cleaned, piece.place)


def unique_cells(table: Table) -> list[Cell]:
    """Every cell once, in reading order; a merged cell stands in the grid several times as one object."""
    seen: dict[int, Cell] = {}
    for row in table.grid:
        for cell in row:
            seen.setdefault(id(cell), cell)
    return list(seen.values())


def body_rows(tables: list[RecognisedTable]) -> Iterator[BodyRow]:
    """The rows that say something, in order: no repeated headers, column numbers or empty rows."""
    silent = {RowKind.REPEATED_HEADER, RowKind.COLUMN_NUMBERS, RowKind.EMPTY}
    for table in tables:
        yield from (row for row in table.rows if row.kind not in silent)
