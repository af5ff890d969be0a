from __future__ import annotations

from datetime import date

import pytest

from rost.platform.audit.models import AuditEntry
from rost.projects.actions.problems import fix_problem, fix_problems_of_kind, ignore_problem, reopen_problem
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.models import PlanItem, Problem, Project
from tests import factories

pytestmark = pytest.mark.django_db


def wrong_project(**changes) -> tuple[Project, Problem, PlanItem]:
    """A project with one problem, whose row is item 1.1.1."""
    project = factories.project(problems=0)
    item = project.plan_items.get(number="1.1.1")
    values = {
        "order": 0, "code": "impossible-date", "severity": "error", "title": "Даты", "message": "31 ноября не бывает.",
        "section": "plan", "row_id": item.pk, "row": "1.1.1", "fix_label": "Заменить на 30.11.2021",
        "changes": {"finished_on": "2021-11-30", "end_text": "30.11.2021", "is_term_valid": True},
    }  # fmt: skip
    return project, Problem.objects.create(project=project, **{**values, **changes}), item


def last_entry() -> AuditEntry:
    entry = AuditEntry.objects.first()
    assert entry
    return entry


def test_fix_writes_the_change_and_says_what_stood_there() -> None:
    project, problem, item = wrong_project()
    user = factories.user()
    fixed = fix_problem(problem=problem, expected_version=1, by=user)
    item.refresh_from_db()
    project.refresh_from_db()
    assert (item.finished_on, item.end_text) == (date(2021, 11, 30), "30.11.2021")
    assert (fixed.state, fixed.settled_by, project.version) == (Problem.State.FIXED, user, 2)
    entry = last_entry()
    assert (entry.action, entry.actor_id, entry.unit_path) == ("problem.fixed", user.pk, project.territory.path)
    assert entry.detail["before"] == {"finished_on": "2021-02-28", "end_text": "28.02.2021", "is_term_valid": True}


def test_reopening_a_fix_puts_the_old_value_back() -> None:
    project, problem, item = wrong_project()
    fixed = fix_problem(problem=problem, expected_version=1, by=None)
    opened = reopen_problem(problem=fixed, expected_version=2, by=None)
    item.refresh_from_db()
    project.refresh_from_db()
    assert (item.finished_on, item.end_text) == (date(2021, 2, 28), "28.02.2021")
    assert (opened.state, opened.settled_at, opened.undo, project.version) == (Problem.State.OPEN, None, {}, 3)
    assert last_entry().action == "problem.reopened"


def test_reopening_never_overwrites_a_later_change() -> None:
    _project, problem, item = wrong_project()
    fixed = fix_problem(problem=problem, expected_version=1, by=None)
    PlanItem.objects.filter(pk=item.pk).update(finished_on=date(2021, 12, 1))
    with pytest.raises(ChangeRefusedError):
        reopen_problem(problem=fixed, expected_version=2, by=None)
    item.refresh_from_db()
    fixed.refresh_from_db()
    assert (item.finished_on, fixed.state) == (date(2021, 12, 1), Problem.State.FIXED)


def test_fix_refuses_a_version_that_is_no_longer_the_readers() -> None:
    project, problem, _item = wrong_project()
    Project.objects.filter(pk=project.pk).update(version=2)
    with pytest.raises(ChangedMeanwhileError):
        fix_problem(problem=problem, expected_version=1, by=None)
    problem.refresh_from_db()
    assert problem.is_open


def test_a_problem_is_settled_once() -> None:
    _, problem, _ = wrong_project()
    fix_problem(problem=problem, expected_version=1, by=None)
    with pytest.raises(ChangedMeanwhileError):
        fix_problem(problem=problem, expected_version=2, by=None)
    with pytest.raises(ChangedMeanwhileError):
        ignore_problem(problem=problem, reason="так надо", by=None)


def test_fix_moves_a_row_to_another_responsible_and_back() -> None:
    project, problem, item = wrong_project(changes={"responsible": ["Луговой П. С.", "Новый Н. Н."]})
    fixed = fix_problem(problem=problem, expected_version=1, by=None)
    assert [line.party.name for line in item.responsibilities.all()] == ["Луговой П. С.", "Новый Н. Н."]
    assert project.parties.get(name="Новый Н. Н.").sort
    reopen_problem(problem=fixed, expected_version=2, by=None)
    assert [line.party.name for line in item.responsibilities.all()] == ["Ветрова А. Л.", "Руководители ОО"]


@pytest.mark.parametrize(
    "changes",
    [
        {"project": 1},
        {"id": 5},
        {"sources": {}},
        {"finished_on": "2021-11-31"},
        {"finished_on": "вчера"},
        {"kind": "made_up"},
        {"title": ""},
        {"number": "1" * 31},
        {"responsible": "Луговой П. С."},
    ],
)
def test_fix_refuses_what_may_not_be_written(changes) -> None:
    project, problem, item = wrong_project(changes=changes)
    before = PlanItem.objects.filter(pk=item.pk).values().get()
    with pytest.raises(ChangeRefusedError):
        fix_problem(problem=problem, expected_version=1, by=None)
    assert PlanItem.objects.filter(pk=item.pk).values().get() == before
    project.refresh_from_db()
    assert project.version == 1


def test_fix_never_reaches_a_row_of_another_project() -> None:
    foreign = factories.project().plan_items.get(number="1.1.1")
    _, problem, _ = wrong_project(row_id=foreign.pk)
    with pytest.raises(ChangeRefusedError):
        fix_problem(problem=problem, expected_version=1, by=None)
    foreign.refresh_from_db()
    assert foreign.finished_on == date(2021, 2, 28)


def test_fix_of_the_basics_writes_the_project_itself() -> None:
    project, problem, _ = wrong_project(section="basics", row_id=None, changes={"level": "region"})
    fix_problem(problem=problem, expected_version=1, by=None)
    project.refresh_from_db()
    assert (project.level, project.version) == ("region", 2)


def test_fixing_a_kind_is_all_or_none() -> None:
    project = factories.project(problems=3)
    other = project.problems.first()
    assert other
    Problem.objects.filter(pk=other.pk).update(code="end-before-start")
    entries = AuditEntry.objects.count()
    count = fix_problems_of_kind(project=project, code="impossible-date", expected_version=1, by=None)
    assert count == 2
    assert AuditEntry.objects.count() == entries + 2
    assert project.problems.filter(state="open").count() == 1

    spoilt = factories.project(problems=2)
    last = spoilt.problems.last()
    assert last
    Problem.objects.filter(pk=last.pk).update(changes={"finished_on": "нет"})
    with pytest.raises(ChangeRefusedError):
        fix_problems_of_kind(project=spoilt, code="impossible-date", expected_version=1, by=None)
    assert spoilt.problems.filter(state="open").count() == 2


def test_ignoring_keeps_the_data_and_the_reason() -> None:
    project, problem, _item = wrong_project()
    left = ignore_problem(problem=problem, reason="  утверждено приказом ", by=None)
    project.refresh_from_db()
    assert (left.state, left.reason, project.version) == (Problem.State.IGNORED, "утверждено приказом", 1)
    assert last_entry().detail["reason"] == "утверждено приказом"
    opened = reopen_problem(problem=left, expected_version=1, by=None)
    assert (opened.is_open, opened.reason) == (True, "")


@pytest.mark.parametrize("reason", ["", "   ", "а" * 501])
def test_ignoring_needs_a_reason(reason: str) -> None:
    _, problem, _ = wrong_project()
    with pytest.raises(ChangeRefusedError):
        ignore_problem(problem=problem, reason=reason, by=None)
    problem.refresh_from_db()
    assert problem.is_open
