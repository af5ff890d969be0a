"""Which kind of table, which column: other words, other orders, other tables."""

from __future__ import annotations

import pytest

from rost.papers.documents.recognition.recognised import RowKind, TableKind
from rost.papers.documents.recognition.tables import recognise, recognise_paper
from tests.papers.documents.made_up import Rows, paper, table

PLAN_HEADER = ["№ п/п", "Наименование мероприятия", "Срок", "Ответственный исполнитель", "Результат"]


def fields(rows: Rows, heading: str = "") -> list[str | None]:
    """The fields of the columns, in order."""
    found = recognise(table(rows), heading)
    by_index = {column.index: column.field for column in found.columns.values()}
    return [by_index.get(index) for index in range(len(rows[0]))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [
                ["Исполнители", "Срок исполнения", "№", "Наименование мероприятия", "Ожидаемый результат"],
                ["Петрова А. А.", "до 1 сентября 2023 г.", "1", "Семинар для молодых педагогов", "Протокол"],
            ],
            ["responsible", "term", "number", "title", "outcome"],
        ),
        (
            [
                ["№ п/п", "Мероприятие", "Дата начала", "Дата окончания", "Куратор", "Примечание"],
                ["1", "Запуск", "01.02.2023", "28.02.2023", "Иванова И. И.", ""],
            ],
            ["number", "title", "start", "end", "responsible", "note"],
        ),
        (
            [
                ["Содержание деятельности", "Период реализации", "Форма проведения", "Ответственные лица"],
                ["Диагностика дефицитов", "сентябрь 2023 г.", "онлайн", "Методисты"],
            ],
            ["title", "term", "form", "responsible"],
        ),
        (
            [
                ["№", "Контрольная точка", "Плановая дата", "Фактическая дата", "Отметка о выполнении"],
                ["1", "Центр открыт", "01.03.2023", "05.03.2023", "выполнено"],
            ],
            ["number", "title", "term", "fact_date", "status"],
        ),
    ],
)
def test_recognise_reads_other_words_and_orders_of_a_plan(rows: Rows, expected: list[str]) -> None:
    found = recognise(table(rows))

    assert found.kind is TableKind.PLAN
    assert fields(rows) == expected


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        (
            TableKind.RESULTS,
            [
                ["№ п/п", "Наименование задачи, результата", "Срок", "Характеристика результата"],
                ["1.", "Создан центр", "31.12.2023", "Центр работает"],
            ],
        ),
        (
            TableKind.INDICATORS,
            [
                ["№", "Показатели проекта", "Единица измерения", "Базовое значение", "2023", "2024"],
                ["1.", "Доля педагогов", "процент", "10", "20", "30"],
            ],
        ),
        (
            TableKind.FINANCE,
            [
                ["№", "Источники финансирования", "2023", "2024", "Всего (тыс. рублей)"],
                ["1.", "Федеральный бюджет", "10,0", "0", "10,0"],
            ],
        ),
        (
            TableKind.PARTICIPANTS,
            [
                ["№", "Роль в проекте", "Фамилия, инициалы", "Должность", "Занятость в проекте, %"],
                ["1", "Руководитель", "Иванова И. И.", "начальник отдела", "20"],
            ],
        ),
        (
            TableKind.METHODOLOGY,
            [
                ["№", "Методика расчета", "Базовые показатели", "Источник данных", "Уровень агрегирования"],
                ["1", "отношение числа обученных к числу всех", "0", "форма ОО-1", "муниципальный"],
            ],
        ),
        (
            TableKind.STAFF,
            [
                ["№", "ФИО", "Дата рождения", "Должность", "Образовательная организация", "Категория"],
                ["1", "Иванова Ирина Ивановна", "01.02.1980", "учитель", "Школа № 1", "высшая"],
            ],
        ),
        (
            TableKind.CONTROL_LEVELS,
            [["Уровень контроля", "Расшифровка"], ["РМП", "руководитель муниципального проекта"]],
        ),
    ],
)
def test_recognise_tells_kinds_apart(kind: TableKind, rows: Rows) -> None:
    found = recognise(table(rows))

    assert found.kind is kind
    assert found.confidence > 0.7


def test_recognise_leaves_an_unrelated_table_unknown() -> None:
    found = recognise(table([["Понедельник", "Вторник"], ["каша", "суп"], ["чай", "компот"]]))

    assert found.kind is TableKind.UNKNOWN
    assert found.rows == []


