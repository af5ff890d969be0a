"""Results: what will have been reached, by when or how much of it a year, and how it is described."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, ResultRow, Source
from rost.papers.documents.drafting.baseline import read_baseline
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_heading, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.terms import read_term
from rost.papers.documents.values.text import clean, clean_lines, strip_markup
from rost.papers.documents.values.units import read_unit

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\S)")


def draft_results(draft: Draft, material: Material) -> None:
    """Rows with a term, values or a description are results; a row without any is the task that they serve."""
    tasks: list[tuple[str, Source]] = []
    for table in material.of(TableKind.RESULTS):
        for row in body_rows([table]):
            if row.kind is RowKind.DATA and not _is_task(row):
                draft.results.append(_draft_row(row, table))
            else:
                tasks += _task(row)
                note_heading(draft, "results", row)
    if tasks:
        # A numbered task says more than a heading above it, which may repeat the goal.
        draft.results_task, draft.sources["results_task"] = max(tasks, key=lambda task: task[1].confidence)


def _is_task(row: BodyRow) -> bool:
    years = any(row.words(name) for name in row.cells if name.isdigit())
    return not row.words("due") and not row.words("description") and not years


def _task(row: BodyRow) -> list[tuple[str, Source]]:
    """The first line of a row that states a task; none where the row is empty."""
    title = row.cells.get("title")
    text = title.text if title else row.text
    lines = clean_lines(strip_markup(text))
    if not lines:
        return []
    numbered = _NUMBER.match(lines[0]) if title is None else None
    name = lines[0][numbered.end() :] if numbered else lines[0]
    return [(name, Source(text, row.place, 0.9 if row.words("number") or numbered else 0.8))]


def _draft_row(row: BodyRow, table: RecognisedTable) -> ResultRow:
    result = ResultRow(number=label(row), title=words(row, "title") or "")
    note_sources(result, row)
    result.description = clean(strip_markup(row.words("description"))) or None
    result.kind, result.unit = words(row, "type"), read_unit(row.words("unit")) or words(row, "unit")
    result.baseline = read_baseline(row, table)
    if table.years:
        result.targets = {str(year): read_number(row.words(str(year))).value for year in table.years}
    due = row.words("due")
    result.due_text = clean(due)
    if due:
        term = read_term(due)
        result.due = term.end or (term.due_dates[-1] if term.due_dates else None)
        result.due_valid = term.end_valid
        result.to_be_specified = term.is_starred
    return result
