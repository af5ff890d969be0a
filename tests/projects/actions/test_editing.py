from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from rost.platform.audit.models import AuditEntry
from rost.projects.actions import editing
from rost.projects.actions.problems import fix_problem
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.domain.editing import ROW_KINDS, plain_row
from rost.projects.domain.passport import AmountData, ParticipantData, PartyData, PlanItemData, TargetData
from rost.projects.models import Project, Removal
from rost.projects.queries.passport import passport_of, stored_row, stored_rows
from rost.projects.queries.removals import fresh_removals
from tests import factories

pytestmark = pytest.mark.django_db
ROWS = [section for section in ROW_KINDS if section != "basics"]


def first(project: Project, section: str) -> Any:
    return stored_rows(project, section)[0]


def saved(project: Project, section: str, row: Any = None, **changes: Any) -> Any:
    row = row or first(project, section)
    return editing.save_row(
        project=project, section=section, key=row.key, data=replace(row.data, **changes),
        opened=plain_row(row.data), by=factories.user(),
    )  # fmt: skip


CHANGES: dict[str, dict[str, Any]] = {
    "basics": {"title": "Педагоги и наставники", "goal_year": 2025, "programmes": ("Одна", "Другая")},
    "indicators": {"name": "Доля молодых", "baseline_value": Decimal("1.5"),
                   "targets": (TargetData(2020, Decimal(7), 2), TargetData(2021))},
    "results": {"title": "Создан центр", "due_on": None},
    "plan": {"title": "Семинар", "finished_on": date(2022, 2, 1), "due_dates": (date(2021, 1, 1), date(2022, 2, 1)),
             "responsible": (PartyData("Новикова О. П."), factories.LUGOVOI)},
    "funding": {"amounts": (AmountData(2020, Decimal("0.4"), True),), "stated_total": None},
    "participants": {"people": (factories.LUGOVOI, PartyData("Новикова О. П.")), "workload_percent": Decimal(20)},
    "control_levels": {"title": "куратор"},
    "methods": {"text": "Z / Y", "variables": ("Z", "Y"), "base": Decimal(2)},
}  # fmt: skip


@pytest.mark.parametrize("section", ROW_KINDS)
def test_change_is_saved_marked_and_recorded(section: str) -> None:
    project = factories.project()
    before = first(project, section)
    saved(project, section, **CHANGES[section])
    project.refresh_from_db()
    after = first(project, section)
    assert plain_row(after.data) == plain_row(replace(before.data, **CHANGES[section]))
    assert after.order == before.order
    assert project.version == 2
    line = AuditEntry.objects.get(action="row.changed").detail
    assert set(line["old"]) == set(line["new"]) == set(CHANGES[section])
    if section != "control_levels":
        for name in CHANGES[section]:
            edited = after.data.sources[name]["edited"]
            assert edited["from"] == plain_row(before.data)[name]
            assert edited["by"]


def test_source_of_a_changed_value_stays() -> None:
    project = factories.project()
    saved(project, "indicators", name="Доля молодых")
    source = first(project, "indicators").data.sources["name"]
    assert source["text"] == "Доля учителей, %"
    assert source["edited"]["from"].startswith("Доля учителей, вовлечённых")


@pytest.mark.parametrize("section", ROW_KINDS)
def test_second_editor_is_refused_and_shown_what_is_saved(section: str) -> None:
    project = factories.project()
    opened = first(project, section)
    saved(project, section, opened, **CHANGES[section])
    with pytest.raises(editing.RowChangedError) as refused:
        saved(project, section, opened, **CHANGES[section])
    project.refresh_from_db()
    assert plain_row(refused.value.saved.data) == plain_row(first(project, section).data)


def test_editors_of_two_rows_do_not_disturb_one_another() -> None:
    project = factories.project()
    one, other = stored_rows(project, "plan")[:2]
    saved(project, "plan", one, outcome="справка")
    saved(project, "plan", other, outcome="приказ")
    assert [row.data.outcome for row in stored_rows(project, "plan")[:2]] == ["справка", "приказ"]


def test_fix_of_a_problem_counts_as_another_editor() -> None:
    project = factories.project()
    problem = project.problems.get()
    assert problem.row_id
    opened = stored_row(project, "plan", problem.row_id)
    fix_problem(problem=problem, expected_version=1, by=factories.user())
    with pytest.raises(editing.RowChangedError):
        saved(project, "plan", opened, title="x")


def test_nothing_changed_is_no_change() -> None:
    project = factories.project()
    saved(project, "plan")
    project.refresh_from_db()
    assert project.version == 1


def test_value_that_the_database_cannot_hold_is_refused_whole() -> None:
    project = factories.project()
    before = passport_of(project)
    with pytest.raises(ValidationError):
        saved(project, "plan", title="")
    project.refresh_from_db()
    assert passport_of(project) == before


