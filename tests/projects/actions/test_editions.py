from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.utils import timezone

from rost.platform.audit.models import AuditEntry
from rost.projects.actions.editions import approve_edition
from rost.projects.actions.problems import fix_problem
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.models import Edition, Project
from rost.projects.queries.editions import content_of, edition_in_force, explained_differences, tampered_editions
from rost.projects.queries.passport import passport_of
from tests import factories

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 12)


def approved(project: Project, reason: str = "Решение комитета", on: date = DAY) -> Edition:
    project.refresh_from_db()
    by = factories.user("curator", project.territory)
    return approve_edition(project=project, reason=reason, approved_on=on, expected_version=project.version, by=by)


def change_a_row(project: Project) -> None:
    project.refresh_from_db()
    problem = project.problems.filter(state="open").first()
    assert problem
    fix_problem(problem=problem, expected_version=project.version, by=factories.user())


def test_edition_holds_the_passport_and_its_hash_stands_in_the_journal() -> None:
    project = factories.project()
    edition = approved(project)
    assert (edition.number, edition.approved_on) == (1, DAY)
    assert content_of(edition) == passport_of(project) == factories.passport()
    line = AuditEntry.objects.get(action="edition.approved")
    assert line.detail["hash"] == edition.hash
    assert line.unit_path == project.territory.path
    assert tampered_editions() == []


def test_change_of_the_project_leaves_the_edition_as_it_was() -> None:
    project = factories.project()
    edition = approved(project)
    before = Edition.objects.filter(pk=edition.pk).values().get()
    change_a_row(project)
    assert Edition.objects.filter(pk=edition.pk).values().get() == before
    project.refresh_from_db()
    found = edition_in_force(project)
    assert found
    assert found.edition == edition
    # The day; the paper's words of it are said by it.
    assert found.differing == 1


def test_nothing_new_is_no_edition() -> None:
    project = factories.project()
    approved(project)
    with pytest.raises(ChangeRefusedError, match="ничего не изменилось"):
        approved(project)


@pytest.mark.parametrize(
    ("reason", "on", "said"),
    [
        (" ", DAY, "основание"),
        ("x" * 501, DAY, "основание"),
        ("Решение", timezone.localdate() + timedelta(days=2), "не наступила"),
        ("Решение", DAY - timedelta(days=1), "раньше"),
    ],
)
def test_edition_without_reason_or_out_of_its_time_is_refused(reason: str, on: date, said: str) -> None:
    project = factories.project()
    approved(project)
    change_a_row(project)
    with pytest.raises(ChangeRefusedError, match=said):
        approved(project, reason, on)
    assert project.editions.count() == 1


def test_version_that_nobody_saw_is_not_approved() -> None:
    project = factories.project()
    change_a_row(project)
    with pytest.raises(ChangedMeanwhileError):
        approve_edition(project=project, reason="Решение", approved_on=DAY, expected_version=1, by=None)


def test_project_with_an_edition_cannot_be_erased() -> None:
    project = factories.project()
    approved(project)
    with pytest.raises(ProtectedError):
        project.delete()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE projects_edition SET content = replace(content, '\"0.3\"', '\"0.4\"')",
        "UPDATE projects_edition SET hash = 'f' || substr(hash, 2), content = content || ' '",
        "UPDATE projects_edition SET reason = 'Другое основание'",
        "UPDATE projects_edition SET approved_on = '2024-03-11'",
    ],
)
def test_tampering_by_sql_is_found(sql: str) -> None:
    edition = approved(factories.project())
    approved(factories.project())
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} WHERE id = {edition.pk}")
    assert tampered_editions() == [edition]


def test_text_and_hash_changed_together_differ_from_the_journal() -> None:
    edition, other = approved(factories.project()), approved(factories.project(goal="Другая цель"))
    Edition.objects.filter(pk=edition.pk).update(content=other.content, hash=other.hash)
    assert tampered_editions() == [edition]


def test_each_difference_has_the_edition_that_brought_it() -> None:
    project = factories.project(problems=2)
    first = approved(project)
    change_a_row(project)
    second = approved(project, "Перенос срока")
    Project.objects.filter(pk=project.pk).update(goal="Новая цель", version=9)
    project.refresh_from_db()
    found = {one.difference.field: one.edition for one in explained_differences(project, first, None)}
    assert found == {"finished_on": second, "goal": None}
    assert [one.edition for one in explained_differences(project, first, second)] == [second]
