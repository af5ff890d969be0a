from __future__ import annotations

import pytest

from rost.platform.audit.models import AuditEntry
from rost.projects.actions import projects as actions
from rost.projects.models import Project
from rost.projects.queries.passport import passport_of
from tests import factories

pytestmark = pytest.mark.django_db


def test_create_project_reads_back_equal() -> None:
    data = factories.passport(items=30)
    project = actions.create_project(territory=factories.unit(), data=data, problems=[factories.problem()], by=None)
    assert passport_of(Project.objects.get(pk=project.pk)) == data


def test_create_project_ties_a_problem_to_its_row() -> None:
    project = factories.project()
    found = project.problems.get()
    assert found.row_id == project.plan_items.get(order=1).pk


def test_create_project_puts_measures_under_their_result() -> None:
    items = {item.number: item for item in factories.project().plan_items.all()}
    assert items["1.1.1"].parent == items["1"]


def test_create_project_keeps_a_long_text_in_its_sources() -> None:
    long = "Отчёт " * 100
    row = factories.passport().plan[0]
    data = factories.passport(
        plan=(type(row)(title="Мера", status_text=long, sources={"status": {"text": long, "place": ""}}),)
    )
    project = actions.create_project(territory=factories.unit(), data=data, problems=[], by=None)
    item = project.plan_items.get()
    assert item.status_text.endswith("…")
    assert item.sources["status"]["text"] == long


def test_replace_passport_leaves_nothing_of_the_old_one() -> None:
    project = factories.project(items=20)
    data = factories.passport(items=2, title="Педагоги и наставники")
    changed = actions.replace_passport(
        project=project, data=data, problems=[], reason="новая редакция", expected_version=1, by=None
    )
    assert passport_of(changed) == data
    assert changed.version == 2
    assert not changed.problems.exists()


def test_replace_passport_refuses_a_second_editor() -> None:
    project = factories.project()
    change = {"data": factories.passport(items=1), "problems": [], "reason": "", "expected_version": 1, "by": None}
    actions.replace_passport(project=project, **change)
    with pytest.raises(actions.ChangedMeanwhileError):
        actions.replace_passport(project=project, **change)


def test_every_write_leaves_its_audit_line() -> None:
    user = factories.user()
    project = factories.project()
    actions.delete_project(project=project, by=user)
    actions.restore_project(project=project, by=user)
    lines = AuditEntry.objects.filter(object_kind="projects.project", object_id=str(project.pk)).order_by("id")
    assert [line.action for line in lines] == ["project.created", "project.deleted", "project.restored"]
    assert {line.unit_path for line in lines} == {project.territory.path}
