from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.http import Http404

from rost.projects.actions.projects import delete_project
from rost.projects.models import Project
from rost.projects.queries.projects import (
    progress_of_projects,
    project_for,
    projects_matching,
    visible_projects,
    with_problem_counts,
)
from tests import factories

pytestmark = pytest.mark.django_db


def test_visible_projects_are_those_of_the_reach() -> None:
    region = factories.region()
    own, other = factories.unit(region), factories.unit(region)
    mine, foreign = factories.project(own), factories.project(other)
    of_district = factories.user("project_administrator", own)
    of_region = factories.user("regional_operator", region)
    assert list(visible_projects(of_district)) == [mine]
    assert set(visible_projects(of_region)) == {mine, foreign}


def test_taking_part_gives_sight_of_that_project_only() -> None:
    project, foreign = factories.project(), factories.project()
    school = factories.unit(factories.region(), factories.KIND.SCHOOL)
    user = factories.user("responsible", school)
    assert not visible_projects(user).exists()
    project.parties.filter(name="Луговой П. С.").update(user=user)
    assert list(visible_projects(user)) == [project]
    assert project_for(user, project.uid) == project
    with pytest.raises(Http404):
        project_for(user, foreign.uid)


def test_another_municipality_and_a_made_up_address_answer_alike() -> None:
    project = factories.project()
    user = factories.user("project_administrator", factories.unit(factories.region()))
    for uid in (project.uid, uuid4()):
        with pytest.raises(Http404):
            project_for(user, uid)


def test_deleted_project_is_out_of_sight() -> None:
    project = factories.project()
    user = factories.user("project_administrator", project.territory)
    delete_project(project=project, by=user)
    assert not visible_projects(user).exists()


def test_search_knows_no_case_and_one_letter_for_yo() -> None:
    district = factories.unit(factories.region())
    user = factories.user("project_administrator", district)
    project = factories.project(district, title="Вовлечённые НАСТАВНИКИ", short_title="")
    factories.project(district, title="Другое")
    assert list(projects_matching(user, "наставники вовлеч")) == [project]
    assert list(projects_matching(user, "ВОВЛЕЧЕННЫЕ")) == [project]
    assert not projects_matching(user, "наставники другое").exists()


def test_problem_counts_are_of_open_ones() -> None:
    project = factories.project(problems=3)
    project.problems.update(severity="warning")
    problem = project.problems.first()
    assert problem
    problem.severity = "error"
    problem.save()
    counted = with_problem_counts(Project.objects.filter(pk=project.pk)).get()
    assert (counted.open_problems, counted.open_errors) == (3, 1)


def test_progress_by_project_equals_that_of_its_plan(django_assert_num_queries) -> None:
    first, second = factories.project(items=6), factories.project(items=2)
    first.plan_items.filter(number="1.1.1").update(status="done")
    with django_assert_num_queries(2):
        progress = progress_of_projects([first, second], date(2021, 6, 15))
    assert (progress[first.pk].total, progress[first.pk].done) == (8, 1)
    assert progress[second.pk].total == 4
    # Due in February to May 2021, less the one that is done.
    assert progress[first.pk].counts["overdue"] == 3