def test_recognise_reads_merged_headers_and_column_numbers() -> None:
    rows = [
        ["№", "Мероприятие", "Сроки реализации", "<", "Ответственный исполнитель"],
        ["^", "^", "начало", "окончание", "^"],
        ["1", "2", "3", "4", "5"],
        ["1.1", "Семинар", "01.02.2023", "01.03.2023", "Иванова И. И."],
    ]
    found = recognise(table(rows))

    assert fields(rows) == ["number", "title", "start", "end", "responsible"]
    assert [row.kind for row in found.rows] == [RowKind.COLUMN_NUMBERS, RowKind.DATA]
    assert found.rows[1].words("end") == "01.03.2023"
    assert found.rows[1].place.row == 4


def test_recognise_reads_headers_whose_merge_was_lost() -> None:
    rows = [
        ["№", "Мероприятие", "Сроки", "", "Ответственный"],
        ["", "", "начало", "окончание", ""],
        ["1", "Семинар", "01.02.2023", "01.03.2023", "Иванова И. И."],
    ]
    assert fields(rows) == ["number", "title", "start", "end", "responsible"]


def test_recognise_passes_a_title_above_the_header() -> None:
    rows = [
        ["План мероприятий на 2023 год", "<", "<", "<", "<"],
        PLAN_HEADER,
        ["1", "Семинар", "март 2023", "Иванова И. И.", "Протокол"],
    ]
    found = recognise(table(rows))

    assert found.kind is TableKind.PLAN
    assert found.header_rows == (1,)
    assert "2023 год" in found.heading


def test_recognise_takes_a_column_by_its_cells_when_the_header_is_silent() -> None:
    rows = [
        ["№", "Мероприятие", "Срок", "Ответственный", "Прочее"],
        ["1", "Семинар", "01.03.2023", "Иванова И. И.", "исполнено"],
        ["2", "Форум", "01.04.2023", "Иванова И. И.", "в реализации"],
    ]
    column = recognise(table(rows)).columns["status"]

    assert column.index == 4
    assert column.confidence < 0.5


def test_recognise_keeps_cells_of_a_column_without_a_meaning() -> None:
    rows = [
        ["Мероприятие", "Срок", "Ссылка на страницу"],
        ["Семинар", "01.03.2023", "ссылка будет позже"],
    ]
    found = recognise(table(rows))

    assert {header: cell.text for header, cell in found.rows[0].other.items()} == {
        "Ссылка на страницу": "ссылка будет позже"
    }


def test_recognise_tells_stages_measures_and_their_contents_apart() -> None:
    rows = [
        ["№", "Наименование этапа", "Мероприятия", "Содержание деятельности", "Сроки"],
        ["1.", "Подготовка условий", "Изучение документов", "Подготовка приказов", "октябрь 2022 г."],
        ["^", "^", "Выбор форм", "Анкетирование", "ноябрь 2022 г."],
    ]
    assert fields(rows) == ["number", "stage", "title", "details", "term"]
    assert recognise(table(rows)).rows[1].words("stage") == "Подготовка условий"


def test_recognise_takes_contents_for_the_title_when_nothing_else_names_a_row() -> None:
    assert fields([["Содержание работы", "Срок"], ["Диагностика", "01.03.2023"]]) == ["title", "term"]


def test_recognise_takes_planned_years_and_facts_beside_them() -> None:
    rows = [
        ["№", "Показатель", "2022", "<", "2023", "<"],
        ["^", "^", "план", "факт", "план", "факт"],
        ["1", "Доля педагогов", "10", "9", "20", "22"],
    ]
    found = recognise(table(rows))

    assert found.years == [2022, 2023]
    assert (found.rows[0].words("2022"), found.rows[0].words("2023")) == ("10", "20")
    assert (found.rows[0].words("2022 / факт"), found.rows[0].words("2023 / факт")) == ("9", "22")


def test_recognise_takes_labels_under_a_blank_header_for_numbers() -> None:
    rows = [["", "Мероприятие", "Срок"], ["1", "Семинар", "01.03.2023"], ["2", "Форум", "01.04.2023"]]

    assert fields(rows) == ["number", "title", "term"]


def test_recognise_gives_a_cell_merged_over_start_and_end_to_the_term() -> None:
    rows = [
        ["№", "Мероприятие", "Начало", "Окончание", "Ответственный"],
        ["1", "Семинар", "01.02.2023", "01.03.2023", "Иванова И. И."],
        ["2", "Консультации", "ежегодно", "<", "Иванова И. И."],
    ]
    row = recognise(table(rows)).rows[1]

    assert row.words("term") == "ежегодно"
    assert "start" not in row.cells
    assert row.words("responsible") == "Иванова И. И."


