"""The answer of `rost check` on a terminal: the same words as in `command_text`, in colours and a table."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rost.papers.documents.command_text import SEVERITIES, SIGNS, problem_rows, summary

_COLOURS = {"error": "red", "warning": "yellow", "note": "dim"}


def write(draft: dict[str, Any], console: Console | None = None) -> None:
    console = console or Console()
    head = Table.grid(padding=(0, 2))
    for title, words in summary(draft):
        head.add_row(Text(title, style="dim"), Text(words))
    console.print(head)
    rows = problem_rows(draft)
    if not rows:
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("", "Где", "Что не так"):
        table.add_column(title, overflow="fold")
    for grade, where, message in rows:
        mark = Text(f"{SIGNS[grade]} {SEVERITIES[grade]}", style=_COLOURS[grade])
        table.add_row(mark, Text(where), Text(message))
    console.print()
    console.print(table)
