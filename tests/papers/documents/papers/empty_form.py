"""An official form that nobody has filled in."""

from __future__ import annotations

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file

NAME = "форма.docx"

EXPECTED = {"kind": "empty form", "plan": None, "participants": None, "problems": ["empty-form"]}


def paper() -> bytes:
    plan = [
        ["№ п/п", "Наименование мероприятия", "Срок", "Ответственный исполнитель"],
        ["1.", "Мероприятие 1.1.1", "<дд.мм.гггг>", "Фамилия, имя, отчество"],
        ["2.", "Мероприятие 1.1.2", "<дд.мм.гггг>", "Фамилия, имя, отчество"],
    ]
    people = [
        ["№ п/п", "Роль в проекте", "Фамилия, инициалы", "Должность", "Занятость, %"],
        ["1.", "Руководитель проекта", "<Фамилия И.О.>", "<должность>", "x"],
    ]
    content = (Line("ПАСПОРТ"), Line("<наименование проекта>"), drawn(plan), Line("Участники проекта"), drawn(people))
    return word_file(content, Manner())
