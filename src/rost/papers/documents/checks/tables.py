"""What is odd in tables as such, whatever they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rost.papers.documents.blocks import Paper, Table
from rost.papers.documents.checks.found import problem
from rost.papers.documents.draft import Problem
from rost.papers.documents.recognition.header import is_guessed

_SECTION = "file"
_LABEL = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")
_LEAST_COLUMNS = 3


def table_problems(paper: Paper) -> Iterator[Problem]:
    orders: dict[frozenset[str], tuple[str, ...]] = {}
    for table in paper.tables:
        header = tuple(cell.text.strip().lower() for cell in table.grid[0])
        names = frozenset(header)
        if len(names) == len(header) >= _LEAST_COLUMNS and orders.setdefault(names, header) != header:
            message = "Столбцы этой таблицы идут в другом порядке, чем в прежней: прочитано по названиям, проверьте."
            yield problem("columns-reordered", _SECTION, message, place=table.place)
        yield from _two_rows(table)
        if is_guessed(table):
            message = "Шапка таблицы потеряла объединённые ячейки: столбцы восстановлены по словам, сверьте их."
            yield problem("header-restored", _SECTION, message, place=table.place)


def _two_rows(table: Table) -> Iterator[Problem]:
    """A number column that holds two numbers, one under the other: two rows were put into one."""
    for row in table.grid[1:]:
        lines = row[0].text.split("\n") if row else []
        if len(lines) > 1 and all(_LABEL.fullmatch(line.strip()) for line in lines if line.strip()):
            message = (
                f"В одной строке несколько номеров ({', '.join(line.strip() for line in lines)}): разделите строку."
            )
            yield problem("two-rows-in-one", _SECTION, message, place=row[0].place)
