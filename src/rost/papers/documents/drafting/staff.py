"""Lists of staff, as read; matching people is the register's business."""

from __future__ import annotations

from rost.papers.documents.draft import Draft, Source, StaffRow
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.dates import read_date
from rost.papers.documents.values.snils import read_snils
from rost.papers.documents.values.text import clean

_OWN = frozenset({"number", "name", "given_name", "patronymic", "birth_date", "snils"})
_NAMED = ("organisation", "municipality", "position")


def draft_staff(draft: Draft, material: Material) -> None:
    """A row a person; a section heading of the list is the organisation of the rows under it."""
    for table in material.of(TableKind.STAFF):
        section: str | None = None
        for row in body_rows([table]):
            if row.kind is RowKind.SECTION:
                section = row.text.strip() or None
            elif row.kind is RowKind.DATA:
                draft.staff.append(_draft_row(row, section))
        _keep_unknown_columns(draft, table)


def _keep_unknown_columns(draft: Draft, table: RecognisedTable) -> None:
    """Columns that no list of staff has («role», «password») are named; their cells stay under their own header."""
    columns: dict[str, Source] = {}
    for row in table.rows:
        for header, cell in row.other.items():
            columns.setdefault(header, Source(f"столбец «{header}»", cell.place, 0.0))
    draft.unplaced += columns.values()


def _draft_row(row: BodyRow, section: str | None) -> StaffRow:
    pieces = (words(row, name) for name in ("name", "given_name", "patronymic"))
    person = StaffRow(number=label(row), name=" ".join(piece for piece in pieces if piece) or None)
    note_sources(person, row)
    born = read_date(row.words("birth_date")) if row.words("birth_date") else None
    person.birth_date = born.date if born else None
    snils = read_snils(row.words("snils")) if row.words("snils") else None
    person.snils = snils.value if snils else None
    for name in _NAMED:
        setattr(person, name, words(row, name))
    person.organisation = person.organisation or section
    rest = set(row.cells) - _OWN - set(_NAMED)
    person.values = {name: value for name in row.cells if name in rest and (value := words(row, name))}
    unknown = {clean(header): clean(cell.text) for header, cell in row.other.items() if cell.text.strip()}
    person.values = unknown | person.values  # no header of a paper may pass for a field of ours
    return person
