"""One plan in other files: a workbook, an OpenDocument text, a page in windows-1251, a table of pipes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from xml.sax.saxutils import escape

import openpyxl

TITLE = "План мероприятий по развитию системы наставничества на 2023 год"
ROWS = [
    ["№ п/п", "Мероприятие", "Начало", "Окончание", "Ответственные", "Ожидаемый результат"],
    ["1", "Анкетирование молодых педагогов", "10.01.2023", "31.01.2023", "Белова Т.Н.", "Справка"],
    ["2", "Назначение наставников", "01.02.2023", "28.02.2023", "Директора школ", "Приказы"],
    ["3", "Круглый стол", "15.11.2023", "15.11.2023", "Лунина О.С.", "Программа, протокол"],
]
EXPECTED = {
    "plan": [
        {
            "number": "1",
            "title": "Анкетирование молодых педагогов",
            "start": "2023-01-10",
            "end": "2023-01-31",
            "responsible": ["Белова Т.Н."],
            "outcome": "Справка",
        },
        {
            "number": "2",
            "title": "Назначение наставников",
            "start": "2023-02-01",
            "end": "2023-02-28",
            "responsible": ["Директора школ"],
            "outcome": "Приказы",
        },
        {
            "number": "3",
            "title": "Круглый стол",
            "start": "2023-11-15",
            "end": "2023-11-15",
            "responsible": ["Лунина О.С."],
            "outcome": "Программа, протокол",
        },
    ],
    "problems": [],
}
_ODT = "application/vnd.oasis.opendocument.text"
_OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def workbook() -> bytes:
    """Dates as dates, numbers as numbers, the title merged above the header."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "План"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:F1")
    sheet.append([])
    sheet.append(ROWS[0])
    for number, title, *days, people, outcome in ROWS[1:]:
        begin, end = (datetime.strptime(day, "%d.%m.%Y") for day in days)
        sheet.append([int(number), title, begin, end, people, outcome])
        for cell in (sheet.cell(sheet.max_row, 3), sheet.cell(sheet.max_row, 4)):
            cell.number_format = "DD.MM.YYYY"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def open_document() -> bytes:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{escape(text)}</text:p></table:table-cell>" for text in row)
        + "</table:table-row>"
        for row in ROWS
    )
    body = f"<text:p>{TITLE}</text:p><table:table><table:table-column/>{rows}</table:table>"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_OFFICE} office:version="1.2">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", _ODT, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        archive.writestr("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def page() -> bytes:
    """HTML in windows-1251, declared, tags unclosed as old editors left them."""
    rows = "".join("<tr>" + "".join(f"<td><p>{escape(text)}</td>" for text in row) + "\n" for row in ROWS)
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>'
    return f"{head}<body><h2>{TITLE}</h2><table border=1>{rows}</table></body></html>".encode("cp1251")


def pipes() -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in ROWS]
    lines.insert(1, "|" + "---|" * len(ROWS[0]))
    return "\n".join([TITLE, "", *lines]).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "план.xlsx": workbook,
    "план.odt": open_document,
    "план.html": page,
    "план.txt": pipes,
}
