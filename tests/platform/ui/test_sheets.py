from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineWorkbook

from rost.platform.ui.sheets import Column, sheet, sheet_response


def read(data: bytes) -> tuple[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    name = book.sheet_names[0]
    return name, book.get_sheet_by_name(name).to_python()


def test_sheet_keeps_texts_dates_and_numbers_as_what_they_are() -> None:
    row = ("Школа № 1", date(2024, 12, 31), Decimal("154.639"), 7, None, "0017")
    _, rows = read(sheet("Список", [Column(title) for title in "абвгде"], [row]))
    assert rows == [list("абвгде"), ["Школа № 1", date(2024, 12, 31), 154.639, 7.0, "", "0017"]]


def test_sheet_writes_a_moment_by_the_local_clock() -> None:
    _, rows = read(sheet("Список", [Column("когда")], [(datetime(2024, 12, 31, 22, 30, tzinfo=UTC),)]))
    assert rows[1] == [date(2025, 1, 1)]


def test_sheet_never_makes_a_formula_or_a_link_of_a_text() -> None:
    texts = ["=1+1", "+7 900", "@SUM(A1)", "https://example.test/"]
    data = sheet("Список", [Column("текст")], [(text,) for text in texts])
    _, rows = read(data)
    assert [row[0] for row in rows[1:]] == texts


def test_sheet_takes_a_name_that_excel_would_refuse() -> None:
    name, _ = read(sheet("План [2024/25]: " + "а" * 40, [Column("а")], []))
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\")


def test_sheet_response_names_the_file_in_russian() -> None:
    response = sheet_response("Организации", [Column("а")], [])
    assert "filename*=UTF-8''%D0%9E" in response["Content-Disposition"]
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
