"""Terms of a plan: impossible, reversed, outside, without a date."""

from __future__ import annotations

import pytest

from rost.papers.documents.draft import Fix, Severity
from tests.papers.documents.checks.plans import GOOD, plan, problems, report, row, rows_of


def test_plan_without_mistakes_has_no_problems() -> None:
    assert problems(plan(GOOD, row("2"), row("3", "start=", "end=31.12.2025"))) == []


@pytest.mark.parametrize(
    ("written", "proposed"),
    [("31.11.2025", "30.11.2025"), ("31.02.2026*", "28.02.2026*"), ("31.09.2025", "30.09.2025")],
)
def test_impossible_date_proposes_the_last_day_of_the_month(written: str, proposed: str) -> None:
    (found,) = problems(plan(row("1", f"end={written}")), "impossible-date")

    assert found.severity is Severity.ERROR
    assert found.row == "1"
    assert found.fix is not None
    assert (found.fix.field, found.fix.value) == ("end", proposed)
    assert found.place is not None
    assert (found.place.row, found.place.column) == (2, 4)
    assert "Строка 1, столбец «Окончание»" in found.message


def test_impossible_date_is_mended_inside_its_words() -> None:
    (found,) = problems(report(["1", "Форум", "до 31.06.2025 г.", "Отдел", "исполнено", "Прошёл"]), "impossible-date")

    assert found.fix is not None
    assert found.fix.value.startswith("до 30.06.2025")


def test_end_before_start_proposes_the_year_of_the_start() -> None:
    (found,) = problems(plan(row("1", "start=01.01.2025", "end=01.12.2024")), "end-before-start")

    assert found.severity is Severity.ERROR
    assert found.fix == Fix("end", "01.12.2025", "Окончание: 01.12.2025")


def test_end_before_start_in_one_year_proposes_to_swap() -> None:
    (found,) = problems(plan(row("1", "start=01.06.2025", "end=01.03.2025")), "end-before-start")

    assert found.fix is not None
    assert found.fix.value == "01.03.2025 – 01.06.2025"


def test_equal_start_and_end_are_a_day_and_no_mistake() -> None:
    assert rows_of(plan(row("1", "start=01.03.2025", "end=01.03.2025")), "end-before-start") == []


def test_row_outside_the_dates_of_its_result_is_found_by_label() -> None:
    draft = plan(
        row("1", "start=01.01.2025", "end=30.06.2025"),
        row("1.1.1", "start=01.02.2025", "end=30.06.2025"),
        row("1.1.2", "start=01.02.2025", "end=01.07.2025"),
        row("1.1.3", "start=31.12.2024", "end=30.06.2025"),
        row("2", "start=01.01.2026", "end=30.06.2026"),
    )
    assert rows_of(draft, "outside-parent-dates") == ["1.1.2", "1.1.3"]


def test_row_outside_the_project_is_found() -> None:
    basics = [
        ["Наименование муниципального проекта", "Школа роста"],
        ["Срок начала и окончания", "01.01.2025 – 31.12.2025"],
        ["Куратор муниципального проекта", "Лебедев Пётр Ильич, заместитель главы"],
    ]
    draft = plan(row("1", "end=31.12.2025"), row("2", "end=01.01.2026"), before=[basics])

    assert rows_of(draft, "outside-project-dates") == ["2"]


def test_words_instead_of_a_date_are_told_apart() -> None:
    draft = plan(
        row("1", "end=ежегодно"),
        row("2", "start=", "end=2025"),
        row("3", "start=", "end=после согласования"),
        row("4", "start=", "end="),
    )
    assert rows_of(draft, "recurring-term") == ["1"]
    assert rows_of(draft, "year-only-term") == ["2"]
    assert rows_of(draft, "unread-term") == ["3"]
    assert rows_of(draft, "term-missing") == ["4"]
    assert all(problem.severity is not Severity.ERROR for problem in problems(draft))


def test_term_whose_year_was_guessed_is_ambiguous() -> None:
    draft = report(
        ["1", "Форум", "Сентябрь-май 2025", "Отдел", "исполнено", "Прошёл"],
        ["2", "Сбор", "Март-май 2025", "Отдел", "исполнено", "Прошёл"],
    )
    (found,) = problems(draft, "ambiguous-term")

    assert found.row == "1"
    assert "01.09.2024 – 31.05.2025" in found.message


def test_report_finds_terms_of_other_years_and_overdue_rows() -> None:
    draft = report(
        ["1", "Форум", "Сентябрь 2024", "Отдел", "исполнено", "Прошёл"],
        ["2", "Сбор", "Март 2025", "Отдел", "в реализации", "Готовится"],
        ["3", "Семинар", "31.12.2025", "Отдел", "в реализации", "Готовится"],
        ["4", "Курсы", "Декабрь 2024 - март 2025", "Отдел", "исполнено", "Прошли"],
    )
    assert rows_of(draft, "term-outside-report-year") == ["1"]
    assert rows_of(draft, "overdue-in-progress") == ["2"]
