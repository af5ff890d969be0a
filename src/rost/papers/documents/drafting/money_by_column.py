"""Money with a column a source under each year: the row is a result, its sources stand beside each other."""

from __future__ import annotations

from rost.papers.documents.draft import FinanceRow, Source
from rost.papers.documents.drafting.money_sources import source_named
from rost.papers.documents.drafting.sourced import words
from rost.papers.documents.recognition.recognised import WHOLE, BodyRow, RecognisedTable
from rost.papers.documents.recognition.words import fold
from rost.papers.documents.values.numbers import read_number

RESULT = "result"
"""A result whose own sum the paper does not state: only those of its sources."""

OTHER_SOURCE = "other source"
"""A source under a name that is none of the usual ones («Потребность»)."""


def sources_beside(row: BodyRow, result: FinanceRow, table: RecognisedTable) -> list[FinanceRow]:
    """The sources of one row, each with its sums by year; sums under «Всего» go to the result itself."""
    if not table.parts_of_years:
        return []
    beside: dict[str, FinanceRow] = {}
    years = sorted({year for year, _ in table.parts_of_years.values()} - {WHOLE})
    for column, (year, said) in table.parts_of_years.items():
        number = read_number(row.words(column))
        target = result if fold(said).startswith(("всего", "итого")) else beside.get(said)
        if target is None:
            source = source_named(said)
            target = FinanceRow(source=source, what=None if source else OTHER_SOURCE, title=said, place=row.place)
            target.by_year = dict.fromkeys(years)
            beside[said] = target
        if year == WHOLE:
            target.total = number.value
        else:
            target.by_year[year] = number.value
        if number.is_starred:
            target.starred.append(year)
        if words(row, column):
            cell = row.cells[column]
            target.sources["total" if year == WHOLE else year] = Source(
                cell.text.strip(), cell.place, row.confidence.get(column, 1.0)
            )
            if target is not result:
                result.sources.pop(column, None)
    if result.what is not None and not result.by_year and result.total is None:
        result.what = RESULT
    return list(beside.values())
