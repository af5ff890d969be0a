from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rost.projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db
NEW = {
    "goal": "Половина учителей учится", "goal_year": "2027", "title": "Педагоги и наставники", "short_title": "",
    "level": "municipality", "started_on": "01.01.2025", "finished_on": "31.12.2027",
}  # fmt: skip


@pytest.fixture
def project(client: Client) -> Project:
    made = factories.project()
    client.force_login(factories.user("project_administrator", made.territory))
    return made


def test_project_from_nothing_leads_to_its_sections(client: Client, project: Project) -> None:
    response = client.post("/proekty/novyj/", {**NEW, "territory": str(project.territory.uid)}, follow=True)
    made = Project.objects.get(title="Педагоги и наставники")
    assert response.redirect_chain[-1][0] == f"/proekty/{made.uid}/pravka/indicators/"
    assert "Проект создан" in response.content.decode()
    assert (made.territory, made.goal_year, made.version) == (project.territory, 2027, 1)


def test_project_is_not_made_elsewhere_and_typed_text_stays(client: Client, project: Project) -> None:
    foreign = factories.unit(factories.region())
    response = client.post("/proekty/novyj/", {**NEW, "territory": str(foreign.uid), "finished_on": "31.12.2020"})
    assert response.status_code == 422
    html = response.content.decode()
    assert "Половина учителей учится" in html
    assert "Окончание раньше начала" in html
    assert foreign.short_name not in html
    assert Project.objects.count() == 1


def test_copy_for_a_new_period(client: Client, project: Project) -> None:
    project.plan_items.update(status="done", report="Проведён")
    html = client.get(f"/proekty/{project.uid}/kopiya/").content.decode()
    assert 'value="01.01.2025"' in html
    assert 'value="31.12.2030"' in html
    form = {"title": "Следующий", "started_on": "01.01.2025", "finished_on": "31.12.2030", "years": "6"}
    assert client.post(f"/proekty/{project.uid}/kopiya/", form).status_code == 302
    made = Project.objects.get(title="Следующий")
    assert made.plan_items.count() == project.plan_items.count()
    assert not made.plan_items.exclude(status="", report="").exists()
    assert not made.participations.exists()
    assert made.problems.count() == made.editions.count() == 0
    assert made.indicators.get().targets.last().year == 2030


def test_deleted_project_is_listed_and_comes_back(client: Client, project: Project) -> None:
    response = client.post(f"/proekty/{project.uid}/udalit/", {"version": "1"}, follow=True)
    assert "удалён" in response.content.decode()
    assert client.get(f"/proekty/{project.uid}/").status_code == 404
    restore = f"/proekty/udalyonnye/{project.uid}/vernut/"
    assert restore in client.get("/proekty/udalyonnye/").content.decode()
    assert client.post(restore, follow=True).status_code == 200
    assert client.get(f"/proekty/{project.uid}/").status_code == 200
    assert "Удалённых проектов нет" in client.get("/proekty/udalyonnye/").content.decode()


def test_project_changed_meanwhile_is_not_deleted(client: Client, project: Project) -> None:
    Project.objects.update(version=2)
    for sent in ({"version": "1"}, {}):
        response = client.post(f"/proekty/{project.uid}/udalit/", sent, follow=True)
        assert "проект изменили" in response.content.decode()
    assert Project.objects.kept().exists()


def test_after_thirty_days_or_from_elsewhere_nothing_comes_back(client: Client, project: Project) -> None:
    foreign = factories.project()
    Project.objects.filter(pk=foreign.pk).update(deleted_at=timezone.now())
    Project.objects.filter(pk=project.pk).update(deleted_at=timezone.now() - timedelta(days=30, seconds=1))
    assert "Удалённых проектов нет" in client.get("/proekty/udalyonnye/").content.decode()
    for one in (foreign, project):
        assert client.post(f"/proekty/udalyonnye/{one.uid}/vernut/").status_code == 404


def test_pages_lead_here_for_those_who_may(client: Client, project: Project) -> None:
    html = client.get("/proekty/").content.decode()
    assert "/proekty/novyj/" in html
    assert "/proekty/udalyonnye/" in html
    basics = client.get(f"/proekty/{project.uid}/pravka/basics/", follow=True).content.decode()
    assert f"/proekty/{project.uid}/kopiya/" in basics
    assert f"/proekty/{project.uid}/udalit/" in basics
    client.force_login(factories.user("curator", project.territory))
    assert "/proekty/novyj/" not in client.get("/proekty/").content.decode()
