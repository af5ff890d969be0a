"""Differences between passports as tables: sections, rows, fields, both values side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rost.projects.domain.difference import Change, Difference
from rost.projects.field_words import SECTION_WORDS, field_word, row_text, value_text

_STATES = {Change.ADDED: "added", Change.REMOVED: "removed", Change.CHANGED: "changed"}


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: `explained` says which edition brought it, where that is known."""

    row: str
    field: str
    old: str
    new: str
    kind: str
    explained: Any


@dataclass(frozen=True, slots=True)
class Block:
    code: str
    title: str
    lines: tuple[Line, ...]


def sections_of(found: Iterable[Difference]) -> list[tuple[str, str]]:
    """The sections that differ, with their words, in the passport's order."""
    present = {one.section for one in found}
    return [(code, title) for code, title in SECTION_WORDS.items() if code in present]


def difference_table(found: Sequence[tuple[Difference, Any]]) -> list[Block]:
    return [
        Block(code, title, tuple(_line(one, note) for one, note in found if one.section == code))
        for code, title in sections_of(one for one, _ in found)
    ]


def _line(found: Difference, explained: Any) -> Line:
    if not found.field:
        old, new = (_whole(found.section, value) for value in (found.old, found.new))
        return Line(found.row, "строка целиком", old, new, _STATES[found.kind], explained)
    old, new = (value_text(found.section, found.field, value) for value in (found.old, found.new))
    return Line(found.row, field_word(found.section, found.field), old, new, _STATES[found.kind], explained)


def _whole(section: str, row: Any) -> str:
    if row is None:
        return "—"
    return "\n".join(f"{word}: {text.replace(chr(10), '; ')}" for word, text in row_text(section, row))
