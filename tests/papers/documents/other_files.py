"""The same content in other files than Word: a page and a workbook."""

from __future__ import annotations

import io
from html import escape

import openpyxl

from tests.papers.documents.word_builder import Cell, Content, Grid, Line


def page_of(content: Content) -> bytes:
    """HTML as a word processor exports it: spans as attributes, lines as <br>."""
    blocks = [_line(block) if isinstance(block, Line) else _table(block) for block in content]
    return f"<html><head><meta charset='utf-8'></head><body>{''.join(blocks)}</body></html>".encode()


def _line(line: Line) -> str:
    return f"<p>{_text(line.text)}</p>\n"


def _table(grid: Grid) -> str:
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in grid.rows)
    return f"<table border='1'>{rows}</table>\n"


def _cell(cell: Cell) -> str:
    return f"<td colspan='{cell.columns}' rowspan='{cell.rows}'>{_text(cell.text)}</td>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def workbook_of(content: Content) -> bytes:
    """One sheet: paragraphs in the first column, tables below them with their cells merged."""
    book = openpyxl.Workbook()
    sheet = book.active
    row = 1
    for block in content:
        if isinstance(block, Line):
            sheet.cell(row, 1, block.text)
            row += 1
        else:
            row = _draw(sheet, block, row) + 1
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _draw(sheet: openpyxl.worksheet.worksheet.Worksheet, grid: Grid, top: int) -> int:
    """Write a grid from a row on; the first free row after it."""
    taken: set[tuple[int, int]] = set()
    for down, cells in enumerate(grid.rows):
        column = 1
        for cell in cells:
            while (down, column) in taken:
                column += 1
            sheet.cell(top + down, column, cell.text)
            taken |= {(down + y, column + x) for y in range(cell.rows) for x in range(cell.columns)}
            if cell.columns > 1 or cell.rows > 1:
                corner = {"end_row": top + down + cell.rows - 1, "end_column": column + cell.columns - 1}
                sheet.merge_cells(start_row=top + down, start_column=column, **corner)
    return top + len(grid.rows)
