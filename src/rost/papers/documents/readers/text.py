"""Plain text: cells on lines or paragraphs of their own, rows of tabs or bars, drawn tables, or no tables at all."""

from __future__ import annotations

import re

from rost.papers.documents.blocks import Paper
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import Assembly
from rost.papers.documents.readers.boxes import box_at, rows_of_box
from rost.papers.documents.readers.cell_per_line import read_cells
from rost.papers.documents.readers.closing_bars import closed_at, rows_of_closed
from rost.papers.documents.readers.encoding import decode
from rost.papers.documents.readers.spaced_cells import has_spaced_cells, read_spaced_cells

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_PIPE_ROW = re.compile(r"\s*\|.*\|\s*$")
_PIPE_RULE = re.compile(r"[\s|:\-+=]+$")
_BAR = re.compile(r"[|│║┌╔]|^\s*\+[-=+]+\s*$")
_NEW_TABLE = re.compile(r"№|N\b|п/п", re.IGNORECASE)
MAX_LINE = 200_000


def read_text(data: bytes, name: str) -> Paper:
    decoded = decode(data)
    text = _BREAKS.sub("\n", decoded.text)
    lines = text.split("\n")
    if max(map(len, lines)) > MAX_LINE:
        raise RefusedError("too-large", "В файле есть строка длиннее 200 000 знаков: это не документ, проверьте файл.")
    paper = Assembly(name, "txt")
    if decoded.remark:
        paper.remark(decoded.remark[0], detail=decoded.remark[1])
    if _has_cell_lines(lines):
        read_cells(text, paper)
    elif has_spaced_cells(lines):
        read_spaced_cells(lines, paper)
    else:
        _read_rows(lines, paper)
    return paper.paper()


def _has_cell_lines(lines: list[str]) -> bool:
    """Whether cells stand on lines of their own, rather than between tabs of one line."""
    alone = sum(1 for line in lines if line.lstrip(" ").startswith("\t") and line.count("\t") == 1)
    rows = sum(1 for line in lines if line.count("\t") > 1 or (line.count("\t") == 1 and line.strip()[:1] == line[:1]))
    return alone > rows


def _read_rows(lines: list[str], paper: Assembly) -> None:
    rows: list[list[str]] = []
    blank = False
    position = 0
    while position < len(lines):
        line = lines[position]
        after = _read_barred(lines, position, rows, paper) if _BAR.search(line) else position
        if after > position:
            position, blank = after, False
            continue
        position += 1
        cells = _cells(line)
        if cells is None:
            blank = _read_plain(line, rows, blank, paper)
            continue
        if cells and blank and _NEW_TABLE.match(cells[0].strip()) and len(rows) > 1:
            _flush(rows, paper)
        blank = False
        if cells and _is_rest(cells, rows):
            rows[-1][-1] += f"\n{cells[0]}"
            rows[-1] += cells[1:]
        elif cells:
            rows.append(cells)
    _flush(rows, paper)


def _read_barred(lines: list[str], start: int, rows: list[list[str]], paper: Assembly) -> int:
    """A drawn table or one of closing bars that begins with this line; returns where it ends, `start` for none."""
    for end_of, rows_of in ((box_at, rows_of_box), (closed_at, rows_of_closed)):
        end = end_of(lines, start)
        if end > start:
            _flush(rows, paper)
            rows += rows_of(lines[start:end])
            _flush(rows, paper)
            return end
    return start


def _read_plain(line: str, rows: list[list[str]], blank: bool, paper: Assembly) -> bool:
    """A line without cells: blank, the rest of an unfinished row, or a paragraph. Returns whether it was blank."""
    if not line.strip():
        return True
    width = max(map(len, rows), default=0)
    if rows and not blank and 1 < len(rows[-1]) < width:
        rows[-1][-1] += f"\n{line}"
        return False
    _flush(rows, paper)
    paper.add_paragraph(line)
    return False


def _is_rest(cells: list[str], rows: list[list[str]]) -> bool:
    """A line feed inside a cell cuts a row of tabs in two: both parts together have exactly the width."""
    if len(rows) < 2:
        return False
    width = len(rows[0])
    return len(rows[-1]) < width and len(rows[-1]) + len(cells) - 1 == width and bool(cells[0].strip())


def _cells(line: str) -> list[str] | None:
    """The cells of a line, none for a rule under a header, None when the line is no row."""
    if "\t" in line.strip(" "):
        return line.strip(" \n").split("\t")
    if _PIPE_ROW.match(line) and line.count("|") > 2:
        if _PIPE_RULE.match(line):
            return []
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    return None


def _flush(rows: list[list[str]], paper: Assembly) -> None:
    if len(rows) == 1 and sum(1 for cell in rows[0] if cell.strip()) < 2:
        paper.add_paragraph(" ".join(rows[0]))
    elif rows:
        paper.add_rows(rows, is_ragged=True)
    rows.clear()
