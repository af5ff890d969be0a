"""Flattened text: header spans lost, rows of other lengths, rows torn by a page break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rost.papers.documents.blocks import Cell, Paper, Paragraph, Place, Table
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.recognition.spans import restore_paths
from rost.papers.documents.recognition.tables import recognise, recognise_paper

REPORT_HEADER = [
    "№ п/п",
    "Мероприятия",
    "Условия",
    "Срок реализации",
    "Ответственный исполнитель",
    "Форма исполнения",
    "Статус",
    "Отчет об исполнении",
]


def ragged(rows: Sequence[Sequence[str]]) -> Table:
    grid = tuple(
        tuple(Cell(text, Place(0, 1, number, column)) for column, text in enumerate(row, 1))
        for number, row in enumerate(rows, 1)
    )
    return Table(grid, Place(0, 1), is_ragged=True)


def report(*rows: Sequence[str]) -> RecognisedTable:
    whole = [
        "1.1",
        "Совещание",
        "Обсуждён порядок",
        "март 2020",
        "Методическая служба",
        "Протокол",
        "исполнено",
        "Состоялось",
    ]
    return recognise(ragged([REPORT_HEADER, whole, *rows]))


def by_number(found: RecognisedTable) -> dict[str, BodyRow]:
    return {row.words("number").strip("."): row for row in found.rows if row.kind is RowKind.DATA}


def test_restore_paths_shares_out_the_lower_row() -> None:
    table = ragged(
        [
            ["№", "Наименование", "Тип", "Базовое значение", "Период, год"],
            ["", "", "", "значение", "дата", "2022", "2023", "2024"],
        ]
    )
    paths = restore_paths(table.grid)

    assert paths[2] == ("Тип",)
    assert paths[3:5] == (("Базовое значение", "значение"), ("Базовое значение", "дата"))
    assert [path[-1] for path in paths[5:]] == ["2022", "2023", "2024"]
    assert {path[0] for path in paths[5:]} == {"Период, год"}


def test_restore_paths_keeps_tall_cells_on_both_sides() -> None:
    table = ragged([["№", "Сроки реализации", "Исполнитель"], ["", "Начало", "Окончание", ""]])

    assert restore_paths(table.grid) == (
        ("№",),
        ("Сроки реализации", "Начало"),
        ("Сроки реализации", "Окончание"),
        ("Исполнитель",),
    )


def test_recognise_finds_the_columns_of_a_row_without_its_number() -> None:
    found = recognise(
        ragged(
            [
                ["№", "Источник финансирования", "2023", "2024", "Всего (млн. рублей)"],
                ["1", "Федеральный бюджет", "1,0", "2,0", "3,0"],
                ["Всего по проекту", "1,0", "2,0", "3,0"],
            ]
        )
    )
    total = found.rows[1]

    assert found.kind is TableKind.FINANCE
    assert total.kind is RowKind.SUBTOTAL
    assert (total.words("title"), total.words("2023"), total.words("total")) == ("Всего по проекту", "1,0", "3,0")


def test_recognise_keeps_cells_beyond_the_last_column() -> None:
    found = report(
        [
            "1.2",
            "Форум",
            "Собраны заявки",
            "май 2020",
            "Отдел образования",
            "Отчёт",
            "исполнено",
            "Прошёл",
            "31 августа 2019 г.",
        ]
    )
    row = by_number(found)["1.2"]

    assert row.words("report") == "Прошёл"
    assert [cell.text for cell in row.extra] == ["31 августа 2019 г."]


def test_recognise_finds_the_columns_of_rows_that_lost_a_cell() -> None:
    header = [*REPORT_HEADER[:2], "Сроки", *REPORT_HEADER[2:]]
    whole = [
        "1.1",
        "Совещание",
        "",
        "Обсуждён порядок",
        "март 2020",
        "Методическая служба",
        "Протокол",
        "исполнено",
        "Было",
    ]
    short = ["1.2", "Форум", "Собраны заявки", "май 2020", "Отдел образования", "Отчёт", "в реализации", "Готовится"]
    row = recognise(ragged([header, whole, short])).rows[1]

    assert row.words("condition") == "Собраны заявки"
    assert row.words("term") == "май 2020"
    assert row.words("status") == "в реализации"
    assert row.words("report") == "Готовится"


def test_recognise_returns_the_end_of_a_sentence_to_the_row_above() -> None:
    found = report(
        ["1.2", "Форум", "Заявки собраны для", "май 2020", "Отдел образования", "Отчёт", "исполнено", "Прошёл"],
        ["", "участников из школ округа", "", "", "", "", "", ""],
        ["1.3", "Семинар", "Составлен список", "июнь 2020", "Отдел образования", "Справка", "исполнено", "Проведён"],
    )
    rows = by_number(found)

    assert rows["1.2"].words("condition") == "Заявки собраны для\nучастников из школ округа"
    assert rows["1.2"].is_broken
    assert not rows["1.3"].is_broken


def test_recognise_gives_cells_before_their_number_to_the_row_below() -> None:
    found = report(
        ["1.2", "Форум", "Заявки собраны для", "май 2020", "Отдел образования", "Отчёт", "исполнено", "Прошёл"],
        [
            "",
            "участников",
            "Заключены договоры",
            "июнь 2020",
            "Отдел образования",
            "Договор",
            "в реализации",
            "Два договора",
        ],
        ["1.3", "Повышение квалификации команд", "", "", "", "", "", ""],
    )
    row = by_number(found)["1.3"]

    assert row.is_broken
    assert row.words("term") == "июнь 2020"
    assert row.words("status") == "в реализации"
    assert row.words("condition") == "Заключены договоры"
    assert row.confidence["term"] < 0.9


def test_recognise_takes_a_number_out_of_the_title() -> None:
    found = report(
        ["", "1.2. Форум", "Заявки собраны", "май 2020", "Отдел образования", "Отчёт", "исполнено", "Прошёл"]
    )

    assert by_number(found)["1.2"].words("title") == "Форум"


def test_recognise_loses_no_text_of_torn_rows() -> None:
    torn = ["", "", "при участии школ", "июль 2020", "Отдел образования", "Приказ", "исполнено", "продолжение отчёта"]
    found = report(
        ["1.2", "Форум", "Заявки собраны", "май 2020", "Комитет", "Отчёт", "исполнено", "Прошёл"],
        torn,
        ["1.3", "Семинар", "Составлен список", "июнь 2020", "Комитет", "Справка", "исполнено", "Проведён"],
    )
    kept = "\n".join(cell.text for row in found.rows for cell in [*row.cells.values(), *row.extra])

    assert all(text in kept for text in torn)


def test_recognise_paper_joins_parts_that_a_heading_line_parts() -> None:
    header = ["№", "Мероприятие", "Сроки", "", "Срок исполнения", "Статус"]
    rows = [["1.1", "Семинар", "", "", "март 2020", "исполнено"], ["1.2", "Форум", "", "", "май 2020", "в реализации"]]
    more = [["2.1", "Курсы", "", "", "июнь 2020", "исполнено"]]
    blocks = [
        ragged([header]),
        Paragraph("1. Организация", Place(1, paragraph=1)),
        replace(ragged(rows), place=Place(2, 2)),
        Paragraph("2. Обучение", Place(3, paragraph=2)),
        replace(ragged(more), place=Place(4, 3)),
    ]
    (found,) = recognise_paper(Paper("отчет.txt", "txt", tuple(blocks)))

    assert [(row.kind, row.text) for row in found.rows if row.kind is RowKind.SECTION] == [
        (RowKind.SECTION, "1. Организация"),
        (RowKind.SECTION, "2. Обучение"),
    ]
    assert [row.words("term") for row in found.rows if row.kind is RowKind.DATA] == [
        "март 2020",
        "май 2020",
        "июнь 2020",
    ]
    assert found.blocks == (0, 2, 4)
