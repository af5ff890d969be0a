"""Money: sums by source and year, results first, then the block of totals."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, Finance, FinanceRow
from rost.papers.documents.drafting.material import Material
from rost.papers.documents.drafting.money_by_column import sources_beside
from rost.papers.documents.drafting.money_by_source import rows_by_source
from rost.papers.documents.drafting.money_sources import TOTAL, is_sum, source_named
from rost.papers.documents.drafting.sourced import label, note_heading, note_sources, words
from rost.papers.documents.recognition.recognised import WHOLE, BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.text import clean
from rost.papers.documents.values.units import money_unit

RESULT_TOTAL = "result group total"
SUBTOTAL = "subtotal"
_OF_ALL = re.compile(r"проект|программ|паспорт", re.IGNORECASE)


def draft_finance(draft: Draft, material: Material) -> None:
    """All tables of money as one: their rows, then the totals that follow «Всего»."""
    tables = material.of(TableKind.FINANCE)
    if not tables:
        return
    parts = {int(year) for table in tables for year, _ in table.parts_of_years.values() if year != WHOLE}
    finance = Finance(years=sorted({year for table in tables for year in table.years} | parts))
    for table in tables:
        named = money_unit(table.header_text) or money_unit(table.heading)
        finance.unit = finance.unit or (named[0] if named else None)
        turned = [] if table.years else rows_by_source(table, material.paper)
        if turned:
            finance.years = sorted({*finance.years, *map(int, turned[0].by_year)})
            finance.totals += turned
        else:
            _draft_table(draft, finance, table)
    draft.finance = finance


def _draft_table(draft: Draft, finance: Finance, table: RecognisedTable) -> None:
    in_totals = False
    for row in table.rows:
        if row.kind is RowKind.SECTION:
            note_heading(draft, "finance", row)
        if row.kind not in {RowKind.DATA, RowKind.SUBTOTAL}:
            continue
        title = _title(row)
        drafted = _draft_row(row, table, title)
        beside = sources_beside(row, drafted, table)
        if drafted.source == TOTAL:
            in_totals = True
        elif drafted.source is None and drafted.number:
            in_totals = False
        if not any(map(_has_sums, [drafted, *beside])) and (not title or (drafted.source is None and not in_totals)):
            note_heading(draft, "finance", row)  # the heading of a task; its results follow
            continue
        (finance.totals if in_totals else finance.rows).extend([drafted, *beside])


def _title(row: BodyRow) -> str:
    """The title; in the block of totals one cell may stand over the columns of numbers and titles."""
    number = clean(row.words("number"))
    if number and not any(sign.isdigit() for sign in number) and not row.words("title"):
        row.cells["title"] = row.cells.pop("number")
        row.confidence["title"] = row.confidence.pop("number", 1.0)
    return clean(row.words("title") or row.words("source"))


def _has_sums(row: FinanceRow) -> bool:
    return row.total is not None or any(value is not None for value in row.by_year.values())


def _source(row: BodyRow, title: str) -> str | None:
    """By the source's own column or by the title; «всего» beside a result's name is that result's sum."""
    stated = source_named(words(row, "source") or "")
    if stated == TOTAL and row.words("title") and source_named(title) != TOTAL and not _OF_ALL.search(title):
        return None
    return stated or source_named(title)


def _draft_row(row: BodyRow, table: RecognisedTable, title: str) -> FinanceRow:
    source = _source(row, title)
    title_cell = row.cells.get("title")
    if row.words("source") and title_cell and (title_cell.place.row or 0) < (row.place.row or 0):
        title = clean(row.words("source"))  # the title is merged over all its sources and was said above
    drafted = FinanceRow(number=label(row), source=source, title=title)
    note_sources(drafted, row)
    if source is None:
        drafted.what = SUBTOTAL if is_sum(title) else RESULT_TOTAL
    for year in map(str, table.years):
        number = read_number(row.words(year))
        drafted.by_year[year] = number.value
        if number.is_starred:
            drafted.starred.append(year)
    drafted.total = read_number(row.words("total")).value
    return drafted
