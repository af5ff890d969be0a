from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from rost.platform.organisations.models import Organisation
from rost.projects.actions.editions import approve_edition
from rost.projects.domain.passport import ItemKind, PlanItemData
from rost.projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> Project:
    return factories.project()


@pytest.fixture
def reader(project: Project, client: Client) -> User:
    user = factories.user("curator", project.territory)
    client.force_login(user)
    return user


def rows_of(client: Client, address: str) -> list[tuple[Any, ...]]:
    response = client.get(address)
    assert response.status_code == 200
    return list(load_workbook(BytesIO(response.content)).active.iter_rows(values_only=True))


def page(project: Project, name: str) -> str:
    return f"/proekty/{project.uid}/{name}/"


def test_list_holds_what_the_filters_choose(client: Client, project: Project, reader: User) -> None:
    factories.project(project.territory, title="Другой проект", short_title="")
    factories.project(title="Чужой проект")
    assert [row[0] for row in rows_of(client, "/proekty/excel/?sort=title")[1:]] == [
        "Другой проект",
        "Учитель будущего",
    ]
    (row,) = rows_of(client, "/proekty/excel/?q=будущего")[1:]
    assert row[4:9] == (8, 0, 8, 1, 1)


def test_plan_holds_the_filtered_rows_with_those_above(client: Client, project: Project, reader: User) -> None:
    assert len(rows_of(client, page(project, "plan/excel"))) == 1 + 8
    found = rows_of(client, page(project, "plan/excel") + "?q=семинар 3")[1:]
    assert [row[0] for row in found] == ["1", "1.1.3"]
    assert found[-1][3] == "Провести семинар 3 для учителей"
    assert found[-1][9] == "Ветрова А. Л., Руководители ОО"
    assert found[-1][11] == "Просрочено"


def test_indicators_hold_a_column_for_each_year(client: Client, project: Project, reader: User) -> None:
    heading, row = rows_of(client, page(project, "pokazateli/excel"))
    assert heading[7:13] == ("2019", "2020", "2021", "2022", "2023", "2024")
    assert row[7:13] == (0, 10, 20, 30, 40, 50)


def test_money_holds_stated_beside_computed(client: Client, project: Project, reader: User) -> None:
    rows = rows_of(client, page(project, "dengi/excel"))
    total = next(row for row in rows if row[1] == "Всего")
    assert rows[0][-3:] == ("Всего, в документе", "Всего, по расчёту", "Единица")
    assert total[-3:] == (1.5, 1.8, "млн рублей")


def test_people_hold_roles_and_workload(client: Client, project: Project, reader: User) -> None:
    rows = {row[0]: row for row in rows_of(client, page(project, "lyudi/excel"))[1:]}
    assert rows["Ветрова Анна Львовна"][2] == "Руководитель проекта; Участник проекта"
    assert rows["Ветрова Анна Львовна"][5] == 110
    assert rows["Руководители ОО"][1] == "организация или группа"


def test_problems_hold_every_state(client: Client, project: Project, reader: User) -> None:
    (row,) = rows_of(client, page(project, "problemy/excel"))[1:]
    assert row[4:7] == ("Пункт 1.1.1: 31 ноября не бывает.", "Заменить на 30.11.2021", "открыта")


@pytest.mark.parametrize("name", ["pokazateli", "plan", "dengi", "lyudi", "problemy"])
def test_export_leaves_a_line_with_its_count(client: Client, project: Project, reader: User, name: str) -> None:
    count = len(rows_of(client, page(project, f"{name}/excel"))) - 1
    line = AuditEntry.objects.get(action="table.exported")
    assert (line.actor_id, line.object_title, line.unit_path) == (reader.pk, str(project), project.territory.path)
    assert line.detail["count"] == count
    assert f"/{name}/excel/" in client.get(page(project, name)).content.decode()


def test_export_of_the_list_leaves_a_line_in_each_territory(client: Client, project: Project) -> None:
    region = Organisation.objects.get_parent(project.territory)
    other = factories.project(factories.unit(region))
    client.force_login(factories.user("curator", region))
    client.get("/proekty/excel/")
    lines = AuditEntry.objects.filter(action="table.exported")
    assert {line.unit_path for line in lines} == {project.territory.path, other.territory.path}


def test_text_of_a_plan_is_no_formula(client: Client) -> None:
    item = PlanItemData(number="=1", title='=HYPERLINK("https://example.test")', kind=ItemKind.MEASURE)
    project = factories.project(plan=(item,), problems=0)
    client.force_login(factories.user("curator", project.territory))
    response = client.get(page(project, "plan/excel"))
    cells = next(load_workbook(BytesIO(response.content)).active.iter_rows(min_row=2))
    assert (cells[0].value, cells[0].data_type, cells[3].data_type) == ("=1", "s", "s")
    assert cells[3].hyperlink is None


@pytest.mark.parametrize("items", [3, 40])
def test_exported_plan_costs_the_same_statements(client: Client, django_assert_num_queries: Any, items: int) -> None:
    project = factories.project(items=items)
    client.force_login(factories.user("curator", project.territory))
    with django_assert_num_queries(16):
        client.get(page(project, "plan/excel"))


def test_methods_hold_each_method(client: Client, project: Project, reader: User) -> None:
    (row,) = rows_of(client, page(project, "metodiki/excel"))[1:]
    assert row[:4] == ("1", "Доля учителей", "Z — учителя", "Z")


def test_editions_and_their_comparison_hold_what_the_pages_show(client: Client, project: Project, reader: User) -> None:
    approve_edition(
        project=project, reason="решение № 1", approved_on=date(2024, 1, 1), expected_version=project.version, by=reader
    )
    project.plan_items.filter(order=0).update(title="Внедрена система роста учителей")
    (row,) = rows_of(client, page(project, "redaktsii/excel"))[1:]
    assert (row[0], row[3], row[5]) == (1, "решение № 1", "цела")
    (difference,) = rows_of(client, page(project, "redaktsii/sravnit/excel"))[1:]
    assert difference[3:] == ("Внедрена система роста", "Внедрена система роста учителей", "ещё не утверждено")
    html = client.get(page(project, "redaktsii/sravnit")).content.decode()
    assert page(project, "redaktsii/sravnit/excel") in html


def test_comparison_without_editions_leads_to_their_list(client: Client, project: Project, reader: User) -> None:
    assert client.get(page(project, "redaktsii/sravnit/excel")).status_code == 302
