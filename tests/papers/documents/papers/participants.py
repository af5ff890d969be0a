"""Participants under other headers, full names, a share as a fraction of a post."""

from __future__ import annotations

from tests.papers.documents.word_builder import Line, Manner, drawn, word_file

NAME = "состав.docx"

EXPECTED = {
    "participants": [
        {
            "number": "1",
            "role": "Руководитель проекта",
            "names": ["Соколов Пётр Андреевич"],
            "position": "начальник управления образования",
            "workload_percent": 15,
        },
        {
            "number": "2",
            "role": "Администратор проекта",
            "names": ["Лунина Ольга Сергеевна"],
            "position": "методист",
            "workload_percent": 40,
        },
        {
            "number": "3",
            "role": "Участник",
            "names": ["Белова Т. Н.", "Громов А. А."],
            "position": "методист",
            "workload_percent": 20,
        },
    ]
}


def paper() -> bytes:
    rows = [
        ["№", "ФИО", "Должность", "Роль в проекте", "Кому подчиняется", "Доля занятости в проекте, %"],
        [
            "1",
            "Соколов Пётр Андреевич",
            "начальник управления образования",
            "Руководитель проекта",
            "Ветрова М.И.",
            "15 %",
        ],
        ["2", "Лунина Ольга Сергеевна", "методист", "Администратор проекта", "Соколов П.А.", "40"],
        ["3", "Белова Т. Н.\nГромов А. А.", "методист", "Участник", "Лунина О.С.", "20%"],
    ]
    return word_file((Line("Паспорт муниципального проекта"), Line("Участники проекта"), drawn(rows)), Manner())
