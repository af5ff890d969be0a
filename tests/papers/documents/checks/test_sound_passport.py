"""One changed cell of a sound passport gives the problem that it is, and no other."""

from __future__ import annotations

import pytest

from rost.papers.documents.draft import Severity
from tests.papers.documents.checks.sound import codes, problems


def test_passport_without_mistakes_has_no_problems() -> None:
    assert problems() == []


# --- money: table, row, column, text → rows that are reported


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        (("finance", 1, 2, "117"), {"1.1", None}),  # a result's total for a year, so its row and the project's total
        (("finance", 1, 4, "999"), {"1.1", None}),  # a result's total over the years
        (("finance", 6, 2, "11"), {"1.1.2.3", "1.1.2", "1.1", None}),  # a part of the consolidated budget
        (("finance", 9, 3, "61"), {None}),  # a source in the block of totals
        (("finance", 12, 2, "0"), {None}),  # municipal budgets in the block of totals
    ],
)
def test_sum_that_does_not_add_up_is_an_error(change: tuple[str, int, int, str], rows: set[str | None]) -> None:
    found = [problem for problem in problems(change) if problem.code == "total-mismatch"]
    assert {problem.row for problem in found} == rows
    assert {problem.severity for problem in found} == {Severity.ERROR}
    assert all(problem.place is not None for problem in found)


def test_transfers_counted_as_a_third_part_are_the_other_convention() -> None:
    sums = {1: "135,5 145 280,5", 3: "80 80 160", 8: "135,5 145 280,5", 10: "80 80 160"}
    changes = [
        ("finance", row, column, text)
        for row, cells in sums.items()
        for column, text in zip((2, 3, 4), cells.split(), strict=True)
    ]
    found = {problem.place.row for problem in problems(*changes) if problem.place}
    assert 4 not in found  # the consolidated budget of the result
    assert 2 not in found  # the result itself


def test_sum_off_by_the_rounding_of_its_parts_is_only_a_note() -> None:
    found = problems(("finance", 7, 2, "5,04"), ("finance", 7, 4, "10,04"))
    assert {problem.severity for problem in found if problem.code == "total-mismatch"} == {Severity.NOTE}


def test_slip_in_a_sum_is_read_and_its_fix_writes_it_right() -> None:
    (found,) = problems(("finance", 6, 2, "10,"))
    assert (found.code, found.row) == ("malformed-number", "1.1.2.3")
    assert found.fix is not None
    assert (found.fix.field, found.fix.value) == ("2025", "10")


# --- indicators and methods


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("indicators", 2, 1, "Доля учителей района, прошедших обучение, человек"), ("unit-mismatch", "1")),
        (("indicators", 3, 1, "Количество наставников района, процент"), ("unit-mismatch", "2")),
        (("indicators", 3, 1, "Количество наставников района"), ("unit-missing", "2")),
        (("indicators", 2, 6, "110"), ("share-over-100", "1")),
        (("indicators", 2, 6, ""), ("missing-target", "1")),
        (("indicators", 2, 4, "01.01.2026"), ("baseline-late", "1")),
        (("indicators", 3, 0, "1"), ("repeated-number", "1")),
        (("methodology", 2, 1, "где:\nО – число прошедших обучение;\nУ – число учителей"), ("formula-missing", "1")),
        (("methodology", 2, 5, "По Российской Федерации"), ("level-mismatch", "1")),
        (("methodology", 4, 1, "Н = Σ Нi\nНi – число учителей, прошедших обучение"), ("methodology-mismatch", "2")),
    ],
)  # fmt: skip
def test_changed_indicator_or_method_gives_its_problem(
    change: tuple[str, int, int, str], expected: tuple[str, str]
) -> None:
    assert codes(change) == [expected]


def test_first_target_years_without_a_value_are_no_gap() -> None:
    assert codes(("indicators", 3, 5, "")) == []


# --- people


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("participants", 3, 5, "61"), ("workload-over-100", None)),
        (("participants", 3, 3, "специалист"), ("two-positions", None)),
        (("participants", 3, 5, ""), ("workload-missing", "3")),
        (("participants", 1, 2, "Орлова М. С.\nЛебедев П. И."), ("shared-position", "1")),
    ],
)
def test_changed_participant_gives_its_problem(
    change: tuple[str, int, int, str], expected: tuple[str, str | None]
) -> None:
    assert codes(change) == [expected]


def test_longer_wording_of_a_position_is_the_same_position() -> None:
    assert codes(("participants", 3, 3, "методист методического кабинета")) == []


# --- results, level, period


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("results", 2, 2, "01.06.2025"), ("dates-disagree", "1.1")),
        (("results", 3, 2, "31.12.2027"), ("dates-disagree", "1.2")),
        (("results", 2, 2, "31.11.2026"), ("impossible-date", "1.1")),
        (("results", 2, 2, ""), ("term-missing", "1.1")),
        (("results", 3, 2, "31.01.2027"), ("outside-project-dates", "1.2")),
        (("indicators", 1, 6, "2027"), ("outside-project-dates", "2")),
        (("results", 3, 0, "1.1"), ("repeated-number", "1.1")),
        (("basics", 5, 0, "Администратор регионального проекта"), ("level-mismatch", None)),
    ],
)
def test_changed_result_or_label_gives_its_problem(
    change: tuple[str, int, int, str], expected: tuple[str, str | None]
) -> None:
    assert expected in codes(change)


def test_words_of_another_level_over_an_appendix_and_in_a_total_are_said() -> None:
    total = ("finance", 8, 0, "Всего по региональному проекту, в том числе:")
    found = problems(total, headings={"methodology": "Приложение 2 к паспорту регионального проекта"})
    assert [(one.code, one.section) for one in found] == [("level-mismatch", "finance"), ("level-mismatch", "appendix")]
    assert found[0].fix is not None
    assert found[0].fix.value == "Всего по муниципальному проекту, в том числе:"


def test_messages_are_russian_and_end_with_what_to_do() -> None:
    found = problems(("finance", 1, 2, "116"), ("participants", 3, 5, "61"), ("indicators", 2, 6, "110"))
    for problem in found:
        assert problem.message.endswith(".")
        assert any("а" <= letter <= "я" for letter in problem.message)