def test_recognise_tells_headings_from_rows() -> None:
    rows = [
        PLAN_HEADER,
        ["1. Организация работы", "<", "<", "<", "<"],
        ["1.1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"],
        ["2.", "Обучение", "<", "<", "<"],
        ["2.1", "Курсы", "", "", ""],
    ]
    kinds = [row.kind for row in recognise(table(rows)).rows]

    assert kinds == [RowKind.SECTION, RowKind.DATA, RowKind.SECTION, RowKind.DATA]


def test_recognise_gives_doubt_to_a_cell_that_contradicts_its_column() -> None:
    rows = [
        PLAN_HEADER,
        ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"],
        ["2", "Форум", "отчёт направить в комитет", "Иванова И. И.", "Отчёт"],
    ]
    first, second = recognise(table(rows)).rows

    assert second.confidence["term"] < 0.7 < first.confidence["term"]


def test_recognise_paper_joins_a_part_without_a_header() -> None:
    first = [PLAN_HEADER, ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"]]
    rest = [["2", "Форум", "01.04.2023", "Иванова И. И.", "Отчёт"]]

    (found,) = recognise_paper(paper("План мероприятий", first, rest))

    assert [row.words("title") for row in found.rows] == ["Семинар", "Форум"]
    assert found.blocks == (1, 2)
    assert found.rows[1].place.table == 2


def test_recognise_paper_joins_a_part_with_the_header_repeated() -> None:
    first = [PLAN_HEADER, ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"]]
    rest = [PLAN_HEADER, ["2", "Форум", "01.04.2023", "Иванова И. И.", "Отчёт"]]

    (found,) = recognise_paper(paper(first, rest))

    assert [row.words("number") for row in found.rows] == ["1", "2"]


def test_recognise_paper_joins_over_the_mark_of_a_continuation() -> None:
    first = [PLAN_HEADER, ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"]]
    rest = [["2", "Форум", "01.04.2023", "Иванова И. И.", "Отчёт"]]

    (found,) = recognise_paper(paper(first, "3", "Продолжение таблицы 1", rest))

    assert [row.words("number") for row in found.rows] == ["1", "2"]


def test_recognise_paper_takes_signatures_under_a_plan_for_another_table() -> None:
    first = [PLAN_HEADER, ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"]]
    signed = [["Начальник отдела", "", "П. П. Петров"]]

    kinds = [found.kind for found in recognise_paper(paper(first, signed))]

    assert kinds == [TableKind.PLAN, TableKind.UNKNOWN]


def test_recognise_paper_keeps_tables_apart_when_text_stands_between() -> None:
    first = [PLAN_HEADER, ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"]]
    legend = [["Сокращение", "Значение"], ["РМП", "руководитель проекта"]]

    kinds = [found.kind for found in recognise_paper(paper("План", first, "Сокращения", legend))]

    assert kinds == [TableKind.PLAN, TableKind.CONTROL_LEVELS]


def test_recognise_marks_a_header_repeated_inside() -> None:
    rows = [
        PLAN_HEADER,
        ["1", "Семинар", "01.03.2023", "Иванова И. И.", "Протокол"],
        PLAN_HEADER,
        ["2", "Форум", "01.04.2023", "Иванова И. И.", "Отчёт"],
    ]
    found = recognise(table(rows))

    assert [row.kind for row in found.rows] == [RowKind.DATA, RowKind.REPEATED_HEADER, RowKind.DATA]
    assert found.rows[1].cells == {}


def test_recognise_reads_pairs_of_labels_and_values() -> None:
    rows = [
        ["Наименование проекта", "Новый учитель"],
        ["Краткое наименование", "НУ", "Срок начала и окончания", "01.01.2023 – 31.12.2024"],
        ["Куратор проекта", "Иванова Ирина Ивановна, заместитель главы"],
    ]
    found = recognise(table(rows))

    assert found.kind is TableKind.BASICS
    assert [(row.words("label"), row.words("value")) for row in found.rows] == [
        ("Наименование проекта", "Новый учитель"),
        ("Краткое наименование", "НУ"),
        ("Срок начала и окончания", "01.01.2023 – 31.12.2024"),
        ("Куратор проекта", "Иванова Ирина Ивановна, заместитель главы"),
    ]
