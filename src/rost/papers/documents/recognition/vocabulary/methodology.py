"""How indicators are computed."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

METHODOLOGY = Vocabulary(
    kind=TableKind.METHODOLOGY,
    fields=(
        NUMBER,
        Field(
            "name",
            ("наименован показател", "показател"),
            holds(Content.TEXT),
            0.5,
            unless=("методик", "базов", "алгоритм", "формул", "определен"),
        ),
        Field(
            "text",
            ("методик расчет", "алгоритм", "формул", "порядок расчет", "методик", "расчет показател"),
            holds(Content.TEXT),
            1.5,
            unless=("исходн", "источник", "нпа."),
        ),
        Field("base", ("базов показател", "базов значен"), holds(Content.NUMBER), 0.8),
        Field(
            "source",
            (
                "источник данн",
                "источник информац",
                "источник исходн данн",
                "форм отчетност",
                "исходн информац",
                "исходн данн",
            ),
            holds(Content.TEXT),
            1.0,
        ),
        Field(
            "collector",
            ("ответственн сбор", "сбор данн", "ответственн"),
            holds(Content.BODY, Content.PEOPLE),
            unless=("метод",),
        ),
        Field("aggregation", ("уров агрегир", "агрегир"), holds(Content.TEXT), 1.5),
        Field("frequency", ("периодичност", "срок представлен", "частот"), holds(Content.TEXT)),
        Field("unit", ("единиц измерен", "ед изм", "океи"), holds(), 0.3),
        Field("method", ("метод сбор",), holds(Content.TEXT)),
        Field("sign", ("буквенн обозначен", "обозначен переменн"), holds(), 0.8),
        Field("received_on", ("дата получен", "срок получен"), holds(), 0.3),
        Field("time", ("временн характеристик",), holds(Content.TEXT)),
        Field("act", ("нпа.", "нормативн правов акт", "правов акт"), holds(), 0.5),
        Field("direction", ("динамик", "направленност"), holds(), 0.5),
        Field("definition", ("определен",), holds(Content.TEXT), 0.5),
        Field("extra", ("дополнительн информац", "примечан"), holds(), 0.3),
    ),
    needs=(frozenset({"text"}), frozenset({"source", "method", "collector", "aggregation", "frequency", "base"})),
    headings=("методик расчет", "методик", "методик расчет показател"),
    leading="name",
    stand_ins={"frequency": ("time",), "source": ("method",)},
)
