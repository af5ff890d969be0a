from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rost.projects.queries.indicators import indicator_rows
from rost.projects.queries.money import money_of_project
from rost.projects.queries.overview import overview_of
from rost.projects.queries.people import people_of
from rost.projects.queries.plan import plan_rows
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2021, 6, 15)


def test_money_of_a_project_stands_stated_beside_computed() -> None:
    money = money_of_project(factories.project())
    assert money.years == (2019, 2020, 2021, 2022, 2023, 2024)
    assert (money.stated_total, money.computed_total, money.difference) == (
        Decimal("1.5"),
        Decimal("1.8"),
        Decimal("0.3"),
    )
    assert [block.title for block in money.blocks] == ["Система роста"]


def test_project_without_money_has_no_table() -> None:
    assert money_of_project(factories.project(funding=())).blocks == ()


def test_people_add_up_their_roles_and_items() -> None:
    project = factories.project(items=4)
    people = people_of(project, plan_rows(project, TODAY))
    assert [person.name for person in people] == ["Ветрова Анна Львовна", "Луговой П. С.", "Руководители ОО"]
    head = people[0]
    assert (head.workload, head.is_overloaded, head.items_total) == (Decimal(110), True, 3)
    assert people[1].workload == Decimal(50)
    assert not people[2].is_person


def test_indicator_rows_leave_a_gap_where_the_passport_names_no_value() -> None:
    project = factories.project()
    project.indicators.get().targets.filter(year=2021).delete()
    row = indicator_rows(project)[0]
    assert row.years == (2019, 2020, 2022, 2023, 2024)
    assert row.values[-1] == Decimal(50)
    assert str(row.values[1]) == "10"


def test_overview_of_an_empty_project_holds_nothing() -> None:
    empty = factories.project(
        problems=0, indicators=(), results=(), plan=(), funding=(), participants=(), methods=(), footnotes=()
    )
    found = overview_of(empty, TODAY)
    assert (found.progress.total, found.late, found.coming, found.people, found.problems_total) == (0, (), (), (), 0)
    assert found.money.computed_total is None


@pytest.mark.parametrize("items", [1, 30])
def test_overview_costs_the_same_statements_however_long_the_plan(django_assert_num_queries, items: int) -> None:
    project = factories.project(items=items)
    with django_assert_num_queries(11):
        overview_of(project, TODAY)
