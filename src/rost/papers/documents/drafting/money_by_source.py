"""Money with a row a year and a column a source: the usual table turned over."""

from __future__ import annotations

import re

from rost.papers.documents.blocks import Cell, Paper, Table
from rost.papers.documents.draft import FinanceRow, Source
from rost.papers.documents.drafting.money_sources import TOTAL, source_named
from rost.papers.documents.recognition.recognised import RecognisedTable
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.text import clean

_YEAR = re.compile(r"(20\d\d)(?:\s*(?:г\.?|год))?")
_ALL = re.compile(r"(?:всего|итого)\b", re.IGNORECASE)
_TURNED = 0.9


def rows_by_source(table: RecognisedTable, paper: Paper) -> list[FinanceRow]:
    """A row for each column whose header names a source; empty where the table is not of this kind."""
    block = paper.blocks[table.place.block]
    if not isinstance(block, Table) or not table.header_rows:
        return []
    header = [cell.text for cell in block.grid[table.header_rows[-1]]]
    sources = {index: named for index, text in enumerate(header) if index and (named := _source(text))}
    rows = [row for row in block.grid[table.header_rows[-1] + 1 :] if len(row) == len(header)]
    body = [row for row in rows if _YEAR.fullmatch(clean(row[0].text))]
    sums = next((row for row in rows if _ALL.match(clean(row[0].text))), None)
    whole = len(block.grid) - table.header_rows[-1] - 1 == len(body) + (sums is not None)
    if len(sources) < 2 or not body or not whole:
        return []
    return [_column(index, source, header[index], body, sums) for index, source in sources.items()]


def _source(text: str) -> str | None:
    return TOTAL if _ALL.match(clean(text)) else source_named(clean(text))


def _column(
    index: int, source: str, header: str, body: list[tuple[Cell, ...]], sums: tuple[Cell, ...] | None
) -> FinanceRow:
    drafted = FinanceRow(source=source, title=clean(header), place=body[0][index].place)
    for row in body:
        found = _YEAR.fullmatch(clean(row[0].text))
        assert found is not None
        number = read_number(row[index].text)
        drafted.by_year[found[1]] = number.value
        drafted.sources[found[1]] = Source(row[index].text.strip(), row[index].place, _TURNED)
        drafted.starred += [found[1]] if number.is_starred else []
    if sums is not None:
        drafted.total = read_number(sums[index].text).value
        drafted.sources["total"] = Source(sums[index].text.strip(), sums[index].place, _TURNED)
    return drafted
