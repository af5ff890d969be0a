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
                "наименован результат источник финансирован",
                "наименован результат",
                "наименован мероприят",
                "наименован",
                "статья расход",
            ),
            holds(Content.TEXT),
        ),
        Field(
            "source",
            ("код источник", "бюджет", "вид бюджет", "уров бюджет", "источник финансирован", "источник"),
            holds(),
            0.8,
        ),
        Field("due", ("срок", "срок исполнен", "срок реализац"), holds(Content.TERM, Content.YEAR), 0.1),
        Field("responsible", ("ответственн", "исполнител"), holds(Content.PEOPLE, Content.BODY), 0.1),
        Field("total", ("всего", "итого", "общ объем"), holds(Content.NUMBER), 1.0),
    ),
    needs=(frozenset({"years", "total"}), frozenset({"title", "source"}), frozenset({"money"})),
    headings=("финансов обеспечен", "финансирован", "объем финанс", "бюджет"),
    has_years=True,
    leading="title",
    stand_ins={"title": ("source",)},
)
"""`money` is found when the header or the heading speaks of money at all (see `kinds.py`)."""
