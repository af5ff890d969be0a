from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from rost.projects.models import Problem, Project
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def project(client: Client) -> Project:
    made = factories.project(problems=2)
    client.force_login(factories.user("project_administrator", made.territory))
    return made


def address(project: Project, rest: str) -> str:
    return f"/proekty/{project.uid}/problemy/{rest}"


def first(project: Project) -> Problem:
    found = project.problems.first()
    assert found
    return found


def test_fix_without_script_returns_to_the_page(client: Client, project: Project) -> None:
    problem = first(project)
    response = client.post(address(project, f"{problem.uid}/ispravit/"), {"version": 1}, follow=True)
    html = response.content.decode()
    assert response.redirect_chain == [(f"/proekty/{project.uid}/problemy/", 302)]
    assert "Исправлено." in html
    assert "Решено: 1" in html
    problem.refresh_from_db()
    assert problem.state == Problem.State.FIXED


def test_fix_with_htmx_brings_the_list_and_the_new_version(client: Client, project: Project) -> None:
    response = client.post(address(project, f"{first(project).uid}/ispravit/"), {"version": 1}, headers=HTMX)
    html = response.content.decode()
    assert response.status_code == 200
    assert "<html" not in html
    assert 'hx-swap-oob="true"' in html
    assert 'name="version" value="2"' in html


def test_focus_goes_to_the_problem_after_the_settled_one(client: Client, project: Project) -> None:
    settled, following = project.problems.all()
    html = client.post(address(project, f"{settled.uid}/ispravit/"), {"version": 1}, headers=HTMX).content.decode()
    assert f'id="problem-{following.uid}" tabindex="-1" autofocus' in html


def test_fixing_a_kind_fixes_all_of_it(client: Client, project: Project) -> None:
    body = {"code": "impossible-date", "version": 1}
    html = client.post(address(project, "ispravit-vid/"), body, headers=HTMX).content.decode()
    assert "Исправлено строк: 2." in html
    assert "Все проблемы решены" in html


def test_an_old_page_is_told_so_and_changes_nothing(client: Client, project: Project) -> None:
    Project.objects.filter(pk=project.pk).update(version=5)
    html = client.post(
        address(project, f"{first(project).uid}/ispravit/"), {"version": 1}, headers=HTMX
    ).content.decode()
    assert "проект изменили" in html
    assert project.problems.filter(state="open").count() == 2


def test_leaving_needs_a_reason_and_shows_it(client: Client, project: Project) -> None:
    place = address(project, f"{first(project).uid}/ostavit/")
    assert "заполните причину" in client.post(place, {"reason": " "}, headers=HTMX).content.decode()
    html = client.post(place, {"reason": "так <b>утвердили</b>"}, headers=HTMX).content.decode()
    assert "Причина: так &lt;b&gt;утвердили&lt;/b&gt;" in html
    assert project.problems.filter(state="ignored").count() == 1


def test_a_decision_can_be_taken_back(client: Client, project: Project) -> None:
    problem = first(project)
    client.post(address(project, f"{problem.uid}/ispravit/"), {"version": 1})
    html = client.post(address(project, f"{problem.uid}/vernut/"), {"version": 2}, headers=HTMX).content.decode()
    assert "Возвращено" in html
    assert project.problems.filter(state="open").count() == 2


@pytest.mark.parametrize("rest", ["ispravit/", "ostavit/", "vernut/"])
def test_foreign_and_made_up_problems_answer_404(client: Client, project: Project, rest: str) -> None:
    foreign = factories.project()
    body = {"version": 1, "reason": "так"}
    assert client.post(address(foreign, f"{first(foreign).uid}/{rest}"), body).status_code == 404
    assert client.post(address(project, f"{first(foreign).uid}/{rest}"), body).status_code == 404
    assert client.post(address(project, f"{uuid4()}/{rest}"), body).status_code == 404
    assert foreign.problems.get().is_open


@pytest.mark.parametrize("rest", ["ispravit/", "ostavit/", "vernut/"])
def test_only_who_may_edit_settles_problems(client: Client, rest: str) -> None:
    project = factories.project()
    client.force_login(factories.user("curator", project.territory))
    response = client.post(address(project, f"{first(project).uid}/{rest}"), {"version": 1, "reason": "так"})
    assert response.status_code == 403
    assert client.get(address(project, f"{first(project).uid}/{rest}")).status_code in (403, 405)
    assert project.problems.get().is_open
