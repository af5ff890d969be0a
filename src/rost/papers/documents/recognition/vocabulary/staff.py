"""Lists of staff."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

STAFF = Vocabulary(
    kind=TableKind.STAFF,
    fields=(
        NUMBER,
        Field(
            "name",
            ("фио.", "ф. и. о.", "фамил имя отчеств", "фамил", "сотрудник", "педагог", "работник"),
            holds(Content.PEOPLE),
            1.0,
            unless=("должност", "стаж", "категор"),
        ),
        Field("given_name", ("имя.",), holds(), 0.5, unless=("фамил", "фио.")),
        Field("patronymic", ("отчеств",), holds(), 0.5, unless=("фамил", "имя")),
        Field("birth_date", ("дата рожден", "год рожден", "рожден"), holds(Content.DATE), 1.5),
        Field("snils", ("снилс",), holds(Content.SNILS), 1.5),
        Field("sex", ("пол.",), holds(), 0.5),
        Field(
            "organisation", ("образовательн организац", "организац", "школ", "место работ", "учрежден", "оо."), holds()
        ),
        Field("municipality", ("муниципальн", "район", "муниципалит", "территор"), holds(), 0.5, unless=("организац",)),
        Field("position", ("должност",), holds(), 0.7),
        Field("subject", ("предмет", "преподаваем"), holds()),
        Field("category", ("категор", "квалификационн категор"), holds(), 1.2),
        Field("experience", ("стаж", "общ стаж", "общ трудов стаж"), holds(Content.NUMBER), 1.2),
        Field("pedagogical_experience", ("педагогическ стаж", "стаж педагогическ работ"), holds(Content.NUMBER), 1.2),
        Field("training", ("повышен квалификац", "курс повышен"), holds(), 0.5),
        Field("attested_on", ("дата аттестац", "аттестац"), holds(Content.DATE), 0.8),
        Field("load", ("нагрузк", "ставк", "час"), holds(Content.NUMBER)),
        Field("education", ("образован",), holds(), 0.7, unless=("организац", "муниципальн")),
        Field("hired_on", ("дата прием", "принят", "начал работ"), holds(Content.DATE)),
        Field("email", ("эл. почт", "электрон почт", "почт", "e-mail", "email"), holds(), 0.5),
        Field("phone", ("телефон",), holds(), 0.5),
        Field("left_on", ("дата увольнен", "увольнен"), holds(Content.DATE)),
    ),
    needs=(
        frozenset({"name"}),
        frozenset({"birth_date", "snils", "category", "experience", "load", "subject", "organisation", "education"}),
    ),
    stand_ins={"experience": ("pedagogical_experience",)},
    headings=("список педагог", "список работник", "список сотрудник", "кадр", "штат"),
)
