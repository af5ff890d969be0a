"""Results: what will have been reached, by when, and how it is described."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, ResultRow, Source
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RowKind, TableKind
from rost.papers.documents.values.terms import read_term
from rost.papers.documents.values.text import clean, clean_lines, strip_markup

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\S)")


def draft_results(draft: Draft, material: Material) -> None:
    """Rows with a term or a description are results; a row without both is the task that they serve."""
    tasks: list[tuple[str, Source]] = []
    for row in body_rows(material.of(TableKind.RESULTS)):
        if row.kind is RowKind.DATA and not _is_task(row):
            draft.results.append(_draft_row(row))
            continue
        title = row.cells.get("title")
        lines = clean_lines(strip_markup(title.text if title else row.text))
        if lines:
            numbered = _NUMBER.match(lines[0]) if title is None else None
            lines[0] = lines[0][numbered.end() :] if numbered else lines[0]
            rank = 0 if row.words("number") or numbered else 1
            tasks.append((lines[0], Source(title.text if title else row.text, row.place, 0.9 - rank / 10)))
    if tasks:
        # A numbered task says more than a heading above it, which may repeat the goal.
        draft.results_task, draft.sources["results_task"] = max(tasks, key=lambda task: task[1].confidence)


def _is_task(row: BodyRow) -> bool:
    years = any(row.words(name) for name in row.cells if name.isdigit())
    return not row.words("due") and not row.words("description") and not years


def _draft_row(row: BodyRow) -> ResultRow:
    result = ResultRow(number=label(row), title=words(row, "title") or "")
    note_sources(result, row)
    result.description = clean(strip_markup(row.words("description"))) or None
    due = row.words("due")
    result.due_text = clean(due)
    if due:
        term = read_term(due)
        result.due = term.end or (term.due_dates[-1] if term.due_dates else None)
        result.due_valid = term.end_valid
        result.to_be_specified = term.is_starred
    return result
