"""Indicators, results, money, participants, methods and staff in layouts of several years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rost.papers.documents.draft import Draft
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import Rows, paper


def test_indicator_table_of_2023_gives_level_unit_direction_and_source() -> None:
    rows: Rows = [
        [
            "N п/п",
            "Показатели",
            "Уровень показателя",
            "Единица измерения (по ОКЕИ)",
            "Базовое значение",
            "<",
            "Период, год",
            "<",
            "Признак возрастания/убывания",
            "Нарастающий итог",
            "Информационная система",
        ],
        ["^", "^", "^", "^", "значение", "год", "2025", "2026", "^", "^", "^"],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
        [
            "1.1",
            "Доля педагогов, прошедших обучение",
            "ФП",
            "Процент (744)",
            "12,5",
            "2024",
            "15,0",
            "20,0",
            "Возрастание",
            "Нет",
            "ФИС ФРДО",
        ],
    ]
    (row,) = make_draft(paper("Показатели регионального проекта", rows)).indicators
    assert (row.number, row.name, row.unit) == ("1.1", "Доля педагогов, прошедших обучение", "процент")
    assert (row.level, row.direction, row.is_cumulative, row.data_source) == ("ФП", "growth", False, "ФИС ФРДО")
    assert row.baseline is not None
    assert (row.baseline.value, row.baseline.date) == (Decimal("12.5"), date(2024, 12, 31))
    assert row.targets == {"2025": Decimal(15), "2026": Decimal(20)}
    assert row.sources["2025"].text == "15,0"
    assert row.sources["2025"].place is not None


def test_territory_rows_take_name_and_unit_from_the_line_above_their_small_table() -> None:
    header = [["Территория", "Базовое значение", "<", "2024", "2025"], ["^", "Значение", "Дата", "^", "^"]]
    draft = make_draft(
        paper(
            "Показатели муниципального плана",
            "1. Доля учителей, вовлечённых в систему роста, %",
            [*header, ["Кедровский район", "5", "01.01.2024", "10", "20"]],
            "2. Количество центров, ед.",
            [*header, ["г. Кедровск", "0", "01.01.2024", "", "24 (10 школ)"]],
        )
    )
    first, second = draft.indicators
    assert (first.name, first.unit, first.territory) == (
        "Доля учителей, вовлечённых в систему роста",
        "%",
        "Кедровский район",
    )
    assert (second.name, second.unit, second.territory) == ("Количество центров", "ед.", "г. Кедровск")
    assert second.counts == {"2024": None, "2025": 10}
    assert second.targets == {"2024": None, "2025": Decimal(24)}


def test_heading_that_no_indicator_follows_is_kept_apart() -> None:
    rows: Rows = [
        ["№", "Наименование показателя", "Базовое значение", "2024", "2025"],
        ["Доля учителей, прошедших обучение", "<", "<", "<", "<"],
        ["1", "Доля учителей района, прошедших обучение, процент", "0", "5", "10"],
        ["Доля школ с наставниками", "<", "<", "<", "<"],
        ["Количество центров", "<", "<", "<", "<"],
        ["2", "Количество центров в районе, ед.", "0", "1", "2"],
    ]
    draft = make_draft(paper("Показатели", rows))
    assert [row.number for row in draft.indicators] == ["1", "2"]
    assert draft.indicator_headings_without_a_row == ["Доля школ с наставниками"]


def test_result_keeps_star_impossible_date_and_description() -> None:
    rows: Rows = [
        ["№", "Наименование задачи, результата", "Срок", "Характеристика результата"],
        ["1.", "Внедрена система роста", "", ""],
        ["1.1.", "Обучены педагоги", "31.12.2025*", "Не менее 10 человек"],
        ["1.2.", "Созданы центры", "31.11.2026", "Не менее 2 центров"],
    ]
    draft = make_draft(paper("Результаты муниципального проекта", rows))
    first, second = draft.results
    assert draft.results_task == "Внедрена система роста"
    assert (first.number, first.due, first.to_be_specified) == ("1.1", date(2025, 12, 31), True)
    assert first.description == "Не менее 10 человек"
    assert (second.due, second.due_valid, second.due_text) == (date(2026, 11, 30), False, "31.11.2026")


def money(*rows: list[str]) -> Draft:
    header = ["№", "Источник финансирования", "Всего, тыс. руб.", "2025", "2026"]
    return make_draft(paper("Финансовое обеспечение проекта", [header, *rows]))


def test_money_by_source_is_named_by_the_words_that_stand_first() -> None:
    finance = money(
        ["1", "Создание центров", "30", "10", "20"],
        ["1.1", "Федеральный бюджет (в т.ч. трансферты бюджету Липецкой области)", "6", "2", "4*"],
        ["1.2", "Консолидированный бюджет Липецкой области, в т.ч.", "18", "6", "12"],
        ["1.2.1", "Бюджет Липецкой области", "12", "4", "8"],
        ["1.2.2", "Межбюджетные трансферты бюджетам муниципальных образований", "-", "-", "-"],
        ["1.2.3", "Бюджет Кедровского муниципального района", "6", "2", "4"],
        ["1.3", "Внебюджетные источники", "6", "2", "4"],
        ["Всего по проекту", "<", "30", "10", "20"],
        ["Местный бюджет", "<", "6", "2", "4"],
    ).finance
    assert finance is not None
    assert (finance.unit, finance.years) == ("тыс. рублей", [2025, 2026])
    assert [row.source for row in finance.rows] == [
        None,
        "federal budget",
        "consolidated regional budget",
        "regional budget",
        "regional transfers to municipalities",
        "municipal budgets",
        "extra-budgetary sources",
    ]
    assert [(row.source, row.total) for row in finance.totals] == [
        ("project total", Decimal(30)),
        ("municipal budgets", Decimal(6)),
    ]
    assert finance.rows[0].what == "result group total"
    assert finance.rows[1].starred == ["2026"]
    assert finance.rows[4].by_year == {"2025": None, "2026": None}


def test_task_heading_in_the_table_of_money_is_no_row() -> None:
    finance = money(["1", "Задача первая", "", "", ""], ["1.1", "Областной бюджет", "3", "1", "2"]).finance
    assert finance is not None
    assert [row.number for row in finance.rows] == ["1.1"]


def test_participants_in_another_order_of_columns_with_several_people() -> None:
    rows: Rows = [
        ["ФИО", "Роль в проекте", "Занятость, %", "Должность", "Непосредственный руководитель"],
        ["Общие мероприятия", "<", "<", "<", "<"],
        ["Соколов И.П.\nВолкова А.О.", "Исполнитель", "50%", "начальник отдела\nконсультант", "Орлова М.С."],
        ["Орлова М.С.", "Руководитель", "12,5", "начальник\nуправления", "-"],
    ]
    first, second = make_draft(paper("Участники проекта", rows)).participants
    assert first.section == "Общие мероприятия"
    assert [name.replace(" ", "") for name in first.names] == ["СоколовИ.П.", "ВолковаА.О."]
    assert first.position == "начальник отдела; консультант"
    assert first.workload_percent == Decimal(50)
    assert (second.position, second.supervisor) == ("начальник управления", None)
    assert second.workload_percent == Decimal("12.5")


def test_method_names_variables_and_the_indicator_of_its_heading() -> None:
    rows: Rows = [
        [
            "№",
            "Методика расчета",
            "Базовые показатели",
            "Источник данных",
            "Ответственный за сбор данных",
            "Уровень агрегирования",
            "Временные характеристики",
        ],
        ["Доля учителей, прошедших обучение, %", "<", "<", "<", "<", "<", "<"],
        [
            "1",
            "Д = А / Б × 100, где:\nА – число обученных;\nБ – число учителей",
            "0",
            "форма ОО-1",
            "Отдел",
            "Район",
            "1 раз в год",
        ],
    ]
    (method,) = make_draft(paper("Методика расчета показателей", rows)).methodology
    assert (method.indicator, method.name, method.unit) == ("1", "Доля учителей, прошедших обучение", "%")
    assert method.variables == ["А", "Б"]
    assert (method.base, method.source, method.frequency) == (Decimal(0), "форма ОО-1", "1 раз в год")


def test_staff_list_joins_names_and_keeps_further_columns() -> None:
    rows: Rows = [
        ["№", "Фамилия", "Имя", "Отчество", "Дата рождения", "СНИЛС", "Должность", "Категория", "Стаж"],
        ["1", "Пример", "Анна", "Ивановна", "03.04.1990", "112-233-445 95", "учитель", "первая", "7"],
    ]
    (person,) = make_draft(paper("Список педагогов", rows)).staff
    assert (person.name, person.birth_date) == ("Пример Анна Ивановна", date(1990, 4, 3))
    assert (person.snils, person.position) == ("112-233-445 95", "учитель")
    assert person.values == {"category": "первая", "experience": "7"}


def test_money_with_a_column_a_source_is_turned_over() -> None:
    rows: Rows = [
        ["Год", "Всего", "Федеральный бюджет", "Областной бюджет", "Местный бюджет"],
        ["2024", "60", "10", "20", "30*"],
        ["2025", "66", "11", "22", "33"],
        ["Итого", "126", "21", "42", "63"],
    ]
    draft = make_draft(paper("Объём финансирования проекта, тыс. рублей", rows))
    assert draft.finance is not None
    assert (draft.finance.years, draft.finance.unit) == ([2024, 2025], "тыс. рублей")
    assert [row.source for row in draft.finance.totals] == [
        "project total",
        "federal budget",
        "regional budget",
        "municipal budgets",
    ]
    municipal = draft.finance.totals[-1]
    assert (municipal.by_year, municipal.total) == ({"2024": Decimal(30), "2025": Decimal(33)}, Decimal(63))
    assert municipal.starred == ["2024"]
    assert not draft.unplaced


def test_result_of_later_forms_has_unit_base_and_values_by_year() -> None:
    rows = [
        [
            "N п/п",
            "Наименование результата",
            "Единица измерения (по ОКЕИ)",
            "Базовое значение",
            "<",
            "Период, год",
            "<",
        ],
        ["^", "^", "^", "Значение", "Дата", "2025", "2026"],
        ["1.1.", "Созданы центры роста", "ед.", "0", "31.12.2024", "1", "-"],
    ]
    for row, (kind, said) in zip(
        rows, [("Тип результата", "Характеристика результата"), ("^", "^"), ("Создание", "Центры")], strict=True
    ):
        row += [kind, said]
    (result,) = make_draft(paper("Результаты регионального проекта", rows)).results
    assert (result.unit, result.kind, result.due) == ("ед.", "Создание", None)
    assert result.targets == {"2025": Decimal(1), "2026": None}
    assert result.baseline is not None
    assert (result.baseline.value, result.baseline.date) == (Decimal(0), date(2024, 12, 31))


def test_single_column_of_values_takes_the_year_from_the_term() -> None:
    rows: Rows = [
        ["№", "Показатель", "Целевое значение", "Срок"],
        ["1", "Количество пар наставничества, ед.", "5", "2025 год"],
        ["2", "Доля наставников, %", "10", "2026 год"],
    ]
    draft = make_draft(paper("Показатели наставничества", rows))
    assert [row.targets for row in draft.indicators] == [{"2025": Decimal(5)}, {"2026": Decimal(10)}]


def test_positions_in_the_cell_of_the_names_are_kept() -> None:
    rows: Rows = [
        ["№", "Роль", "Ф.И.О., должность", "Занятость"],
        ["1", "Руководитель", "Орлова М.С., начальник отдела", "30%"],
    ]
    (row,) = make_draft(paper("Участники проекта", rows)).participants
    assert (row.names, row.position, row.workload_percent) == (["Орлова М.С."], "начальник отдела", Decimal(30))


def test_cells_of_a_column_without_a_meaning_stay_with_their_row_and_are_named_once() -> None:
    rows: Rows = [
        ["№", "Наименование показателя", "Базовое значение", "2024", "2025", "Цвет папки"],
        ["1", "Доля педагогов, обученных в центрах, %", "0", "5", "10", "синий"],
        ["2", "Количество центров, ед.", "0", "1", "2", "красный"],
    ]
    draft = make_draft(paper("Показатели", rows))
    assert [row.sources["Цвет папки"].text for row in draft.indicators] == ["синий", "красный"]
    assert [source.text for source in draft.unplaced] == ["Цвет папки"]


def test_rows_of_municipalities_under_a_line_with_the_indicator() -> None:
    rows: Rows = [
        ["№", "Муниципальное образование", "2024", "2025"],
        ["1", "Кедровский район", "5", "10"],
        ["2", "Липовский район", "6", "11"],
        ["3", "г. Дубовск", "7", "12"],
    ]
    draft = make_draft(paper("Показатели Липецкой области. Доля учителей, обученных в центрах, %", rows))
    assert (draft.level, draft.territory) == ("region", ["Липецкая область"])
    assert {(row.name, row.unit) for row in draft.indicators} == {("Доля учителей, обученных в центрах", "%")}
    assert [row.territory for row in draft.indicators] == ["Кедровский район", "Липовский район", "г. Дубовск"]


def test_limit_after_the_name_of_an_indicator_is_its_comparison() -> None:
    rows: Rows = [
        ["№", "Наименование показателя", "2024", "2025"],
        ["1", "Количество программ, ед., не менее", "3", "4"],
        ["2", "Доля отсева, %, не более", "5", "4"],
    ]
    first, second = make_draft(paper("Показатели", rows)).indicators
    assert (first.name, first.unit, first.comparison) == ("Количество программ", "ед.", "at least")
    assert (second.name, second.unit, second.comparison) == ("Доля отсева", "%", "at most")


def test_vacancy_is_no_person() -> None:
    rows: Rows = [
        ["№", "Роль в проекте", "Фамилия, инициалы", "Должность", "Занятость (процентов)"],
        ["1", "Руководитель", "Орлова М.С.", "начальник", "10"],
        ["2", "Участник", "Вакансия", "-", "-"],
    ]
    assert [row.names for row in make_draft(paper("Участники проекта", rows)).participants] == [["Орлова М.С."], []]


def test_two_columns_under_one_unknown_header_are_both_kept() -> None:
    rows: Rows = [
        ["№", "Роль в проекте", "Фамилия, инициалы", "Занятость (процентов)", "Цвет", "Цвет"],
        ["1", "Руководитель", "Орлова М.С.", "10", "синий", "красный"],
    ]
    (row,) = make_draft(paper("Участники проекта", rows)).participants
    assert {"синий", "красный"} <= {source.text for source in row.sources.values()}


def test_sum_under_a_list_and_line_of_a_legend_that_is_no_level_are_kept() -> None:
    people: Rows = [
        ["№", "Роль в проекте", "Фамилия, инициалы", "Занятость (процентов)"],
        ["1", "Руководитель", "Орлова М.С.", "10"],
        ["", "Всего", "одна", "10"],
    ]
    levels: Rows = [["Сокращение", "Полное наименование"], ["КМП", "куратор проекта"], ["см. ниже", "прочие уровни"]]
    draft = make_draft(paper("Участники проекта", people, "Уровни контроля", levels))
    assert any("одна" in source.text for source in draft.sources.values())
    assert draft.control_levels == {"КМП": "куратор проекта"}
    assert any("прочие уровни" in source.text for source in draft.unplaced)
