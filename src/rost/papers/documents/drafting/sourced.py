"""From a recognised row to the sources of a draft's row."""

from __future__ import annotations

from rost.papers.documents.draft import Draft, Source, Sourced
from rost.papers.documents.recognition.recognised import BodyRow
from rost.papers.documents.values.text import clean, strip_markup

_NO_FIELD = 0.5
"""How sure a cell is whose column has a header without a known meaning."""


def note_sources(target: Sourced, row: BodyRow) -> None:
    """Keep the place of the row and the text of each of its cells by field, or by header where that means no field."""
    target.place = row.place
    for name, cell in row.cells.items():
        text = cell.text.strip()
        if text:
            target.sources[name] = Source(text, cell.place, row.confidence.get(name, 1.0))
    for header, cell in row.other.items():
        if cell.text.strip():
            target.sources[clean(header)] = Source(cell.text.strip(), cell.place, _NO_FIELD)


def words(row: BodyRow, name: str) -> str | None:
    """The cell as one clean line, or None where it is empty or a dash."""
    text = clean(strip_markup(row.words(name)))
    return text if text.strip("-–— ") else None


def label(row: BodyRow) -> str | None:
    """The row's number as it is quoted: without the closing dot."""
    text = clean(row.words("number")).strip(" .)")
    return text or None


def note_heading(draft: Draft, section: str, row: BodyRow) -> None:
    """Keep a heading row that became no row of its own, so that its text is not lost."""
    draft.sources[f"{section}.heading.{row.place.block}.{row.place.row}"] = Source(row.text.strip(), row.place)
