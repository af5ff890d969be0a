"""What typing a new text into a cell means: how each field of each section is read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from rost.papers.documents.draft import Baseline, Draft, PersonNamed
from rost.papers.documents.values.dates import read_date
from rost.papers.documents.values.levels import read_level
from rost.papers.documents.values.names import split_person
from rost.papers.documents.values.numbers import Number, read_number
from rost.papers.documents.values.responsible import split_responsible
from rost.papers.documents.values.snils import read_snils
from rost.papers.documents.values.statuses import read_status
from rost.papers.documents.values.terms import read_pair, read_term
from rost.papers.documents.values.text import clean

Write: TypeAlias = Callable[[Any, str, str, Draft], None]  # row, field, typed text, the draft it stands in

#: A row of a draft always has these; everything else may be None.
_NEVER_NONE = frozenset({"title", "name", "names", "what"})


def _text(row: Any, field: str, text: str, draft: Draft) -> None:
    setattr(row, field, clean(text) or ("" if isinstance(getattr(row, field), str) and field in _NEVER_NONE else None))


def _label(row: Any, field: str, text: str, draft: Draft) -> None:
    setattr(row, field, clean(text).strip(" .)") or None)


def _number(row: Any, field: str, text: str, draft: Draft) -> None:
    setattr(row, field, read_number(text).value)


def _year(row: Any, field: str, text: str, draft: Draft) -> None:
    figure = clean(text)
    setattr(row, field, int(figure) if figure.isascii() and figure.isdigit() and len(figure) == 4 else None)


def _term(row: Any, field: str, text: str, draft: Draft) -> None:
    """The one or two cells of a plan row's term are read together, as they were the first time."""
    setattr(row, f"{field}_text", clean(text))
    if field == "term" and read_term(text, draft.year).start is not None:
        row.start_text = row.end_text = ""  # a whole term, typed over both cells
    end_text = row.end_text or row.term_text or ""
    lone = row.term_text and not (row.start_text or row.end_text)
    term = read_term(end_text, draft.year) if lone else read_pair(row.start_text, end_text, draft.year)
    row.start, row.end, row.due_year = term.start, term.end, term.due_year
    row.due_dates, row.recurrence = list(term.due_dates), term.recurrence
    row.start_valid, row.end_valid, row.to_be_specified = term.start_valid, term.end_valid, term.is_starred
    row.term_reason, row.term_ambiguous = term.reason, term.is_ambiguous
    row.targets = dict(term.targets) or None


def _due(row: Any, field: str, text: str, draft: Draft) -> None:
    term = read_term(text, draft.year)
    row.due = term.end or (term.due_dates[-1] if term.due_dates else None)
    row.due_text, row.due_valid, row.to_be_specified = clean(text), term.end_valid, term.is_starred


def _names(row: Any, field: str, text: str, draft: Draft) -> None:
    setattr(row, field, split_responsible(text))


def _control(row: Any, field: str, text: str, draft: Draft) -> None:
    row.control = read_level(text) or clean(text) or None


def _status(row: Any, field: str, text: str, draft: Draft) -> None:
    row.status, row.status_text = read_status(text), clean(text) or None


def _stray_cells(row: Any, field: str, text: str, draft: Draft) -> None:
    row.stray_cells = [clean(text)] if clean(text) else []


def _baseline_value(row: Any, field: str, text: str, draft: Draft) -> None:
    row.baseline = row.baseline or Baseline()
    row.baseline.value = read_number(text).value


def _baseline_date(row: Any, field: str, text: str, draft: Draft) -> None:
    found = read_date(text)
    row.baseline = row.baseline or Baseline()
    row.baseline.date = found.date if found else None


def _target(row: Any, year: str, text: str, draft: Draft) -> None:
    number = read_number(text)
    row.targets = {**(row.targets or {}), year: number.value}
    if row.counts is not None or number.count is not None:
        row.counts = {**dict.fromkeys(row.targets), **(row.counts or {}), year: number.count}


