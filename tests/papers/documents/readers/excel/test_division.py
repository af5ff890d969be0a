from __future__ import annotations

from rost.papers.documents.readers.excel.division import divide

HEADER = {1: "№", 2: "Мероприятие", 3: "Срок"}
ROW = {1: "1", 2: "Семинар", 3: "01.09.2023"}


def test_divide_lines_above_a_table() -> None:
    assert divide({1: {1: "План"}, 2: {1: "на 2023 год"}, 3: HEADER, 4: ROW}) == [([1, 2], [3, 4])]


def test_divide_blank_row_inside_a_table_does_not_end_it() -> None:
    assert divide({1: HEADER, 2: ROW, 4: ROW, 5: ROW}) == [([], [1, 2, 4, 5])]


def test_divide_section_after_a_blank_row_stays_in_the_table() -> None:
    assert divide({1: HEADER, 2: ROW, 4: {1: "Раздел 2"}, 5: ROW}) == [([], [1, 2, 4, 5])]


def test_divide_new_header_after_a_blank_row_begins_a_table() -> None:
    sheet = {
        1: HEADER,
        2: ROW,
        4: {1: "Показатели"},
        5: {1: "Показатель", 2: "2023", 3: "2024"},
        6: {1: "Доля", 2: "5"},
    }
    assert divide(sheet) == [([], [1, 2]), ([4], [5, 6])]


def test_divide_lines_at_the_end_are_lines() -> None:
    assert divide({1: HEADER, 2: ROW, 4: {1: "* срок уточняется"}}) == [([], [1, 2]), ([4], [])]


def test_divide_blank_cells_make_no_row() -> None:
    assert divide({}) == []
    assert divide({1: {1: " ", 2: ""}}) == []
