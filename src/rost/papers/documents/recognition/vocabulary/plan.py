"""Plans of measures, roadmaps and reports on them."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

_TERM = holds(Content.TERM, Content.DATE, Content.YEAR)

PLAN = Vocabulary(
    kind=TableKind.PLAN,
    fields=(
        NUMBER,
        Field(
            "title",
            (
                "наименован мероприят",
                "наименован результат",
                "наименован контрольн",
                "мероприят",
                "наименован",
                "содержан работ",
                "содержан деятельност",
                "контрольн точк",
                "направлен деятельност",
                "вид работ",
                "действи",
                "задач",
                "этап",
            ),
            holds(Content.TEXT),
        ),
        Field("start", ("начал", "дата начал", "срок начал", "с даты"), _TERM, 1.2, unless=("окончан",)),
        Field("end", ("окончан", "дата окончан", "завершен", "дата завершен", "конец"), _TERM, 1.2, unless=("начал",)),
        Field(
            "term",
            (
                "срок",
                "срок реализац",
                "срок исполнен",
                "срок проведен",
                "срок выполнен",
                "период",
                "дата",
                "дат проведен",
                "планов дата",
                "врем проведен",
                "когда.",
                "начал окончан",
            ),
            _TERM,
        ),
        Field("fact_date", ("фактическ дата", "фактическ срок", "дата исполнен факт"), _TERM),
        Field(
            "responsible",
            ("ответственн", "исполнител", "ответственн исполнител", "куратор", "кто.", "соисполнител"),
            holds(Content.PEOPLE, Content.BODY),
            1.2,
            unless=("контрол",),
        ),
        Field(
            "outcome",
            (
                "вид документ",
                "характеристик результат",
                "ожидаем результат",
                "результат",
                "ожидаем",
                "итогов документ",
                "планируем результат",
                "подтвержда документ",
                "вид документ характеристик результат",
                "выход",
            ),
            holds(Content.TEXT),
            unless=("наименован", "фактическ", "отчет"),
        ),
        Field(
            "control",
            ("уров контрол", "контрол", "уровень контрол", "кто контролир"),
            holds(Content.CONTROL),
            1.5,
            unless=("точк",),
        ),
        Field("condition", ("услови", "созда услови", "содержани мероприят"), holds(Content.TEXT)),
        Field(
            "form",
            ("форма исполнен", "форма", "форм реализац", "форм проведен", "форм представлен"),
            holds(Content.TEXT),
        ),
        Field(
            "status",
            (
                "статус",
                "статус исполнен",
                "отметк исполнен",
                "отметк выполнен",
                "состояни",
                "степен выполнен",
                "выполнено",
            ),
            holds(Content.STATUS),
            1.5,
        ),
        Field(
            "report",
            (
                "отчет исполнен",
                "отчет",
                "информац исполнен",
                "информац выполнен",
                "ход исполнен",
                "ход реализац",
                "достигнут результат",
                "фактическ результат",
                "выполнен мероприят",
                "результат исполнен",
            ),
            holds(Content.TEXT),
            1.2,
        ),
        Field("mark", ("тип", "вид строк", "уров иерарх", "признак"), holds(), 0.3, unless=("показател",)),
        Field("note", ("примечан", "комментар", "пояснен"), holds(Content.TEXT), 0.2),
        Field("funding", ("финанс", "источник финанс", "стоимост", "объем средств"), holds(), 0.2),
    ),
    needs=(frozenset({"title"}), frozenset({"term", "start", "end", "responsible", "status"})),
    headings=("план мероприят", "дорожн карт", "план график", "отчет исполнен", "отчет реализац", "план работ", "план"),
    leading="title",
)