def _money(row: Any, year: str, text: str, draft: Draft) -> None:
    number: Number = read_number(text)
    row.by_year = {**row.by_year, year: number.value}
    row.starred = sorted({*row.starred, year} if number.is_starred else {*row.starred} - {year})


def _date(row: Any, field: str, text: str, draft: Draft) -> None:
    found = read_date(text)
    setattr(row, field, found.date if found else None)


def _snils(row: Any, field: str, text: str, draft: Draft) -> None:
    found = read_snils(text)
    row.snils = found.value if found else clean(text) or None


def _period(row: Any, field: str, text: str, draft: Draft) -> None:
    term = read_term(clean(text))
    row.period = (term.start, term.end) if term.start and term.end else None


def _programmes(row: Any, field: str, text: str, draft: Draft) -> None:
    row.programmes = [line for line in map(clean, text.replace(";", "\n").splitlines()) if line]


def _person(row: Any, field: str, text: str, draft: Draft) -> None:
    person, position = split_person(clean(text))
    old = getattr(row, field) or PersonNamed()
    old.name = person.full if person else clean(text) or None
    old.position, old.name_as_written = position or old.position, clean(text) or None
    setattr(row, field, old if clean(text) else None)


_SAME = dict.fromkeys
#: Section → field as it is called in `sources` → how its text is read. Years («2024») stand under «year».
WRITERS: dict[str, dict[str, Write]] = {
    "basics": {
        **_SAME(("title", "short_title", "goal"), _text),
        **_SAME(("curator", "leader", "administrator"), _person),
        **_SAME(("year", "goal_year"), _year),
        "period": _period,
        "programmes": _programmes,
    },
    "indicators": {
        "number": _label,
        **_SAME(("name", "territory", "unit", "kind", "level", "direction", "data_source"), _text),
        "baseline_value": _baseline_value,
        "baseline_date": _baseline_date,
        "year": _target,
        **_SAME(("value", "minimum"), _number),
        "responsible": _names,
    },
    "results": {"number": _label, **_SAME(("title", "description"), _text), "due": _due},
    "plan": {
        "number": _label,
        **_SAME(("title", "outcome", "condition", "form", "report", "section"), _text),
        **_SAME(("start", "end", "term"), _term),
        "responsible": _names,
        "control": _control,
        "status": _status,
        "fact_date": _date,
        **_SAME(("planned", "fact", "percent"), _number),
        "stray_cells": _stray_cells,
    },
    "finance": {"number": _label, "title": _text, "total": _number, "year": _money},
    "participants": {
        "number": _label,
        **_SAME(("role", "position", "supervisor", "section"), _text),
        "names": _names,
        "workload_percent": _number,
    },
    "methodology": {
        **_SAME(("indicator",), _label),
        **_SAME(("name", "text", "source", "collector", "aggregation", "frequency", "unit", "extra"), _text),
        "base": _number,
    },
    "staff": {
        "number": _label,
        **_SAME(("name", "organisation", "municipality", "position"), _text),
        "birth_date": _date,
        "snils": _snils,
    },
}
_ALIASES = {"cumulative": "is_cumulative", "names_text": "names"}
_SUFFIXES = ("_text", "_as_written")


def writer_of(section: str, field: str) -> tuple[str, Write] | None:
    """The field's name in `sources` and how it is read; None where no cell can be corrected.

    A name of the draft («end_text», «by_year.2024») means its cell («end», «2024»).
    """
    writers = WRITERS.get(section, {})
    name = field.rsplit(".", 1)[-1] if field.split(".")[0] in {"targets", "by_year", "counts"} else field
    name = _ALIASES.get(name, name.replace("baseline.", "baseline_"))
    for suffix in _SUFFIXES:
        if name not in writers:
            name = name.removesuffix(suffix)
    if name in writers:
        return name, writers[name]
    if name.isdigit() and len(name) == 4 and "year" in writers:
        return name, writers["year"]
    return None
