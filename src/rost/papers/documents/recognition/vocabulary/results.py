"""Results of a project: what will have been reached, by when."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

RESULTS = Vocabulary(
    kind=TableKind.RESULTS,
    fields=(
        NUMBER,
        Field(
            "title",
            ("наименован задач результат", "задач результат", "наименован результат", "результат", "задач"),
            holds(Content.TEXT),
            1.2,
            unless=("характеристик", "мероприят", "контрольн", "источник"),
        ),
        Field(
            "due",
            ("срок", "срок достижен", "срок реализац", "дата достижен", "дата"),
            holds(Content.TERM, Content.DATE, Content.YEAR),
        ),
        Field(
            "description",
            ("характеристик результат", "характеристик", "описан результат", "ожидаем результат"),
            holds(Content.TEXT),
            1.3,
        ),
        Field("unit", ("единиц измерен", "ед изм", "океи"), holds(), 0.5),
        Field("baseline_value", ("базов значен",), holds(Content.NUMBER), 0.5, unless=("дата", "год")),
        Field("baseline_date", ("базов значен год", "базов значен дата", "базов год"), holds(Content.YEAR), 0.5),
        Field("level", ("уров показател", "уров результат"), holds(), 0.3),
        Field("control", ("уров контрол",), holds(Content.CONTROL), 0.3),
        Field("responsible", ("ответственн",), holds(Content.PEOPLE), 0.2),
        Field("type", ("тип результат",), holds()),
    ),
    needs=(frozenset({"title"}), frozenset({"due", "years"}), frozenset({"description", "years", "type", "number"})),
    headings=("результат проект", "задач результат", "результат"),
    has_years=True,
)
