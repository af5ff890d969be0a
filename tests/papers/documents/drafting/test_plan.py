"""Rows of plans, roadmaps and reports."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rost.papers.documents.draft import PlanRow
from rost.papers.documents.drafting.paper import make_draft
from rost.papers.documents.drafting.plan_years import years_of
from tests.papers.documents.made_up import Rows, paper

HEADER = ["№", "Наименование мероприятия", "Сроки", "Ответственные", "Результат"]


def only_row(term: str, *, title: str = "План мероприятий", responsible: str = "Отдел образования") -> PlanRow:
    draft = make_draft(paper(title, [HEADER, ["1.2.", "Провести семинар", term, responsible, "Протокол"]]))
    (row,) = draft.plan
    return row


def test_row_keeps_label_values_and_their_sources() -> None:
    row = only_row("01.02.2025 – 31.03.2025*", responsible="Орлова М. С.\nСоколов И. П.")

    assert (row.number, row.title, row.outcome) == ("1.2", "Провести семинар", "Протокол")
    assert (row.start, row.end, row.to_be_specified) == (date(2025, 2, 1), date(2025, 3, 31), True)
    assert row.responsible == ["Орлова М. С.", "Соколов И. П."]
    source = row.sources["term"]
    assert source.text == "01.02.2025 – 31.03.2025*"
    assert source.place is not None
    assert (source.place.row, source.place.column) == (2, 3)
    assert source.confidence > 0.9


def test_impossible_date_becomes_the_last_day_and_says_so() -> None:
    row = only_row("31.11.2025")

    assert (row.end, row.end_valid) == (date(2025, 11, 30), False)


def test_targets_by_year_and_year_only_terms_are_read() -> None:
    targets, year = only_row("2024 - 10%\n2025 – 20%"), only_row("2025 год")

    assert targets.targets == {"2024": Decimal(10), "2025": Decimal(20)}
    assert (targets.due_year, year.due_year) == (2025, 2025)
    assert (year.start, year.end) == (None, None)


def test_several_dates_are_all_kept() -> None:
    row = only_row("10.11.2024\n10.11.2025")

    assert row.due_dates == [date(2024, 11, 10), date(2025, 11, 10)]
    assert row.end == date(2025, 11, 10)


@pytest.mark.parametrize(
    ("title", "term", "start", "end"),
    [
        ("План работы на 2025 год", "март", date(2025, 3, 1), date(2025, 3, 31)),
        ("План работы на 2024-2025 учебный год", "октябрь", date(2024, 10, 1), date(2024, 10, 31)),
        ("План работы на 2024-2025 учебный год", "март", date(2025, 3, 1), date(2025, 3, 31)),
        ("План работы на 2024/25 учебный год", "сентябрь-май", date(2024, 9, 1), date(2025, 5, 31)),
        ("План работы", "март", None, None),
    ],
)
def test_month_without_a_year_takes_the_year_of_the_plan(
    title: str, term: str, start: date | None, end: date | None
) -> None:
    row = only_row(term, title=title)

    assert (row.start, row.end) == (start, end)
    assert not row.term_ambiguous


def test_years_of_a_plan_for_several_years_are_not_guessed() -> None:
    assert years_of("План на 2023 год и отчёт за 2022 год", None) == ()
    assert years_of("План на 2022-2024 годы", None) == ()
    assert years_of("План", 2020) == (2020,)


def test_headings_become_sections_without_their_numbers() -> None:
    rows: Rows = [
        HEADER,
        ["Раздел 1. Организационная работа", "<", "<", "<", "<"],
        ["1.1", "Совещание", "01.03.2025", "Отдел", "Протокол"],
        ["II. Обучение", "<", "<", "<", "<"],
        ["2.1", "Курсы", "01.04.2025", "Отдел", "Удостоверения"],
    ]
    draft = make_draft(paper("План мероприятий", rows))

    assert draft.sections == ["Организационная работа", "Обучение"]
    assert [row.section for row in draft.plan] == ["Организационная работа", "Обучение"]


def test_plan_without_numbers_is_read() -> None:
    rows: Rows = [
        ["Мероприятия", "Сроки", "Ответственные"],
        ["Организационная работа", "", ""],
        ["Совещание руководителей", "01.03.2025", "Методист"],
    ]
    (row,) = make_draft(paper("План мероприятий", rows)).plan

    assert (row.number, row.title, row.section) == (None, "Совещание руководителей", "Организационная работа")


def test_statuses_are_read_and_their_words_kept() -> None:
    rows: Rows = [
        ["№", "Мероприятие", "Срок", "Статус исполнения", "Отчет об исполнении"],
        ["1", "Форум", "Март 2025", "Исполнено", "Прошёл"],
        ["2", "Курсы", "Март 2025", "не выполнено", "Перенесены"],
    ]
    draft = make_draft(paper("Отчет за 2025 год", rows))

    assert [row.status for row in draft.plan] == ["done", "not done"]
    assert draft.status_words == {"Исполнено": "done", "не выполнено": "not done"}


def test_column_without_a_meaning_is_named_and_its_cells_are_kept() -> None:
    rows: Rows = [["Мероприятие", "Срок", "Ссылка на страницу"], ["Форум", "01.03.2025", "будет позже"]]
    draft = make_draft(paper("План мероприятий", rows))

    assert draft.plan[0].sources["Ссылка на страницу"].text == "будет позже"
    assert [source.text for source in draft.unplaced] == ["Ссылка на страницу"]


def test_number_and_stage_merged_over_rows_belong_to_the_first_and_to_all() -> None:
    rows: Rows = [
        ["№", "Этап", "Мероприятия", "Сроки"],
        ["1.", "1. Подготовка", "Изучение документов", "01.10.2025"],
        ["^", "^", "Выбор форм", "01.11.2025"],
    ]
    draft = make_draft(paper("План мероприятий", rows))

    assert [row.number for row in draft.plan] == ["1", None]
    assert [row.section for row in draft.plan] == ["Подготовка", "Подготовка"]
    assert draft.sections == ["Подготовка"]


def test_total_of_a_plan_is_no_measure() -> None:
    rows: Rows = [HEADER, ["1", "Форум", "01.03.2025", "Отдел", "Отчёт"], ["Итого: 1", "<", "<", "<", "<"]]
    draft = make_draft(paper("План мероприятий", rows))

    assert [row.title for row in draft.plan] == ["Форум"]
    assert [source.text for source in draft.unplaced] == ["Итого: 1"]


def test_report_without_a_status_column_says_the_status_first() -> None:
    rows: Rows = [
        ["№", "Мероприятие", "Срок", "Информация об исполнении"],
        ["1", "Форум", "Март 2025", "Исполнено. Протокол от 01.03.2025"],
        ["2", "Курсы", "Март 2025", "Не исполнено, перенесены"],
        ["3", "Сбор", "Март 2025", "Обучены двадцать педагогов"],
    ]
    draft = make_draft(paper("Отчет за 2025 год", rows))

    assert [row.status for row in draft.plan] == ["done", "not done", None]
    assert draft.plan[0].sources["status"].confidence < 0.7


def test_label_that_a_workbook_keeps_as_a_number_is_a_label_again() -> None:
    rows: Rows = [HEADER, ["1,1", "Форум", "01.03.2025", "Отдел", "Отчёт"]]

    assert make_draft(paper("План мероприятий", rows)).plan[0].number == "1.1"
