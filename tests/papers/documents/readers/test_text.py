from rost.papers.documents.blocks import Place, Table
from rost.papers.documents.reading import read_paper
from tests.papers.documents.readers.shown import grids, lines

CELLS = """Сельский проект

1. План
	№
п/п
	Название
	Срок
	Кто

	·
	·
	начало
	·

	1.
	Первое,
вторая строка
	2020 - 10%
2021 – 20%
	Ёлкин А. А.

	Раздел

	2.
	Второе

	31.11.2021*
	24

(10 районов)

	3.
	Третье
	2023
	Щукин Б. Б.


* срок уточняется
""".replace("·", "")  # an empty cell is a lone tab, which editors cut off


def read(text: str) -> tuple[list[list[list[str]]], list[str]]:
    paper = read_paper(text.encode(), "образец.txt")
    return grids(paper), lines(paper)


def test_cell_lines_become_rows_and_paragraphs() -> None:
    tables, texts = read(CELLS)
    assert texts == ["Сельский проект", "1. План", "* срок уточняется"]
    assert tables == [
        [
            ["№\nп/п", "Название", "Срок", "Кто"],
            ["", "", "начало", ""],
            ["1.", "Первое,\nвторая строка", "2020 - 10%\n2021 – 20%", "Ёлкин А. А."],
            ["Раздел"],
            ["2.", "Второе", "31.11.2021*", "24\n(10 районов)"],
            ["3.", "Третье", "2023", "Щукин Б. Б."],
        ]
    ]


def test_cell_lines_with_two_rows_glued_are_divided() -> None:
    text = "\tКраткое название\n\tРост\n\n\tСрок\n\t2020\n\tКуратор\n\tЁлкин А. А.\n\n\tЦель\n\tрасти\n"
    assert read(text)[0] == [
        [["Краткое название", "Рост"], ["Срок", "2020"], ["Куратор", "Ёлкин А. А."], ["Цель", "расти"]]
    ]


def test_cell_lines_repeated_header_opens_a_new_table() -> None:
    part = "\tРайон\n\tБаза\n\t2019\n\n\tСеверный\n\t1\n\t2\n\n\n"
    assert len(read(part + part)[0]) == 2


def test_cell_lines_of_a_stamp_are_paragraphs() -> None:
    assert read(" \tУТВЕРЖДЁН\n\n\tглавой района\n\n\n\nПЛАН\n") == ([], ["УТВЕРЖДЁН", "главой района", "ПЛАН"])


def test_tab_rows_survive_a_page_break() -> None:
    tables, texts = read("Отчёт\n\n№\tЧто\tКогда\n1\tодно\tв мае\n\n2\tдругое\tв июне\n\nПодпись\n")
    assert texts == ["Отчёт", "Подпись"]
    assert tables == [[["№", "Что", "Когда"], ["1", "одно", "в мае"], ["2", "другое", "в июне"]]]


def test_tab_row_cut_by_a_line_feed_is_joined() -> None:
    assert read("№\tЧто\tКогда\n1\tсовещание\nдиректоров\tв мае\n2\tсбор\tв июне\n")[0][0][1] == [
        "1",
        "совещание\nдиректоров",
        "в мае",
    ]


def test_tab_rows_a_second_header_opens_a_new_table() -> None:
    assert len(read("№\tЧто\n1\tодно\n\n№\tКто\n1\tЁлкин\n")[0]) == 2


def test_pipe_tables_with_and_without_a_rule() -> None:
    expected = [[["№", "Что"], ["1", ""], ["2", "б"]]]
    assert read("| № | Что |\n|---|:-:|\n| 1 | |\n| 2 | б |\n")[0] == expected
    assert read("| № | Что |\n| 1 | |\n| 2 | б |\n")[0] == expected


def test_flattened_tables_are_ragged_and_places_count_from_one() -> None:
    paper = read_paper(CELLS.encode(), "образец.txt")
    table = paper.blocks[2]
    assert isinstance(table, Table)
    assert table.is_ragged
    assert table.grid[2][3].place == Place(2, table=1, row=3, column=4)
    assert str(table.grid[2][3].place) == "таблица 1, строка 3, столбец 4"
