"""A plan of a city centre as a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

HEADER = (
    "№ п/п",
    "Наименование мероприятия",
    "Начало",
    "Окончание",
    "Ответственный исполнитель",
    "Ожидаемый результат",
)
ROWS = (
    (
        "1",
        "Установочное совещание методистов города",
        date(2026, 9, 1),
        date(2026, 9, 11),
        "Полозова И. Г.",
        "протокол",
    ),
    (
        "2",
        "Сбор заявок школ на методические выезды",
        date(2026, 9, 7),
        date(2026, 9, 30),
        "Касаткина Ю. Л.",
        "сводная заявка",
    ),
    (
        "3",
        "Методические выезды в школы с низкими результатами",
        date(2026, 10, 5),
        date(2027, 4, 30),
        "Касаткина Ю. Л.",
        "справки о выездах",
    ),
    (
        "4",
        "Семинар «Формирующее оценивание на уроке»",
        date(2026, 10, 19),
        date(2026, 10, 23),
        "Полозова И. Г.",
        "программа, список участников",
    ),
    ("5", "Обзор открытых уроков первого полугодия", date(2026, 12, 14), date(2026, 12, 25), "Зимин А. В.", "обзор"),
    (
        "6",
        "Семинар «Работа с разными детьми в одном классе»",
        date(2027, 1, 25),
        date(2027, 1, 29),
        "Полозова И. Г.",
        "программа, список участников",
    ),
    ("7", "Мастерская проектных заданий", date(2027, 2, 8), date(2027, 3, 26), "Касаткина Ю. Л.", "сборник заданий"),
    (
        "8",
        "Опрос педагогов о помощи методической службы",
        date(2027, 4, 5),
        date(2027, 4, 16),
        "Зимин А. В.",
        "сводка ответов",
    ),
    (
        "9",
        "Итоговое совещание и план на следующий учебный год",
        date(2027, 5, 17),
        date(2027, 5, 31),
        "Полозова И. Г.",
        "план",
    ),
)


def write(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "План"
    sheet.append(["План мероприятий Центра развития образования города Светлоярска на 2026/27 учебный год"])
    sheet.append([])
    sheet.append(list(HEADER))
    for row in ROWS:
        sheet.append(list(row))
    sheet["A1"].font = Font(bold=True, size=13)
    line = Side(style="thin")
    for cells in sheet.iter_rows(min_row=3, max_row=3 + len(ROWS), max_col=len(HEADER)):
        for cell in cells:
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=cell.row == 3)
    for cells in sheet.iter_rows(min_row=4, min_col=3, max_col=4):
        for cell in cells:
            cell.number_format = "DD.MM.YYYY"
    for letter, width in zip("ABCDEF", (6, 52, 12, 12, 24, 30), strict=True):
        sheet.column_dimensions[letter].width = width
    book.save(path)
