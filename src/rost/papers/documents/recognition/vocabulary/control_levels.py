"""The legend of levels of control, where it is a table."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import Field, Vocabulary, holds

CONTROL_LEVELS = Vocabulary(
    kind=TableKind.CONTROL_LEVELS,
    fields=(
        Field("code", ("уров контрол", "сокращен", "обозначен", "аббревиатур"), holds(Content.CONTROL), 1.5),
        Field(
            "meaning",
            ("расшифровк", "наименован уров", "значени", "кто контролир", "полн наименован"),
            holds(Content.TEXT),
        ),
    ),
    needs=(frozenset({"code"}), frozenset({"meaning"})),
    headings=("сокращен", "уров контрол"),
    leading="meaning",
)
