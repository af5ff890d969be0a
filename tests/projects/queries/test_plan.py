from __future__ import annotations

from datetime import date

import pytest

from rost.projects.domain.passport import ItemKind, PlanItemData
from rost.projects.models import Project
from rost.projects.queries.plan import plan_items_owed_by, plan_rows, with_ancestors
from rost.projects.queries.plan_filter import PlanFilter, chosen_rows, control_codes
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2021, 6, 15)


def numbers(rows) -> list[str]:
    return [row.item.number for row in rows]


def test_rows_keep_the_papers_order_and_stand_under_their_result() -> None:
    rows = plan_rows(factories.project(items=3), TODAY)
    assert numbers(rows) == ["1", "1.1.1", "1.1.2", "1.1.3", "1.1"]
    assert [row.depth for row in rows] == [0, 1, 1, 1, 1]


def test_result_above_an_overdue_measure_slips() -> None:
    rows = plan_rows(factories.project(items=3), TODAY)
    assert [row.state for row in rows] == ["running", "overdue", "overdue", "overdue", "planned"]
    assert [row.is_slipping for row in rows] == [True, False, False, False, False]
    assert rows[1].days_late == 107


@pytest.mark.parametrize("items", [1, 30])
def test_rows_cost_the_same_statements_however_many(django_assert_num_queries, items: int) -> None:
    project = factories.project(items=items)
    with django_assert_num_queries(5):
        rows = plan_rows(project, TODAY)
        assert all(row.people is not None for row in rows)


def test_filter_by_each_condition() -> None:
    project = factories.project(items=4)
    project.plan_items.filter(number="1.1.2").update(status="done", status_text="исполнено")
    rows = plan_rows(project, TODAY)
    vetrova = project.parties.get(name="Ветрова А. Л.").pk

    def found(**conditions) -> list[str]:
        return numbers(chosen_rows(rows, PlanFilter(**conditions)))

    assert found() == ["1", "1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1"]
    assert found(person=vetrova) == ["1", "1.1.1", "1.1.3"]
    assert found(term="overdue") == ["1.1.1", "1.1.3", "1.1.4"]
    assert found(term="slipping") == ["1"]
    assert found(term="doubtful") == ["1.1"]
    assert found(term="2024") == ["1", "1.1"]
    assert found(status="done") == ["1.1.2"]
    assert found(status="unreported", kind="control_point") == ["1.1"]
    assert found(control="РМП") == ["1"]
    assert found(text="СЕМИНАР 3 ветрова") == ["1.1.3"]
    assert control_codes(rows) == ["РМП", "АМП"]


def test_found_rows_bring_those_above_them_as_context() -> None:
    rows = plan_rows(factories.project(items=3), TODAY)
    shown = with_ancestors(rows, [rows[2]])
    assert numbers(shown) == ["1", "1.1.2"]
    assert [row.is_context for row in shown] == [True, False]


def owing(project: Project, name: str = "Луговой П. С."):
    user = factories.user("responsible", project.territory)
    project.parties.filter(name=name).update(user=user)
    return user


def test_items_owed_are_open_ones_of_the_user_nearest_first() -> None:
    plan = (
        PlanItemData("Позже", finished_on=date(2021, 12, 1), responsible=(factories.LUGOVOI,)),
        PlanItemData("Без срока", responsible=(factories.LUGOVOI,)),
        PlanItemData("Просрочено", finished_on=date(2021, 1, 1), responsible=(factories.LUGOVOI,)),
        PlanItemData("Готово", finished_on=date(2021, 1, 1), status="done", responsible=(factories.LUGOVOI,)),
        PlanItemData("Чужое", finished_on=date(2021, 1, 1), responsible=(factories.VETROVA,)),
    )
    project = factories.project(plan=plan)
    rows = plan_items_owed_by(owing(project), TODAY)
    assert [row.item.title for row in rows] == ["Просрочено", "Позже", "Без срока"]


def test_items_owed_leave_out_deleted_projects() -> None:
    project = factories.project()
    user = owing(project)
    assert plan_items_owed_by(user, TODAY)
    Project.objects.filter(pk=project.pk).update(deleted_at="2021-01-01T00:00:00Z")
    assert plan_items_owed_by(user, TODAY) == []


@pytest.mark.parametrize("items", [2, 30])
def test_items_owed_cost_the_same_statements(django_assert_num_queries, items: int) -> None:
    user = owing(factories.project(items=items))
    with django_assert_num_queries(5):
        for row in plan_items_owed_by(user, TODAY):
            assert row.item.project.territory.short_name
            assert row.people


def test_paper_is_quoted_where_it_says_something_else() -> None:
    plan = (
        PlanItemData("А", finished_on=date(2021, 11, 30), end_text="31.11.2021*", is_term_valid=False),
        PlanItemData("Б", finished_on=date(2021, 11, 30), end_text="30.11.2021*"),
        PlanItemData("В", kind=ItemKind.MEASURE, recurrence="yearly", end_text="ежегодно"),
    )
    rows = plan_rows(factories.project(plan=plan), TODAY)
    assert [row.reads_otherwise for row in rows] == [["31.11.2021*"], [], []]
