"""A school's roadmap whose title is the first row of the table, with Roman sections and no column of results."""

from __future__ import annotations

from tests.papers.documents.word_builder import Manner, drawn, word_file

NAME = "дорожная карта школы.docx"

EXPECTED = {
    "kind": "roadmap",
    "title": "Дорожная карта по внедрению наставничества в МБОУ СОШ № 5",
    "sections": ["Организационный этап", "Практический этап"],
    "plan": [
        {
            "number": "1",
            "title": "Издание приказа",
            "end": "2022-09-01",
            "form": "приказ",
            "responsible": ["Сидоров В.В."],
            "section": "Организационный этап",
        },
        {
            "number": "2",
            "title": "Встречи с наставляемыми",
            "end": None,
            "recurrence": "during the year",
            "responsible": ["Наставники"],
            "section": "Практический этап",
        },
    ],
    "problems": ["recurring-term"],
}


def paper() -> bytes:
    rows = [
        ["Дорожная карта по внедрению наставничества в МБОУ СОШ № 5", "<", "<", "<", "<"],
        ["№ п/п", "Содержание деятельности", "Дата", "Форма проведения", "Ответственные"],
        ["I. Организационный этап", "<", "<", "<", "<"],
        ["1", "Издание приказа", "01.09.2022", "приказ", "Директор Сидоров В.В."],
        ["II. Практический этап", "<", "<", "<", "<"],
        ["2", "Встречи с наставляемыми", "в течение года", "беседа", "Наставники"],
    ]
    return word_file((drawn(rows, 2),), Manner())