@pytest.mark.parametrize("section", ROWS)
def test_row_added_after_another_stands_there(section: str) -> None:
    project = factories.project()
    rows = stored_rows(project, section)
    data = replace(rows[0].data, **CHANGES[section])
    if section == "control_levels":
        data = replace(data, code="КМП")
    new = editing.add_row(project=project, section=section, data=data, by=None, after=rows[0].key)
    keys = [row.key for row in rows]
    assert [row.key for row in stored_rows(project, section)] == [keys[0], new.key, *keys[1:]]
    last = replace(data, code="МГОС") if section == "control_levels" else data
    assert (
        stored_rows(project, section)[-1].key
        != editing.add_row(project=project, section=section, data=last, by=None).key
        == stored_rows(project, section)[-1].key
    )


def test_row_moves_up_and_down_and_stops_at_the_ends() -> None:
    project = factories.project(items=2)
    keys = [row.key for row in stored_rows(project, "plan")]

    def move(key: int, up: bool) -> list[int]:
        editing.move_row(project=project, section="plan", key=key, up=up, by=None)
        return [keys.index(row.key) for row in stored_rows(project, "plan")]

    assert move(keys[2], True) == [0, 2, 1, 3]
    assert move(keys[0], True) == [0, 2, 1, 3]
    assert move(keys[1], False) == [0, 2, 3, 1]
    assert move(keys[1], False) == [0, 2, 3, 1]


def test_parents_of_the_plan_follow_its_numbers() -> None:
    project = factories.project(items=1)
    heading, measure, _ = project.plan_items.all()
    assert measure.parent == heading
    saved(project, "plan", stored_rows(project, "plan")[1], number="2.1.1")
    measure.refresh_from_db()
    assert measure.parent is None
    editing.add_row(project=project, section="plan", data=PlanItemData("Другой", "2"), by=None, after=heading.pk)
    measure.refresh_from_db()
    assert measure.parent
    assert measure.parent.number == "2"


@pytest.mark.parametrize("section", ROWS)
def test_deleted_row_comes_back_as_it_was(section: str) -> None:
    project = factories.project()
    before, rows = passport_of(project), stored_rows(project, section)
    kept = editing.remove_row(
        project=project, section=section, key=rows[0].key, opened=plain_row(rows[0].data), by=factories.user()
    )
    assert [row.key for row in stored_rows(project, section)] == [row.key for row in rows[1:]]
    assert [removal for removal, _ in fresh_removals(project)] == [kept]
    editing.restore_row(removal=kept, by=None)
    assert passport_of(project) == before
    assert [row.key for row in stored_rows(project, section)] == [row.key for row in rows]
    assert fresh_removals(project) == []
    with pytest.raises(ChangeRefusedError, match="уже вернули"):
        editing.restore_row(removal=kept, by=None)


def test_problem_finds_the_row_that_came_back() -> None:
    project = factories.project()
    key = project.problems.get().row_id
    assert key
    row = stored_row(project, "plan", key)
    assert row
    kept = editing.remove_row(project=project, section="plan", key=key, opened=plain_row(row.data), by=None)
    editing.restore_row(removal=kept, by=None)
    assert stored_row(project, "plan", key) == row


def test_row_is_not_put_back_after_fifteen_minutes() -> None:
    project = factories.project()
    row = first(project, "results")
    kept = editing.remove_row(project=project, section="results", key=row.key, opened=plain_row(row.data), by=None)
    Removal.objects.update(removed_at=timezone.now() - timedelta(minutes=15, seconds=1))
    assert fresh_removals(project) == []
    with pytest.raises(ChangeRefusedError, match="15 минут"):
        editing.restore_row(removal=kept, by=None)


def test_row_that_changed_is_not_deleted_unseen() -> None:
    project = factories.project()
    opened = first(project, "results")
    saved(project, "results", description="новое")
    with pytest.raises(editing.RowChangedError):
        editing.remove_row(project=project, section="results", key=opened.key, opened=plain_row(opened.data), by=None)
    assert project.results.count() == 1


def test_row_that_is_gone_is_said_to_be() -> None:
    project = factories.project()
    opened = first(project, "results")
    project.results.all().delete()
    with pytest.raises(editing.RowGoneError):
        saved(project, "results", opened, title="x")
    with pytest.raises(editing.RowGoneError):
        editing.move_row(project=project, section="results", key=opened.key, up=True, by=None)


def test_row_of_another_project_is_not_there() -> None:
    project, other = factories.project(), factories.project()
    with pytest.raises(editing.RowGoneError):
        saved(project, "plan", first(other, "plan"), title="x")


def test_row_of_people_keeps_its_key_whoever_is_named() -> None:
    project = factories.project()
    row = stored_rows(project, "participants")[1]
    key = row.key
    for people in ((factories.LUGOVOI,), (PartyData("Новикова О. П."),), (factories.LUGOVOI, factories.VETROVA)):
        row = saved(project, "participants", row, people=people)
        assert row.key == key
        assert [person.name for person in row.data.people] == [person.name for person in people]


def test_deleted_project_is_not_changed() -> None:
    project = factories.project()
    Project.objects.filter(pk=project.pk).update(deleted_at=timezone.now())
    with pytest.raises(ChangeRefusedError, match="удалили"):
        editing.add_row(project=project, section="participants", data=ParticipantData((factories.LUGOVOI,)), by=None)
