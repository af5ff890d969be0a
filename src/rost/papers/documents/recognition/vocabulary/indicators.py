"""Tables of indicators with targets by year."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

_VALUE = holds(Content.NUMBER)

INDICATORS = Vocabulary(
    kind=TableKind.INDICATORS,
    fields=(
        NUMBER,
        Field(
            "name",
            ("наименован показател", "показател", "наименован индикатор", "индикатор", "целев показател", "наименован"),
            holds(Content.TEXT),
            1.2,
            unless=("тип", "уров", "вид", "базов", "методик", "результат"),
        ),
        Field("kind", ("тип показател", "вид показател", "тип"), holds(), 1.2),
        Field("level", ("уров показател", "уровень"), holds()),
        Field("unit", ("единиц измерен", "ед изм", "ед измер", "океи"), holds()),
        Field(
            "baseline_value",
            ("базов значен", "базов значен значен", "исходн значен", "фактическ значен базов", "база"),
            _VALUE,
            1.3,
            unless=("дата", "период год"),
        ),
        Field(
            "baseline_date",
            ("базов значен дата", "дата", "базов значен год", "базов год"),
            holds(Content.DATE, Content.YEAR),
            0.7,
        ),
        Field("direction", ("возрастан", "убыван", "направлен", "тренд", "динамик"), holds()),
        Field("cumulative", ("нараста итог", "накопительн"), holds()),
        Field("data_source", ("информационн систем", "источник данн", "источник информац"), holds(Content.TEXT)),
        Field("decomposition", ("декомпозиц",), holds(), 0.5),
        Field(
            "territory",
            ("муниципальн образован", "территор", "район", "муниципалит"),
            holds(Content.TEXT),
            0.4,
            unless=("декомпозиц", "значен"),
        ),
        Field("responsible", ("ответственн", "ответственн достижен"), holds(Content.PEOPLE, Content.BODY), 0.2),
        Field("due", ("срок", "срок достижен"), holds(Content.TERM, Content.DATE, Content.YEAR), 0.2),
        Field("minimum", ("минимальн значен", "минимальн"), _VALUE, 0.8),
        Field(
            "value",
            ("значен показател", "планов значен", "целев значен", "значен", "план."),
            _VALUE,
            0.8,
            unless=("факт", "дата", "причин"),
        ),
        Field("fact", ("фактическ значен", "факт.", "значен факт", "достигнут значен"), _VALUE, 1.0, unless=("базов",)),
        Field("percent", ("процент выполнен", "процент достижен", "процент исполнен", "выполнен."), _VALUE),
        Field("deviation", ("отклонен", "причин отклонен"), holds(), 0.5),
    ),
    needs=(
        frozenset({"name", "baseline_value", "baseline_date", "territory"}),
        frozenset({"years", "baseline_value", "value", "minimum", "fact"}),
    ),
    headings=("показател", "цель показател", "индикатор"),
    has_years=True,
    leading="name",
)
