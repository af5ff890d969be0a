"""A report with planned and actual values and a mark of execution, months without a year."""

from __future__ import annotations

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file

NAME = "отчет.docx"

EXPECTED = {
    "kind": "report on a roadmap",
    "year": 2023,
    "plan": [
        {
            "number": "1.1",
            "title": "Семинар для наставников",
            "start": "2023-03-01",
            "end": "2023-03-31",
            "responsible": ["Белова Т.Н."],
            "status": "done",
            "report": "Проведён 15.03.2023, 24 участника",
        },
        {
            "number": "1.2",
            "title": "Конкурс «Первый шаг»",
            "end": "2023-11-30",
            "responsible": ["Лунина О.С."],
            "status": "not done",
            "report": "Перенесён на 2024 год",
        },
        {
            "number": "1.3",
            "title": "Индивидуальные маршруты",
            "recurrence": "constantly",
            "responsible": ["Тьюторы"],
            "status": "partly done",
            "report": "18 из 24",
        },
    ],
}


def paper() -> bytes:
    rows = [
        ["№ п/п", "Наименование мероприятия", "Плановый срок", "Исполнитель", "Отметка об исполнении", "Пояснения"],
        ["1", "2", "3", "4", "5", "6"],
        ["1.1.", "Семинар для наставников", "март", "Белова Т.Н.", "Выполнено", "Проведён 15.03.2023, 24 участника"],
        ["1.2.", "Конкурс «Первый шаг»", "до 30.11.2023", "Лунина О.С.", "Не выполнено", "Перенесён на 2024 год"],
        ["1.3.", "Индивидуальные маршруты", "постоянно", "Тьюторы", "частично исполнено", "18 из 24"],
    ]
    content = (
        Line("ОТЧЁТ"),
        Line("о выполнении плана мероприятий («дорожной карты») по развитию наставничества за 2023 год"),
        drawn(rows),
    )
    return word_file(content, Manner())
