from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rost.dashboards.queries import my_work
from rost.papers.intake.models import Batch
from rost.platform.files.models import StoredFile
from rost.projects.models import Party, PlanItem, Project
from tests import factories

pytestmark = pytest.mark.django_db
FAR = date(2090, 12, 31)


def running_project(**changes: object) -> Project:
    return factories.project(finished_on=FAR, **changes)  # type: ignore[arg-type] # fields of the passport


def test_home_of_a_newcomer_says_what_will_come(client: Client) -> None:
    client.force_login(factories.user("methodist", factories.unit()))
    html = client.get("/").content.decode()
    assert "Сейчас за вами ничего не числится" in html
    assert "Открыть проекты" in html


def test_home_of_a_new_administrator_says_what_to_do_next(client: Client) -> None:
    client.force_login(factories.user("project_administrator", factories.unit()))
    html = client.get("/").content.decode()
    assert "Сейчас за вами ничего не числится" in html
    assert "Загрузить документ" in html


def test_home_lists_what_the_user_answers_for(client: Client) -> None:
    project = running_project()
    user = factories.user("responsible", project.territory)
    party = Party.objects.filter(project=project, responsibilities__isnull=False).distinct().first()
    assert party
    party.user = user
    party.save()
    client.force_login(user)
    item = PlanItem.objects.filter(responsibilities__party=party).first()
    assert item
    html = client.get("/").content.decode()
    assert item.title in html
    assert "Просрочено" in html


def test_home_counts_overdue_and_near_items() -> None:
    today = timezone.localdate()
    project = running_project()
    user = factories.user("responsible", project.territory)
    Party.objects.filter(project=project).update(user=user)
    items = list(PlanItem.objects.filter(project=project, kind="measure", responsibilities__isnull=False).distinct())
    for item, day in zip(items, (today - timedelta(days=1), today, today + timedelta(days=400)), strict=False):
        PlanItem.objects.filter(pk=item.pk).update(finished_on=day)
    PlanItem.objects.filter(pk__in=[item.pk for item in items[3:]]).update(status="done")
    PlanItem.objects.filter(project=project).exclude(kind="measure").update(status="done")
    work = my_work(user, today)
    assert (work.owed_overdue, work.owed_soon, work.owed_count) == (1, 1, 3)


def test_home_shows_how_projects_stand_and_what_is_wrong(client: Client) -> None:
    project = running_project(problems=2)
    client.force_login(factories.user("project_head", project.territory))
    html = client.get("/").content.decode()
    assert project.title in html
    assert "2\N{NO-BREAK SPACE}замечания" in html
    assert f"/proekty/{project.uid}/problemy/" in html


def test_home_leads_to_the_papers_that_wait(client: Client) -> None:
    unit = factories.unit()
    user = factories.user("project_administrator", unit)
    file = StoredFile.objects.create(sha256="0" * 64, size=1)
    values = {"unit": unit, "file": file, "state": "to_review", "draft": {}, "uploaded_by": user}
    waiting = Batch.objects.create(name="Паспорт.docx", **values)
    Batch.objects.create(name="Чужой.docx", **{**values, "unit": factories.unit()})
    client.force_login(user)
    html = client.get("/").content.decode()
    assert f'<a href="/zagruzka/{waiting.uid}/">Паспорт.docx</a>' in html
    assert "Чужой.docx" not in html


def test_home_hides_projects_of_others_and_puts_ended_ones_last(client: Client) -> None:
    own = running_project(short_title="Свой проект")
    running_project(short_title="Чужой проект")
    factories.project(own.territory, short_title="Прошлый проект")
    client.force_login(factories.user("project_head", own.territory))
    html = client.get("/").content.decode()
    assert "Свой проект" in html
    assert "Чужой проект" not in html
    assert html.index("Свой проект") < html.index("Прошлый проект")
    assert html.count("(срок вышел)") == 1


def test_home_shows_changes_only_to_who_may_see_the_journal(client: Client) -> None:
    project = running_project(short_title="Журнальный проект")
    client.force_login(factories.user("system_administrator", project.territory))
    assert "Что изменилось" in client.get("/").content.decode()
    client.force_login(factories.user("project_head", project.territory))
    assert "Что изменилось" not in client.get("/").content.decode()


def test_home_takes_few_statements_however_many_projects(client: Client, django_assert_max_num_queries: object) -> None:
    unit = factories.unit(factories.region())
    for _ in range(4):
        factories.project(unit, finished_on=FAR)
    client.force_login(factories.user("project_head", unit))
    with django_assert_max_num_queries(14):  # type: ignore[operator] # a fixture of pytest-django
        client.get("/")
