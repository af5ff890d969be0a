"""Tables drawn with signs: cells between bars, rules between rows, a cell going on over several lines of its row."""

from __future__ import annotations

import re
from itertools import pairwise

_BARS = "|│║"
_LINE = re.compile(r"\s*[|+│║┌├└╔╠╚╟].*[|+│║┐┤┘╗╣╝╢]\s*$")
_RULE = re.compile(r"[\s|+\-=_:─-╿]{3,}$")
_LABEL = re.compile(r"(?:\d{1,3}\.)*\d{1,3}[.)]?(?:\s|$)")
_LEAST_RULES = 2
"""A table of Markdown has one rule, under its header."""


def box_at(lines: list[str], start: int) -> int:
    """Where the drawn table that begins with line `start` ends; `start` itself when none begins there."""
    end = start
    while end < len(lines) and _LINE.match(lines[end]):
        end += 1
    return end if sum(1 for line in lines[start:end] if _is_rule(line)) >= _LEAST_RULES else start


def rows_of_box(lines: list[str]) -> list[list[str]]:
    """The rows between the rules; a group of lines is one row, or one for each label in its first column."""
    rows: list[list[str]] = []
    is_new = True
    groups = sum(1 for before, line in pairwise(lines) if _is_rule(before) and not _is_rule(line))
    for line in lines:
        if _is_rule(line):
            is_new = True
            continue
        cells = _cells(line)
        if is_new or _LABEL.match(cells[0]) or (groups <= _LEAST_RULES and cells[0] and len(rows) > 1):
            rows.append(cells)
        else:
            _go_on(rows[-1], cells)
        is_new = False
    return rows


def _go_on(row: list[str], cells: list[str]) -> None:
    row += [""] * (len(cells) - len(row))
    for index, text in enumerate(cells):
        if text:
            row[index] = f"{row[index]}{'' if row[index].endswith('-') else ' '}{text}" if row[index] else text


def _is_rule(line: str) -> bool:
    return bool(_RULE.match(line.strip())) and any(sign in line for sign in "-=_─═━")


def _cells(line: str) -> list[str]:
    inner = line.strip().strip(_BARS)
    return [cell.strip() for cell in re.split(f"[{_BARS}]", inner)]
