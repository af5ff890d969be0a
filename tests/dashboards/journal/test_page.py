from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from python_calamine import CalamineWorkbook

from rost.platform.accounts.models import User
from rost.platform.audit.actions import record
from rost.platform.audit.models import AuditEntry
from rost.platform.audit.queries import breaks_in_chain
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/zhurnal/"


@pytest.fixture
def region() -> Organisation:
    return factories.region()


@pytest.fixture
def district(region: Organisation) -> Organisation:
    return factories.unit(region, name="Ёлкинский район")


@pytest.fixture
def reader(district: Organisation, client: Client) -> User:
    user = factories.user("system_administrator", district, surname="Читалова")
    client.force_login(user)
    return user


def act(at: Organisation, title: str = "Учитель будущего", **changes: Any) -> AuditEntry:
    target = factories.project(at, title=title)
    values: dict[str, Any] = {"action": "project.deleted", "by": None, "detail": {"reason": "ошибка загрузки"}}
    return record(**{**values, **changes}, target=target, unit_path=at.path)


def page(client: Client, **query: str) -> str:
    return client.get(ADDRESS, query).content.decode()


def test_journal_says_who_did_what_to_what_and_why(client: Client, reader: User, district: Organisation) -> None:
    act(district, by=factories.user(surname="Деятелева"))
    html = page(client)
    for words in ("Проект удалён", "Учитель будущего", "Деятелева", "причина: ошибка загрузки"):
        assert words in html


def test_journal_names_the_row_of_the_passport(client: Client, reader: User, district: Organisation) -> None:
    act(district, action="row.removed", detail={"section": "plan", "row": "1.1 Школа наставника", "version": 3})
    assert "строка «1.1 Школа наставника»" in page(client)


def test_journal_names_the_participant_that_was_linked(client: Client, reader: User, district: Organisation) -> None:
    act(district, action="party.linked", detail={"party": "Касаткина Ю. Л.", "user": "Касаткина Юлия Львовна"})
    assert "Касаткина Ю. Л." in page(client)


def test_journal_is_cut_to_the_branch(client: Client, reader: User, region: Organisation) -> None:
    act(factories.unit(region), title="Чужой проект")
    record(action="user.added", by=None, target=factories.user(surname="Ничейный"))
    html = page(client)
    assert "Чужой проект" not in html
    assert "Ничейный" not in html


def test_journal_of_the_whole_tree_shows_acts_of_no_unit(client: Client, region: Organisation) -> None:
    record(action="user.added", by=None, target=factories.user(surname="Ничейный"))
    client.force_login(factories.user("system_administrator", region))
    assert "Ничейный" in page(client)
    factories.region()
    assert "Ничейный" not in page(client)


@pytest.mark.parametrize("text", ["ЕЛОЧКА", "ёлочка проект", "елочк"])
def test_search_knows_cyrillic_case_and_yo(client: Client, reader: User, district: Organisation, text: str) -> None:
    act(district, title="Проект «Ёлочка»")
    act(district, title="Другой")
    html = page(client, q=text, action="project.deleted")
    assert "Ёлочка" in html
    assert "Другой" not in html


def test_filters_by_person_action_and_kind(client: Client, reader: User, district: Organisation) -> None:
    other = factories.user(surname="Деятелева")
    act(district, title="Первый", by=other, action="project.restored")
    act(district, title="Второй")
    assert "Второй" not in page(client, who=str(other.pk))
    assert "Первый" not in page(client, who="system", action="project.deleted")
    assert "Второй" not in page(client, action="project.restored")
    assert "Таких записей нет" in page(client, kind="projects.project", q="район")


def test_dates_hold_both_days(client: Client, reader: User, district: Organisation) -> None:
    entry = act(district, title="Вчерашний")
    day = timezone.localdate(entry.at).isoformat()
    assert "Вчерашний" in page(client, since=day, until=day)
    assert "Вчерашний" not in page(client, until="2020-01-01")
    assert "Вчерашний" not in page(client, since="2999-01-01")


def test_odd_queries_do_not_break_the_page(client: Client, reader: User, district: Organisation) -> None:
    act(district)
    for query in ("?page=999", "?page=x", "?who=x", "?action=x", "?since=31.31.2020", "?q=%25_'\"", "?kind=a.b"):
        assert client.get(ADDRESS + query).status_code == 200


def test_excel_holds_what_is_shown_and_leaves_a_line(client: Client, reader: User, district: Organisation) -> None:
    act(district, title="=Первый")
    act(district, title="Второй")
    response = client.get(ADDRESS, {"q": "первый", "action": "project.deleted", "format": "xlsx"})
    rows = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert [row[3:6] for row in rows[1:]] == [["проект удалён", "проект", "=Первый"]]
    line = AuditEntry.objects.get(action="table.exported")
    assert (line.actor_id, line.unit_path, line.detail["count"]) == (reader.pk, district.path, 1)
    assert breaks_in_chain() == []


def test_excel_of_too_many_rows_is_refused_with_advice(
    client: Client, reader: User, district: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rost.dashboards.journal.views.MOST_ROWS", 1)
    act(district)
    assert "сузьте отбор" in page(client, format="xlsx")


@pytest.mark.parametrize("lines", [3, 60])
def test_page_costs_the_same_statements_however_long_the_journal(
    client: Client, reader: User, district: Organisation, django_assert_num_queries: Any, lines: int
) -> None:
    target = factories.project(district)
    for _ in range(lines):
        record(action="project.deleted", by=reader, target=target, unit_path=district.path)
    with django_assert_num_queries(8):
        client.get(ADDRESS)
