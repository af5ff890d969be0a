"""Rows of plans, roadmaps and reports on them, with the headings that they stand under."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, PlanRow, Source
from rost.papers.documents.drafting.material import Material
from rost.papers.documents.drafting.plan_years import Years, term_in, years_of
from rost.papers.documents.drafting.sourced import note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.dates import read_date
from rost.papers.documents.values.levels import read_level
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.responsible import split_responsible
from rost.papers.documents.values.statuses import read_status
from rost.papers.documents.values.text import clean, clean_lines, strip_markup, to_cyrillic

_HEADING_NUMBER = re.compile(r"(?:раздел\s+)?(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+", re.IGNORECASE)
_LABEL_AS_NUMBER = re.compile(r"\d{1,3},\d{1,2}")
"""A workbook keeps the label 1.1 as a number, and it comes out as «1,1»."""
_TEXTS = ("outcome", "condition", "form", "report")
_STATUS_FIRST = re.compile(r"(?:не\s+|частично\s+|в\s+)?[а-яё]+(?=\s*(?:[.,;:]|$))", re.IGNORECASE)
_UNSURE_VALUE = 0.4
_GUESSED = 0.6


def draft_plan(draft: Draft, material: Material) -> None:
    """Every row of every plan of the paper, in order; columns without a meaning are kept and named as unplaced."""
    for table in material.of(TableKind.PLAN):
        section: str | None = None
        years = years_of(f"{draft.title or ''} {table.heading}", draft.year)
        for row in table.rows:
            if row.kind is RowKind.SECTION:
                section = _heading(row)
                draft.sections.append(section)
            elif row.kind is RowKind.DATA:
                stage = _own_stage(row) or section
                draft.plan.append(_plan_row(row, stage, years))
                if stage is not None and stage not in draft.sections:
                    draft.sections.append(stage)
            elif row.kind is RowKind.SUBTOTAL:
                draft.unplaced.append(Source(clean(row.text), row.place, _UNSURE_VALUE))
        _keep_unknown_columns(draft, table)
        draft.sources.setdefault("plan", Source(table.header_text, table.place, table.confidence))
    for plan_row in draft.plan:
        if plan_row.status_text and plan_row.status:
            draft.status_words.setdefault(plan_row.status_text, plan_row.status)


def _heading(row: BodyRow) -> str:
    text = clean(to_cyrillic(row.text)[0])
    return _HEADING_NUMBER.sub("", text, count=1)


def _own_stage(row: BodyRow) -> str | None:
    """The section that a column names, often in a cell merged over its rows."""
    text = _line(row, "stage")
    return _HEADING_NUMBER.sub("", text, count=1) if text else None


def _number(row: BodyRow) -> str | None:
    """The row's label without a closing dot; a label merged from a row above is that row's."""
    cell = row.cells.get("number")
    if cell is None or (cell.row_span > 1 and (cell.place.row or 0) < (row.place.row or 0)):
        return None
    text = _line(row, "number") or ""
    if _LABEL_AS_NUMBER.fullmatch(text):
        text = text.replace(",", ".")
    return text.strip(" .)№") or None


def _plan_row(row: BodyRow, section: str | None, years: Years) -> PlanRow:
    plan_row = PlanRow(number=_number(row), title=_line(row, "title") or "", section=section, is_broken=row.is_broken)
    note_sources(plan_row, row)
    for header, cell in row.other.items():
        plan_row.sources[header] = Source(cell.text.strip(), cell.place, _UNSURE_VALUE)
    _read_when(plan_row, row, years)
    plan_row.responsible = split_responsible(to_cyrillic(row.words("responsible"))[0])
    for name in _TEXTS:
        setattr(plan_row, name, _lines(row, name))
    if plan_row.report is None and row.words("status"):
        plan_row.report = _lines(row, "note")  # beside a status, notes are what is reported
    control = _line(row, "control")
    plan_row.control = (read_level(control) or control) if control else None
    _read_status(plan_row, row)
    _read_figures(plan_row, row)
    plan_row.stray_cells = [clean(strip_markup(cell.text)) for cell in row.extra]
    for index, cell in enumerate(row.extra, 1):
        plan_row.sources[f"stray_cells {index}"] = Source(cell.text.strip(), cell.place, _UNSURE_VALUE)
    return plan_row


def _read_status(plan_row: PlanRow, row: BodyRow) -> None:
    """From its own column; a report without one says it with its first words («Исполнено. Приказ от …»)."""
    plan_row.status_text = _line(row, "status")
    if plan_row.status_text:
        plan_row.status = read_status(plan_row.status_text)
        return
    words = _STATUS_FIRST.match(plan_row.report or "")
    if "status" not in row.cells and words and (status := read_status(words.group())):
        plan_row.status, plan_row.status_text = status, words.group()
        plan_row.sources["status"] = Source(words.group(), row.cells["report"].place, _GUESSED)


def _read_figures(plan_row: PlanRow, row: BodyRow) -> None:
    """What was planned and done in figures, and on which day; a cell without a figure keeps its text only."""
    fact = read_date(row.words("fact_date")) if row.words("fact_date") else None
    plan_row.fact_date = fact.date if fact else None
    for name in ("planned", "fact", "percent"):
        setattr(plan_row, name, read_number(row.words(name)).value if row.words(name) else None)


def _read_when(plan_row: PlanRow, row: BodyRow, years: Years) -> None:
    """The term from one column or from two; what was not understood of it lowers the confidence of its cells."""
    plan_row.start_text, plan_row.end_text = _line(row, "start") or "", _line(row, "end") or ""
    plan_row.term_text = _line(row, "term")
    end = "term" if plan_row.term_text and not plan_row.end_text else "end"
    term = term_in(years, strip_markup(row.words("start")), strip_markup(row.words(end)))
    plan_row.start, plan_row.end = term.start, term.end
    plan_row.start_valid, plan_row.end_valid = term.start_valid, term.end_valid
    plan_row.to_be_specified = term.is_starred
    plan_row.due_year, plan_row.due_dates = term.due_year, list(term.due_dates)
    plan_row.recurrence, plan_row.targets = term.recurrence, dict(term.targets) or None
    plan_row.term_reason, plan_row.term_ambiguous = term.reason, term.is_ambiguous
    if term.kind == "unknown":
        _doubt(plan_row, "start", "end", "term")


def _doubt(plan_row: PlanRow, *names: str) -> None:
    for name in names:
        source = plan_row.sources.get(name)
        if source is not None:
            plan_row.sources[name] = Source(source.text, source.place, min(source.confidence, _UNSURE_VALUE))


def _line(row: BodyRow, name: str) -> str | None:
    text = words(row, name)
    return to_cyrillic(text)[0] if text else None


def _lines(row: BodyRow, name: str) -> str | None:
    """A longer text with its own lines."""
    lines = clean_lines(strip_markup(row.words(name)))
    text = to_cyrillic("\n".join(lines))[0]
    return text if text.strip("-–— ") else None


def _keep_unknown_columns(draft: Draft, table: RecognisedTable) -> None:
    """One note for each column that means nothing known; its cells stand in the sources of the rows."""
    kept: set[str] = set()
    for row in table.rows:
        for header, cell in row.other.items():
            if header not in kept:
                kept.add(header)
                draft.unplaced.append(Source(clean(header), cell.place, _UNSURE_VALUE))
