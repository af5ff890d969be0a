import pytest

from rost.papers.documents.reading import read_paper
from tests.papers.documents.readers.shown import codes, grids, lines


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    text = separator.join(["ФИО", "Предмет"]) + "\r\n" + separator.join(["Ёлкина А. А.", "химия"]) + "\r\n"
    assert grids(read_paper(text.encode(), "а.csv")) == [[["ФИО", "Предмет"], ["Ёлкина А. А.", "химия"]]]


def test_the_hint_of_a_spreadsheet_is_obeyed_and_left_out() -> None:
    assert grids(read_paper("sep=|\nа;b|б\n1|2\n".encode(), "а.csv")) == [[["а;b", "б"], ["1", "2"]]]


def test_quotes_hold_separators_line_feeds_and_quotes() -> None:
    text = 'Имя;Школа\n"Ёлкина; А";"МБОУ ""Школа""\nкорпус 2"\n'
    assert grids(read_paper(text.encode(), "а.csv"))[0][1] == ["Ёлкина; А", 'МБОУ "Школа"\nкорпус 2']


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    table = read_paper("Список;\n\nа;б\n\n1;2\n".encode(), "а.csv").tables[0]
    assert [row[0].place.row for row in table.grid] == [3, 5]


def test_a_title_line_is_a_paragraph() -> None:
    assert lines(read_paper("Список педагогов;;\nа;б;в\n1;2;3\n".encode(), "а.csv")) == ["Список педагогов"]


def test_rows_of_other_lengths_and_an_open_quote_are_said() -> None:
    text = 'а;б\n1;2;3\n"открыта;4\n5;6\n7;8;9\n10;11\n'
    assert codes(read_paper(text.encode(), "а.csv")) == {"ragged-rows", "open-quote"}
