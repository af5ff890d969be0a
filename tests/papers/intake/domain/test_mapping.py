"""From a draft to a passport and to the problems of a project."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rost.papers.documents.blocks import Place
from rost.papers.documents.draft import (
    Baseline,
    Draft,
    Finance,
    FinanceRow,
    Fix,
    IndicatorRow,
    MethodRow,
    PaperKind,
    ParticipantRow,
    PersonNamed,
    PlanRow,
    Problem,
    ResultRow,
    Severity,
    Source,
)
from rost.papers.intake.domain.basics import Basics, proposed_period, why_not_a_project
from rost.papers.intake.domain.mapping import item_kinds, passport_data
from rost.papers.intake.domain.people import Directory
from rost.papers.intake.domain.problems import key_of, problem_data
from rost.papers.intake.domain.rows import role_kind
from rost.projects.domain.passport import FundingSource, ItemKind, Level, PassportData, RoleKind, TargetData

BASICS = Basics("Ветер", Level.MUNICIPALITY, date(2019, 1, 1), date(2024, 12, 31))
RESULT, MEASURE, POINT = ItemKind.RESULT, ItemKind.MEASURE, ItemKind.CONTROL_POINT


def mapped(**sections: object) -> PassportData:
    return passport_data(Draft(kind=PaperKind.PASSPORT, **sections), BASICS)  # type: ignore[arg-type] # any section


def numbered(*numbers: str) -> list[PlanRow]:
    return [PlanRow(number=number, title=f"Дело {number}") for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "kinds"),
    [
        (
            ("1", "1.1.1", "1.1.2", "1.1", "2", "2.1.1", "2.1"),
            [RESULT, MEASURE, MEASURE, POINT, RESULT, MEASURE, POINT],
        ),
        (("1", "1.1", "1.2", "2", "2.1"), [RESULT, MEASURE, MEASURE, RESULT, MEASURE]),
        (("1", "2", "3"), [MEASURE, MEASURE, MEASURE]),
        (("9", "9.1", "10", "10.1.1", "10.1"), [RESULT, POINT, RESULT, MEASURE, POINT]),
        (("", ""), [MEASURE, MEASURE]),
    ],
)
def test_kind_of_an_item_follows_from_its_number_among_the_others(
    numbers: tuple[str, ...], kinds: list[ItemKind]
) -> None:
    assert item_kinds(numbered(*numbers)) == kinds


def test_people_are_named_short_with_the_full_name_where_the_paper_gives_it() -> None:
    draft = Draft(
        curator=PersonNamed(name="Ветрова Анна Львовна"),
        participants=[ParticipantRow(supervisor="Луговой Пётр Сергеевич, начальник управления")],
    )
    people = Directory(draft)
    short, glued, body = people.party("Ветрова А. Л."), people.party("П.С. Луговой"), people.party("Руководители ОО")
    assert (short.name, short.full_name, short.is_person) == ("Ветрова А. Л.", "Ветрова Анна Львовна", True)
    assert (glued.name, glued.full_name) == ("Луговой П. С.", "Луговой Пётр Сергеевич")
    assert (body.name, body.is_person) == ("Руководители ОО", False)


def test_plan_row_keeps_its_term_as_read_and_as_understood() -> None:
    row = PlanRow(
        title="Семинар", term_text="до 31.11.2021*", end=date(2021, 11, 30), end_valid=False, to_be_specified=True,
        due_dates=[date(2021, 11, 30), date(2020, 5, 1)], status="in progress", control="РМП, АРП",
        sources={"term": Source("до 31.11.2021*", Place(1, 2, 3, 4), 0.9)},
    )  # fmt: skip
    data = mapped(plan=[row], control_levels={"РМП": "руководитель"})
    item = data.plan[0]
    assert (item.finished_on, item.end_text, item.is_term_valid) == (date(2021, 11, 30), "до 31.11.2021*", False)
    assert (item.status, item.is_to_be_specified) == ("in_progress", True)
    assert item.due_dates == (date(2020, 5, 1), date(2021, 11, 30))
    assert item.sources["finished_on"] == {
        "text": "до 31.11.2021*", "place": "таблица 2, строка 3, столбец 4", "confidence": 0.9,
    }  # fmt: skip
    assert [(level.code, level.is_declared) for level in data.control_levels] == [("РМП", True), ("АРП", False)]


def test_corrected_cell_shows_what_the_paper_says() -> None:
    row = PlanRow(title="Семинар", sources={"end": Source("30.11.2021", None, 1.0, corrected_from="31.11.2021")})
    source = mapped(plan=[row]).plan[0].sources["finished_on"]
    assert (source["text"], source["is_corrected"]) == ("31.11.2021", True)


def test_indicator_keeps_dual_values_and_its_base() -> None:
    row = IndicatorRow(
        name="Сеть", baseline=Baseline(Decimal(1), date(2018, 1, 1)),
        targets={"2025": None, "2024": Decimal(24)}, counts={"2024": 10},
    )  # fmt: skip
    data = mapped(indicators=[row]).indicators[0]
    assert data.targets == (TargetData(2024, Decimal(24), 10), TargetData(2025))
    assert (data.baseline_value, data.baseline_on) == (Decimal(1), date(2018, 1, 1))


def test_money_stands_under_its_result_and_totals_in_a_block_of_their_own() -> None:
    finance = Finance(
        unit="тыс. рублей", years=[2024],
        rows=[
            FinanceRow(number="1", what="result group total", title="Школы"),
            FinanceRow(source="federal budget", by_year={"2024": Decimal(5)}, starred=["2024"]),
            FinanceRow(number="2", what="result group total", title="Сады"),
            FinanceRow(source="municipal budgets", total=Decimal(2)),
        ],
        totals=[FinanceRow(source="project total", total=Decimal(7))],
    )  # fmt: skip
    data = mapped(finance=finance)
    assert [line.group for line in data.funding] == ["Школы", "Школы", "Сады", "Сады", ""]
    assert [line.source for line in data.funding][1:4:2] == [FundingSource.FEDERAL, FundingSource.MUNICIPAL]
    assert data.funding[1].amounts[0].is_conditional
    assert (data.funding[4].is_summary, data.money_unit) == (True, "тыс. рублей")


def test_heads_of_the_project_take_part_once() -> None:
    data = mapped(
        curator=PersonNamed(name="Ветрова Анна Львовна", position="глава"),
        leader=PersonNamed(name="Луговой Пётр Сергеевич"),
        participants=[ParticipantRow(role="Руководитель проекта", names=["Луговой П. С."])],
    )
    assert [(row.kind, row.people[0].name) for row in data.participants] == [
        (RoleKind.HEAD, "Луговой П. С."), (RoleKind.CURATOR, "Ветрова А. Л."),
    ]  # fmt: skip


def test_role_without_a_name_keeps_its_row() -> None:
    data = mapped(participants=[ParticipantRow(role="Участник проекта", position="методист")])
    assert [party.name for party in data.participants[0].people] == ["методист"]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("Руководитель муниципального проекта", RoleKind.HEAD),
        ("Участник проекта, помощник руководителя", RoleKind.PARTICIPANT),
        ("Ответственный за достижение результата", RoleKind.RESULT_OWNER),
        ("Куратор", RoleKind.CURATOR),
        ("методист", RoleKind.PARTICIPANT),
    ],
)
def test_kind_of_a_role_is_its_first_telling_word(role: str, kind: RoleKind) -> None:
    assert role_kind(role) is kind


def test_period_is_the_stated_one_else_that_of_dates_and_years() -> None:
    stated = (date(2020, 1, 1), date(2021, 1, 1))
    assert proposed_period(Draft(period=stated)) == stated
    assert proposed_period(Draft(plan=[PlanRow(end=date(2020, 5, 1)), PlanRow(due_year=2022)])) == (
        date(2020, 5, 1), date(2022, 12, 31),
    )  # fmt: skip
    assert proposed_period(Draft()) is None


def test_papers_that_make_no_project_say_what_to_do() -> None:
    for kind in (PaperKind.STAFF, PaperKind.EMPTY_FORM, PaperKind.UNKNOWN):
        assert "отклоните" in why_not_a_project(Draft(kind=kind, plan=numbered("1")))
    assert "вносить нечего" in why_not_a_project(Draft(kind=PaperKind.PASSPORT))
    assert why_not_a_project(Draft(kind=PaperKind.ROADMAP, plan=numbered("1"))) == ""


def place(row: int) -> Place:
    return Place(block=1, table=1, row=row)


def test_fix_becomes_the_change_it_makes_in_the_row() -> None:
    row = PlanRow(
        number="1", title="Семинар", end=date(2021, 11, 30), end_text="31.11.2021", end_valid=False, place=place(2)
    )
    fix = Fix("end", "30.11.2021", "Исправить")
    draft = Draft(plan=[row], problems=[Problem("impossible-date", Severity.ERROR, "plan", "…", "1", place(2), fix)])
    (data,) = problem_data(draft, draft.problems)
    assert data.changes == {"end_text": "30.11.2021", "is_term_valid": True}
    assert (data.index, data.fix_label, data.title) == (0, "Исправить", "Даты, которых нет в календаре")
    assert row.end_text == "31.11.2021"


def test_fix_of_people_names_them_and_fix_of_sums_waits_for_the_review() -> None:
    plan = [PlanRow(responsible=["Ветрова А. А."], place=place(2))]
    finance = Finance(rows=[FinanceRow(by_year={"2024": None}, place=place(3))])
    problems = [
        Problem(
            "name-variant", Severity.WARNING, "plan", "…", None, place(2), Fix("responsible", "Ветрова А. Л.", "+")
        ),
        Problem("malformed-number", Severity.WARNING, "finance", "…", None, place(3), Fix("2024", "0,3", "+")),
    ]
    named, sums = problem_data(Draft(plan=plan, finance=finance), problems)
    assert named.changes == {"responsible": ["Ветрова А. Л."]}
    assert (sums.changes, sums.fix_label, sums.index) == ({}, "", 0)


def test_key_of_a_problem_is_the_same_at_every_reading_and_another_for_another_row() -> None:
    one = Problem("row-empty", Severity.WARNING, "plan", "Пусто", "1", place(2))
    same = Problem("row-empty", Severity.WARNING, "plan", "Пусто", "1", place(2))
    other = Problem("row-empty", Severity.WARNING, "plan", "Пусто", "1", place(3))
    assert key_of(one) == key_of(same) != key_of(other)


def test_every_section_of_a_draft_is_in_the_passport() -> None:
    data = mapped(
        results=[ResultRow(title="Сеть", number="1.1")], results_task="Создать сеть",
        methodology=[MethodRow(indicator="1", variables=["Z"], source="ОО-1")], footnotes=["* уточняется"], goal="Рост",
    )  # fmt: skip
    assert (data.results[0].task, data.results[0].title) == ("Создать сеть", "Сеть")
    assert (data.methods[0].data_source, data.methods[0].variables) == ("ОО-1", ("Z",))
    assert (data.footnotes, data.goal) == (("* уточняется",), "Рост")
