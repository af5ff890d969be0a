"""The passport's key-value table: names, period, the three heads of the project, programmes."""

from __future__ import annotations

import re
from collections.abc import Callable

from rost.papers.documents.draft import Draft, PersonNamed, Source
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.recognition.recognised import BodyRow, TableKind
from rost.papers.documents.values.dates import read_date
from rost.papers.documents.values.names import split_person
from rost.papers.documents.values.terms import read_term
from rost.papers.documents.values.text import clean, clean_lines, fold, strip_markup

_ITEM = re.compile(r"^(?:\d+[.)]|[-–—•*])\s*")
_BETWEEN = re.compile(r"\s*;\s*|(?<=»)\s*,\s*(?=«)")
_YEARS = re.compile(r"(20\d\d)\D{1,9}(20\d\d)")
_ONE_END = re.compile(r"^(?:дата|срок)\S* (?:начала|окончания|завершения)(?! и)")
_WHOLE_QUOTES = re.compile(r"[«\"“](?P<inner>[^«»\"“”]*)[»\"”]\.?")


def draft_basics(draft: Draft, material: Material) -> None:
    """Each pair goes into the field that its label names; others are kept in `further`."""
    for row in body_rows(material.of(TableKind.BASICS)):
        label, value = clean(strip_markup(row.words("label"))), strip_markup(row.words("value")).strip()
        if not value.strip("-–— "):
            continue
        source = Source(value, row.cells["value"].place, row.confidence.get("value", 1.0))
        write = next((write for pattern, write in _FIELDS if pattern.search(fold(label))), None)
        if write is None or not write(draft, label, value, row):
            draft.further[label] = source


def _source(draft: Draft, name: str, value: str, row: BodyRow) -> None:
    draft.sources[name] = Source(value, row.cells["value"].place, row.confidence.get("value", 1.0))


def _text_into(name: str) -> Callable[[Draft, str, str, BodyRow], bool]:
    def write(draft: Draft, label: str, value: str, row: BodyRow) -> bool:
        if getattr(draft, name) is not None:
            return False
        setattr(draft, name, _unquoted(clean(value)))
        _source(draft, name, value, row)
        return True

    return write


def _unquoted(text: str) -> str:
    whole = _WHOLE_QUOTES.fullmatch(text)
    return whole["inner"].strip() if whole else text


def _period(draft: Draft, label: str, value: str, row: BodyRow) -> bool:
    if _ONE_END.search(fold(label)):
        return _one_end(draft, label, value, row)
    term = read_term(clean(value))
    years = _YEARS.search(value)
    if term.start and term.end:
        draft.period = (term.start, term.end)
    elif years:
        read = read_term(f"01.01.{years[1]} - 31.12.{years[2]}")
        if read.start and read.end:
            draft.period = (read.start, read.end)
    if draft.period:
        _source(draft, "period", value, row)
    return draft.period is not None


def _one_end(draft: Draft, label: str, value: str, row: BodyRow) -> bool:
    """Start and end in pairs of their own: the second one makes the period."""
    found = read_date(value)
    if found is None:
        return False
    is_start = "начал" in fold(label)
    name = "period_start" if is_start else "period_end"
    _source(draft, name, value, row)
    other = draft.sources.get("period_end" if is_start else "period_start")
    met = read_date(other.text) if other else None
    if met:
        draft.period = (found.date, met.date) if is_start else (met.date, found.date)
    return True


def _person_into(name: str) -> Callable[[Draft, str, str, BodyRow], bool]:
    def write(draft: Draft, label: str, value: str, row: BodyRow) -> bool:
        if getattr(draft, name) is not None:
            return False
        person, position = split_person(clean(value))
        cell = row.cells["value"]
        setattr(
            draft,
            name,
            PersonNamed(
                name=person.full if person else clean(value),
                position=position or None,
                name_as_written=clean(value),
                place=cell.place,
                sources={"name": Source(value, cell.place, 0.95 if person else 0.4)},
            ),
        )
        if name == "administrator":
            draft.administrator_label = label
        _source(draft, f"{name}_label", label, row)
        return True

    return write


def _programmes(draft: Draft, label: str, value: str, row: BodyRow) -> bool:
    lines = clean_lines(value)
    whole = " ".join(lines)
    pieces = (
        lines if len(lines) > 1 and all(line.startswith(("«", '"')) or _ITEM.match(line) for line in lines) else [whole]
    )
    items = [_unquoted(_ITEM.sub("", piece).strip(" ;,.")) for line in pieces for piece in _BETWEEN.split(line)]
    draft.programmes += [item for item in items if item]
    _source(draft, "programmes", value, row)
    return True


# Tried in order on the folded label; the first that fits and can read the value wins.
_FIELDS: tuple[tuple[re.Pattern[str], Callable[[Draft, str, str, BodyRow], bool]], ...] = (
    (re.compile(r"кратк\S* наименован|сокращенн\S* наименован"), _text_into("short_title")),
    (re.compile(r"связь с|государственн\S* программ|муниципальн\S* программ"), _programmes),
    (
        re.compile(r"наименован\S*.{0,80}(?:проект|программ)|^наименование$|^название|паспорт\S* проекта"),
        _text_into("title"),
    ),
    (re.compile(r"срок|период реализ|дат\S* (?:начал|окончан|заверш)"), _period),
    (re.compile(r"^куратор"), _person_into("curator")),
    (re.compile(r"^администратор"), _person_into("administrator")),
    (re.compile(r"^руководител|^ответственный руководител"), _person_into("leader")),
    (re.compile(r"^(?:основн\S* |стратегическ\S* )?цел[ьи]"), _text_into("goal")),
)
