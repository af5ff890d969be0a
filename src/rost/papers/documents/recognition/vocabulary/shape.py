"""The shape of a vocabulary: what a kind of table calls its columns and what their cells hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind


@dataclass(frozen=True, slots=True)
class Field:
    """`phrases`: each a few beginnings of words («уров контрол»); a header fits when it has all words of a phrase.
    A beginning with a full stop behind it is a whole word («кто.»).

    `holds`: what a filled cell of the column is, where that can be told from its text. `mark`: how much the
    column says of the table's kind (a number column stands in every table, a level of control only in plans).
    `unless`: beginnings of words with which the header means something else.
    """

    name: str
    phrases: tuple[str, ...]
    holds: frozenset[Content] = frozenset()
    mark: float = 1.0
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`needs`: of each group at least one field must be found. `headings`: phrases of a heading above the table.

    `has_years`: the table may have a column for each year. `leading`: the field of a text column that the header
    does not name (a territory stands there in some forms), if any. `stand_ins`: fields that take the place of one
    that was not found (a plan may call its measures «содержание работы»).
    """

    kind: TableKind
    fields: tuple[Field, ...]
    needs: tuple[frozenset[str], ...]
    headings: tuple[str, ...] = ()
    has_years: bool = False
    leading: str | None = None
    stand_ins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def holds(*contents: Content) -> frozenset[Content]:
    return frozenset(contents)


NUMBER = Field("number", ("№", "n. пп.", "номер", "пп.", "no.", "n.", "№ пп."), holds(Content.LABEL), mark=0.1)
