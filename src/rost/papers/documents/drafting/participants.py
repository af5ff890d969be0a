"""People of the project: role, names, position, to whom they answer, share of time."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, ParticipantRow
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RowKind, TableKind
from rost.papers.documents.values.names import split_person
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.responsible import split_responsible
from rost.papers.documents.values.text import clean, clean_lines

_VACANCY = re.compile(r"^\s*(?:вакан|нет\b)", re.IGNORECASE)
_SHARE = re.compile(r"[^\d.,%]+$")


def draft_participants(draft: Draft, material: Material) -> None:
    """A row a role, with every person of its cell; section headings say which result the role serves."""
    for table in material.of(TableKind.PARTICIPANTS):
        section: str | None = None
        for row in body_rows([table]):
            if row.kind is RowKind.SECTION:
                section = clean(row.text) or None
            elif row.kind is RowKind.DATA:
                draft.participants.append(_draft_row(row, section))


def _draft_row(row: BodyRow, section: str | None) -> ParticipantRow:
    person = ParticipantRow(number=label(row), role=words(row, "role"), section=section)
    note_sources(person, row)
    person.names = [] if _VACANCY.search(row.words("names")) else split_responsible(row.words("names"))
    person.position = _position(row, len(person.names)) or _beside_names(row)
    person.supervisor = words(row, "supervisor")
    share = words(row, "workload_percent")
    if share:
        person.workload_percent = read_number(_SHARE.sub("", share)).value
    return person


def _position(row: BodyRow, people: int) -> str | None:
    """A line a person is several positions; other line breaks only wrap one."""
    lines = clean_lines(row.words("position"))
    return "; ".join(lines) if 1 < people == len(lines) else words(row, "position")


def _beside_names(row: BodyRow) -> str | None:
    """Positions in the cell of the names: «Орлова М. С., начальник отдела»."""
    people = [split_person(line) for line in clean_lines(row.words("names"))]
    return "; ".join(position for person, position in people if person and position) or None
