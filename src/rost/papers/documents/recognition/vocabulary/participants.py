"""People of a project and their roles."""

from __future__ import annotations

from rost.papers.documents.recognition.contents import Content
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.shape import NUMBER, Field, Vocabulary, holds

PARTICIPANTS = Vocabulary(
    kind=TableKind.PARTICIPANTS,
    fields=(
        NUMBER,
        Field("role", ("роль", "роль проект", "функци"), holds(Content.TEXT), 1.5),
        Field(
            "names",
            ("фамил", "фио.", "ф. и. о.", "участник", "фамил имя отчеств"),
            holds(Content.PEOPLE),
            unless=("роль",),
        ),
        Field("position", ("должност", "место работ"), holds(Content.TEXT), 0.6),
        Field(
            "supervisor",
            ("непосредствен руководител", "руководител", "кому подчиня", "вышестоящ"),
            holds(Content.PEOPLE),
            1.2,
        ),
        Field("workload_percent", ("занятост", "загрузк", "загружен"), holds(Content.NUMBER), 1.5),
        Field("contacts", ("контакт", "телефон", "почт"), holds(), 0.3),
    ),
    needs=(frozenset({"names"}), frozenset({"role", "workload_percent", "supervisor"})),
    headings=("участник проект", "участник", "состав рабоч групп", "команд"),
)
