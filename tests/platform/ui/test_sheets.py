from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from rost.platform.ui.sheets import LONGEST_TEXT, Column, cell_text, sheet, sheet_response

#: What makes a spreadsheet take a text for a formula, when it comes from a file of plain text.
OPENERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", '"', " =", "{=", "")
TEXTS = st.builds(
    lambda opener, text: opener + text,
    st.sampled_from(OPENERS),
    st.one_of(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30),
              st.sampled_from(["1+1", "cmd|' /C calc'!A1", "HYPERLINK(\"https://example.test\")", "SUM(A1:A9)",
                               "_x000D_", "<r>", "</t>", "&amp;", "1", "TRUE", "#REF!"])),
)  # fmt: skip


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


# 100 workbooks of 100 texts.
@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, min_size=100, max_size=100))
def test_sheet_gives_ten_thousand_texts_back_as_inert_strings(texts: list[str]) -> None:
    book = load_workbook(BytesIO(sheet("Список", [Column("текст")], [(text,) for text in texts])))
    cells = [row[0] for row in book.active.iter_rows(min_row=2)]
    assert len(cells) == len(texts)
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [cell_text(text) for text in texts]


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_cell_text_changes_nothing_but_line_ends(text: str) -> None:
    assert cell_text(text) == text.replace("\r", "\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=а\r\nб\rв", "=а\nб\nв"),
        ("а\x00\x01\x0b\ud800\ufffe\uffffб", "аб"),
        ("<r>а</r>", "<r>а</r> "),
        ("<r><t>=1</t></r>", "<r><t>=1</t></r> "),
        ("ж" * (LONGEST_TEXT + 1), "ж" * (LONGEST_TEXT - 1) + "…"),
    ],
)
def test_cell_text_writes_what_a_cell_can_hold(text: str, written: str) -> None:
    book = load_workbook(BytesIO(sheet("Список", [Column("текст")], [(text,)])))
    assert book.active.cell(2, 1).value == cell_text(text) == written
