"""A formal report: planned and actual dates, planned and actual figures, the percentage, the mark of execution."""

from __future__ import annotations

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file

NAME = "отчет с цифрами.docx"

EXPECTED = {
    "kind": "report on a roadmap",
    "year": 2024,
    "plan": [
        {
            "number": "1",
            "title": "Обучение наставников",
            "end": "2024-05-31",
            "responsible": ["Белова Т.Н."],
            "status": "done",
            "fact_date": "2024-05-20",
            "planned": 25,
            "fact": 27,
            "percent": 108,
        },
        {
            "number": "2",
            "title": "Стажировка управленческих команд",
            "end": "2024-11-30",
            "end_valid": False,
            "responsible": ["Громов А.А."],
            "status": "in progress",
            "fact_date": None,
            "percent": 33.3,
        },
    ],
    "problems": ["impossible-date", "overdue-in-progress"],
}


def paper() -> bytes:
    rows = [
        [
            "№",
            "Наименование мероприятия",
            "Дата исполнения",
            "<",
            "Значение, человек",
            "<",
            "Процент выполнения",
            "Ответственный",
            "Отметка о выполнении",
        ],
        ["^", "^", "плановая", "фактическая", "план", "факт", "^", "^", "^"],
        ["1.", "Обучение наставников", "31.05.2024", "20.05.2024", "25", "27", "108 %", "Белова Т.Н.", "выполнено"],
        [
            "2.",
            "Стажировка управленческих команд",
            "31.11.2024",
            "-",
            "12",
            "4",
            "33,3 %",
            "Громов А.А.",
            "в стадии исполнения",
        ],
    ]
    content = (
        Line("Отчет о ходе реализации плана мероприятий («дорожной карты») по развитию наставничества"),
        Line("за 2024 год"),
        drawn(rows, 2),
    )
    return word_file(content, Manner())
