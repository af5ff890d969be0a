"""Rows of a section as its editing page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rost.projects.domain.difference import row_title
from rost.projects.domain.editing import plain_row
from rost.projects.field_words import field_word, row_text
from rost.projects.models import Project
from rost.projects.queries.passport import StoredRow, stored_rows

_IN_TITLE = {"title", "name", "number", "code", "people"}
#: True for nearly every row; where they are not, the row says so.
_USUAL = {"is_term_valid": "срок под вопросом", "is_declared": "не объявлен в документе"}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`opened` goes with the row's buttons; `edited` names the fields that were changed by hand."""

    key: int
    title: str
    facts: tuple[tuple[str, str], ...]
    edited: tuple[str, ...]
    opened: dict[str, Any]


def shown_rows(project: Project, section: str) -> list[ShownRow]:
    return [shown_row(row) for row in stored_rows(project, section)]


def shown_row(row: StoredRow) -> ShownRow:
    left_out = {field_word(row.section, name) for name in (*_IN_TITLE, *_USUAL) if hasattr(row.data, name)}
    facts = [(word, text.replace("\n", "; ")) for word, text in row_text(row.section, row.data) if word not in left_out]
    facts += [("внимание", word) for name, word in _USUAL.items() if getattr(row.data, name, True) is False]
    sources = getattr(row.data, "sources", {})
    edited = [field_word(row.section, name) for name, source in sources.items() if "edited" in source]
    title = row_title(row.data) or "без названия"
    return ShownRow(row.key, title, tuple(facts), tuple(edited), plain_row(row.data))
