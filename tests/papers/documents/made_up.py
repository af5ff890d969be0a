"""Papers of made-up places and people, built from lines and tables."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.blocks import Block, Cell, Paper, Paragraph, Place, Table

Rows = Sequence[Sequence[str]]


def paper(*parts: str | Rows, name: str = "образец.docx") -> Paper:
    """A text is a paragraph, a list of rows is a table; «<» is the cell to the left, «^» the one above."""
    blocks: list[Block] = []
    paragraphs = tables = 0
    for part in parts:
        if isinstance(part, str):
            paragraphs += 1
            blocks.append(Paragraph(part, Place(len(blocks), paragraph=paragraphs)))
        else:
            tables += 1
            blocks.append(table(part, len(blocks), tables))
    return Paper(name, "docx", tuple(blocks))


def table(rows: Rows, block: int = 0, number: int = 1) -> Table:
    """A grid; a merged cell is one object in every position that it covers."""
    grid: list[list[Cell]] = []
    for row_number, texts in enumerate(rows):
        row: list[Cell] = []
        for column, text in enumerate(texts):
            if text == "<":
                row.append(row[-1])
            elif text == "^":
                row.append(grid[-1][column])
            else:
                place = Place(block, number, row_number + 1, column + 1)
                across = _run(texts[column + 1 :], "<")
                down = _run([other[column] for other in rows[row_number + 1 :] if column < len(other)], "^")
                row.append(Cell(text, place, column_span=across + 1, row_span=down + 1))
        grid.append(row)
    return Table(tuple(map(tuple, grid)), Place(block, number))


def _run(texts: Sequence[str], mark: str) -> int:
    return next((index for index, text in enumerate(texts) if text != mark), len(texts))
