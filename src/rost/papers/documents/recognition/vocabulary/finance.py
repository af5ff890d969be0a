"""Money of a project by year and source."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

FINANCE = Vocabulary(
    kind=TableKind.FINANCE,
    fields=(
        NUMBER,
        Field(
            "title",
            (
                "источник финансирован",
                "наименован результат источник финансирован",
                "наименован результат",
                "источник",
                "наименован мероприят",
                "наименован",
                "статья расход",
            ),
            holds(Content.TEXT),
        ),
        Field("source", ("код источник", "бюджет", "вид бюджет", "уров бюджет"), holds(), 0.8),
        Field("total", ("всего", "итого", "общ объем"), holds(Content.NUMBER), 1.0),
    ),
    needs=(frozenset({"years", "total"}), frozenset({"title", "source"}), frozenset({"money"})),
    headings=("финансов обеспечен", "финансирован", "объем финанс", "бюджет"),
    has_years=True,
    leading="title",
)
"""`money` is found when the header or the heading speaks of money at all (see `kinds.py`)."""
