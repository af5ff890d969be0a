"""Tables whose cells are closed by « |»: a row a line, its blanks at the end, or every cell on a line of its own."""

from __future__ import annotations

import re

_HEADER = re.compile(r"(?:№|N)\s*(?:п/п)?\s*\|", re.IGNORECASE)
_CLOSED = re.compile(r".*\|\s*$")
_LONGEST_CELL = 40
"""Lines of one cell: a formula with its explanations has a dozen or two."""


def closed_at(lines: list[str], start: int) -> int:
    """Where the table that begins with line `start` ends; `start` itself when none begins there."""
    if not _opens(lines, start):
        return start
    end = start
    while end < len(lines):
        next_end = _cell_end(lines, end)
        if next_end == end:
            break
        end = next_end
    return end


def _opens(lines: list[str], start: int) -> bool:
    first = lines[start].strip()
    if not first or first.startswith("|") or "\t" in first:
        return False
    if _CLOSED.match(first):
        return first.strip(" |") != ""
    return "|" in first and _cell_end(lines, start) > start


def _cell_end(lines: list[str], start: int) -> int:
    """Behind the line that closes the cell or row begun at `start`; `start` when it is not closed soon."""
    for index in range(start, min(len(lines), start + _LONGEST_CELL)):
        line = lines[index]
        if not line.strip() or (index > start and _HEADER.match(line)):
            return start
        if _CLOSED.match(line):
            return index + 1
    return start


def rows_of_closed(lines: list[str]) -> list[list[str]]:
    """The rows as far as the lines show them; a table with a cell a line comes as rows of one cell."""
    whole = _whole_lines(lines)
    if _is_cell_a_line(whole):
        return [[line.strip().rstrip("|").strip()] if line.strip("| ") else _blanks(line) for line in whole]
    rows: list[list[str]] = []
    split = [_cells(line) for line in whole]
    width = max(map(len, split))
    for cells in split:
        if rows and not cells[0] and len(rows[-1]) + len(cells) <= width:
            rows[-1] += cells  # the line was broken at an empty cell
        else:
            rows.append(cells)
    return rows


def _whole_lines(lines: list[str]) -> list[str]:
    """A line that no bar closes goes on in the next one."""
    whole: list[str] = []
    is_open = False
    for line in lines:
        if is_open:
            whole[-1] += f"\n{line}"
        else:
            whole.append(line)
        is_open = not _CLOSED.match(line)
    return whole


def _is_cell_a_line(lines: list[str]) -> bool:
    cells = [line for line in lines if line.strip("| \n")]
    return 10 * sum(1 for line in cells if line.count("|") == 1) >= 9 * len(cells)


def _blanks(line: str) -> list[str]:
    return [""] * line.count("|")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.rstrip().split("|")[:-1]]
