from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client

from rost.projects.actions.editions import approve_edition
from rost.projects.models import Edition, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(client: Client) -> Project:
    made = factories.project(problems=0)
    client.force_login(factories.user("project_head", made.territory))
    return made


def opened(client: Client, project: Project, page: str = "", **query: str) -> str:
    response = client.get(f"/proekty/{project.uid}/redaktsii/{page}", query)
    assert response.status_code == 200
    return response.content.decode()


def approved(project: Project, goal: str = "", reason: str = "Решение № 1") -> Edition:
    if goal:
        Project.objects.filter(pk=project.pk).update(goal=goal, version=project.version + 1)
    project.refresh_from_db()
    return approve_edition(
        project=project, reason=reason, approved_on=date(2024, 3, 1), expected_version=project.version, by=None
    )


def test_head_approves_through_the_form(client: Client, project: Project) -> None:
    assert "Утверждённых редакций пока нет" in opened(client, project)
    form = {"approved_on": "12.03.2024", "reason": "Решение комитета № 4", "version": "1"}
    response = client.post(f"/proekty/{project.uid}/redaktsii/utverdit/", form, follow=True)
    html = response.content.decode()
    assert "Утверждена редакция 1." in html
    assert "Не изменялась" in html
    assert "12.03.2024" in html
    assert project.editions.get().hash in html


def test_project_changed_meanwhile_answers_409_and_keeps_what_was_typed(client: Client, project: Project) -> None:
    form = {"approved_on": "12.03.2024", "reason": "Решение комитета № 4", "version": "0"}
    response = client.post(f"/proekty/{project.uid}/redaktsii/utverdit/", form)
    assert response.status_code == 409
    assert "Решение комитета № 4" in response.content.decode()
    assert 'name="version" value="1"' in response.content.decode()


def test_administrator_edits_but_does_not_approve(client: Client, project: Project) -> None:
    client.force_login(factories.user("project_administrator", project.territory))
    assert "utverdit" not in opened(client, project)
    assert client.get(f"/proekty/{project.uid}/redaktsii/utverdit/").status_code == 403


def test_any_two_compare_and_a_section_can_be_chosen(client: Client, project: Project) -> None:
    approved(project)
    approved(project, "Вторая цель", "Решение № 2")
    approved(project, "Третья цель", "Решение № 3")
    project.plan_items.filter(number="1.1.1").delete()
    Project.objects.filter(pk=project.pk).update(version=10)
    html = opened(client, project, "sravnit/", old="1", new="draft")
    assert "Третья цель" in html
    assert "Решение № 3" in html
    assert "Вторая цель" not in html
    assert "ещё не утверждено" in html
    assert "строка целиком" in html
    assert "Третья цель" not in opened(client, project, "sravnit/", old="1", new="draft", section="plan")
    assert "Вторая цель" in opened(client, project, "sravnit/", old="2", new="1")
    assert "Отличий нет" in opened(client, project, "sravnit/", old="2", new="2")
    assert "нынешний проект" in opened(client, project, "sravnit/", old="99", new="выдумка")


def test_overview_says_which_edition_is_in_force(client: Client, project: Project) -> None:
    def overview() -> str:
        return client.get(f"/proekty/{project.uid}/").content.decode()

    assert "Утверждённых редакций нет" in overview()
    approved(project)
    assert "проект совпадает с ней" in overview()
    Project.objects.filter(pk=project.pk).update(goal="Новая цель", version=5)
    assert "1\N{NO-BREAK SPACE}отличие" in overview()


def test_tampered_edition_is_marked_and_an_unreadable_one_breaks_no_page(client: Client, project: Project) -> None:
    approved(project)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_edition SET content = '{}'")
    Project.objects.filter(pk=project.pk).update(version=5)
    assert "Содержание изменено в обход Роста" in opened(client, project)
    assert "её содержание не читается" in opened(client, project)
    assert "содержание не читается" in opened(client, project, "sravnit/")
    assert "содержание не читается" in opened(client, project, "utverdit/")
