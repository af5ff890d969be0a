"""Appendices of an order, populations of its shares, territories, and what is said of the file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rost.papers.documents.blocks import Paper, Place, Remark
from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.checks.everything import find_problems
from rost.papers.documents.draft import Draft, IndicatorRow, Severity, Source
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import paper

INDICATORS = [
    ["№ п/п", "Показатель", "Значение показателя, не менее", "<"],
    ["^", "^", "2023", "2024"],
    ["1", "Доля педагогов, имеющих маршруты", "10% от численности педагогов", "20% от численности педагогов"],
]


def found_in(read: Paper) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.row) for problem in find_problems(make_draft(read), read)]


def order(appendix: str) -> Paper:
    head = ("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ КЕДРОВСКОГО РАЙОНА", "ПРИКАЗ", "15.03.2023", "№ 45-о", "1. Утвердить показатели.")
    return paper(*head, "Начальник", "С.Т. Зимина", appendix, INDICATORS)


@pytest.mark.parametrize("words", ["от 15.03.2024 № 45-о", "от 15.03.2023 № 54-о"])
def test_appendix_of_another_date_or_number_is_an_error(words: str) -> None:
    assert found_in(order(f"Приложение к приказу управления\n{words}")) == [("appendix-mismatch", None)]


def test_appendix_that_names_its_own_act_is_right() -> None:
    assert found_in(order("Приложение к приказу управления\nот 15.03.2023 № 45-о")) == []


@pytest.mark.parametrize(
    ("name", "of", "is_other"),
    [
        ("Доля учителей, прошедших обучение", "общей численности педагогических работников", True),
        ("Доля педагогических работников дошкольных организаций, обученных", "педагогических работников", True),
        ("Доля педагогических работников, имеющих маршруты", "численности педагогических работников", False),
        ("Доля школ, работающих по модели", "школ района", False),
        ("Доля сотрудников центра, прошедших обучение", "общего количества сотрудников", False),
    ],
)  # fmt: skip
def test_share_of_one_group_over_another_is_said(name: str, of: str, is_other: bool) -> None:
    draft = Draft(indicators=[IndicatorRow(number="1", name=name, unit="%", of=of)])
    codes = [problem.code for problem in find_problems(draft, paper())]
    assert ("population-mismatch" in codes) is is_other


def test_region_beside_a_district_in_one_list_is_a_note() -> None:
    rows = [
        IndicatorRow(name="Доля", unit="%", territory=territory) for territory in ("По региону", "Кедровский район")
    ]
    codes = [problem.code for problem in find_problems(Draft(indicators=rows), paper())]
    assert "mixed-territories" in codes
    same = [IndicatorRow(name="Доля", unit="%", territory=name) for name in ("Липовский район", "Кедровский район")]
    assert "mixed-territories" not in [problem.code for problem in find_problems(Draft(indicators=same), paper())]


def test_remark_of_the_reader_becomes_a_problem_with_its_place() -> None:
    place = Place(0, paragraph=1)
    read = replace(paper("текст"), remarks=(Remark("hidden-text", place, "1 примечание"), Remark("no-such-code")))
    first, second = find_problems(make_draft(read), read)[:2]
    assert (first.code, first.severity, first.place, first.section) == ("hidden-text", Severity.NOTE, place, "file")
    assert "1 примечание" in first.message
    assert second.severity is Severity.NOTE


def test_paper_of_no_kind_says_so_and_names_what_found_no_place() -> None:
    read = paper("Урожай", [["Сорт", "Вес"], ["Антоновка", "12"], ["Белый налив", "15"]])
    found = {problem.code: problem for problem in find_problems(make_draft(read), read)}
    assert set(found) == {"unknown-paper", "unplaced-text"}
    assert "ещё 2" in found["unplaced-text"].message


def test_empty_form_is_one_note() -> None:
    read = paper("ПАСПОРТ", [["Наименование проекта", "<наименование>"], ["Куратор", "Фамилия, имя, отчество"]])
    assert found_in(read) == [("empty-form", None)]


def test_cell_read_without_certainty_is_shown() -> None:
    row = IndicatorRow(number="1", name="Доля", unit="%", sources={"kind": Source("основной", Place(0, 1, 2, 3), 0.3)})
    (problem,) = find_problems(Draft(indicators=[row]), paper("x"))[1:]
    assert (problem.code, problem.row, problem.place) == ("doubtful-cell", "1", Place(0, 1, 2, 3))


def test_every_code_that_checks_use_has_a_title() -> None:
    assert all(code.title and code.title[0].isupper() for code in CODES.values())


def test_subtotals_and_nested_results_are_not_counted_twice() -> None:
    rows = [
        ["№", "Наименование результата и источники финансирования", "2025", "2026", "Всего (тыс. рублей)"],
        ["1", "Развитие педагогов", "15", "25", "40"],
        ["1.1", "Обучены педагоги", "10", "20", "30"],
        ["", "областной бюджет", "10", "20", "30"],
        ["", "Итого по результату 1.1", "10", "20", "30"],
        ["1.2", "Проведён конкурс", "5", "5", "10"],
        ["", "местный бюджет", "5", "5", "10"],
        ["", "Итого по результату 1.2", "5", "5", "10"],
        ["", "Всего по проекту", "15", "25", "40"],
    ]
    assert found_in(paper("Финансовое обеспечение проекта", rows)) == []
    rows[-1] = ["", "Всего по проекту", "16", "25", "41"]
    assert found_in(paper("Финансовое обеспечение проекта", rows)) == [("total-mismatch", None)]
