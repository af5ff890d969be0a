from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rost.platform.accounts.models import Grant, User
from rost.platform.audit.models import AuditEntry
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Organisation:
    return factories.unit(factories.region())


@pytest.fixture
def administrator(place: Organisation, client: Client) -> User:
    user = factories.user("department_administrator", place, surname="Мельникова")
    client.force_login(user)
    return user


@pytest.fixture
def person(place: Organisation) -> User:
    return factories.user("methodist", place, surname="Ёлкина", given_name="Софья")


def page_of(client: Client, person: User) -> str:
    return client.get(reverse("users:detail", args=[person.uid])).content.decode()


def give(client: Client, person: User, role: str, unit: Organisation, day: date | None = None) -> Any:
    data = {"role": role, "unit": unit.uid, "started_on": (day or timezone.localdate()).isoformat()}
    return client.post(reverse("users:grant", args=[person.uid]), data)


def actions() -> list[str]:
    return list(AuditEntry.objects.order_by("id").values_list("action", flat=True))


def test_list_holds_only_people_of_the_own_units(
    client: Client, administrator: User, person: User, place: Organisation
) -> None:
    foreign = factories.user("methodist", factories.unit(Organisation.objects.get_parent(place)), surname="Чужая")
    html = client.get("/polzovateli/").content.decode()
    assert person.email in html
    assert foreign.email not in html
    assert foreign.email not in client.get("/polzovateli/?q=чужая").content.decode()
    assert client.get(reverse("users:detail", args=[foreign.uid])).status_code == 404


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("q=елкина", True), ("q=СОФЬЯ ёлк", True), ("q=сидорова", False), ("role=methodist", True),
        ("role=curator", False), ("state=active", True), ("state=disabled", False), ("state=roleless", False),
    ],
)  # fmt: skip
def test_list_is_searched_and_filtered(
    client: Client, administrator: User, person: User, query: str, is_found: bool
) -> None:
    assert (person.email in client.get(f"/polzovateli/?{query}").content.decode()) == is_found


def test_list_stands_in_the_order_of_the_russian_alphabet(
    client: Client, administrator: User, place: Organisation
) -> None:
    for surname in ("Жукова", "Ёлкина", "Елисеева"):
        factories.user("methodist", place, surname=surname)
    html = client.get("/polzovateli/").content.decode()
    assert html.index("Елисеева") < html.index("Ёлкина") < html.index("Жукова")


def test_list_shows_no_role_of_a_foreign_unit(
    client: Client, administrator: User, person: User, place: Organisation
) -> None:
    other = factories.unit(Organisation.objects.get_parent(place), name="Дальний район")
    factories.grant(person, "curator", other)
    assert "Дальний район" not in client.get("/polzovateli/").content.decode()
    assert "Дальний район" not in page_of(client, person)


def test_queries_of_the_list_do_not_grow_with_its_rows(
    client: Client, administrator: User, place: Organisation, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/polzovateli/")
        return len(queries)

    factories.user("methodist", place)
    count()
    before = count()
    for _ in range(10):
        factories.user("methodist", place)
    assert count() == before


def test_export_holds_what_the_list_shows_and_leaves_a_line(client: Client, administrator: User, person: User) -> None:
    response = client.get("/polzovateli/?format=xlsx")
    assert response.status_code == 200
    assert AuditEntry.objects.get(action="users.exported").detail == {"count": 2}


def test_page_of_a_person_leaves_a_line(client: Client, administrator: User, person: User, place: Organisation) -> None:
    page_of(client, person)
    line = AuditEntry.objects.get(action="user.seen")
    assert (line.actor_id, line.object_id, line.unit_path) == (administrator.pk, str(person.pk), place.path)


def test_role_is_given_and_withdrawn(client: Client, administrator: User, person: User, place: Organisation) -> None:
    school = factories.unit(place, Organisation.Kind.SCHOOL)
    assert give(client, person, "school_head", school).status_code == 302
    grant = person.grants.get(role="school_head")
    assert client.post(reverse("users:withdraw", args=[person.uid, grant.pk])).status_code == 302
    assert not person.grants.in_force(timezone.localdate()).filter(role="school_head").exists()
    assert actions()[-2:] == ["role.granted", "role.withdrawn"]


def test_withdrawn_role_stays_in_the_past(client: Client, administrator: User, person: User) -> None:
    grant = person.grants.get()
    client.post(reverse("users:withdraw", args=[person.uid, grant.pk]))
    grant.refresh_from_db()
    assert grant.finished_on == timezone.localdate() - timedelta(days=1)
    assert "Снять" not in page_of(client, person)


def test_role_above_the_own_rights_is_refused(
    client: Client, administrator: User, person: User, place: Organisation
) -> None:
    assert give(client, person, "system_administrator", place).status_code == 422
    assert give(client, person, "curator", Organisation.objects.get_parent(place)).status_code == 422
    assert Grant.objects.filter(user=person).count() == 1


def test_role_is_not_given_twice(client: Client, administrator: User, person: User, place: Organisation) -> None:
    response = give(client, person, "methodist", place)
    assert response.status_code == 422
    assert "уже есть" in response.content.decode()


def test_own_rights_cannot_be_changed(client: Client, administrator: User, place: Organisation) -> None:
    assert give(client, administrator, "project_head", place).status_code == 403
    grant = administrator.grants.get()
    assert client.post(reverse("users:withdraw", args=[administrator.uid, grant.pk])).status_code == 403
    assert client.post(reverse("users:disable", args=[administrator.uid])).status_code == 403
    assert "Свои роли изменить нельзя" in page_of(client, administrator)


def test_system_administrator_is_not_touched_by_a_department(
    client: Client, administrator: User, place: Organisation
) -> None:
    system = factories.user("system_administrator", place)
    grant = system.grants.get()
    assert client.post(reverse("users:withdraw", args=[system.uid, grant.pk])).status_code == 403
    assert client.post(reverse("users:disable", args=[system.uid])).status_code == 403


def test_person_without_any_role_is_seen_by_the_installation_only(
    client: Client, administrator: User, place: Organisation
) -> None:
    roleless = factories.user()
    assert client.get(reverse("users:detail", args=[roleless.uid])).status_code == 404
    client.force_login(factories.user("system_administrator", place))
    assert client.get(reverse("users:detail", args=[roleless.uid])).status_code == 200


def test_disabled_account_is_out_at_the_next_request(client: Client, administrator: User, person: User) -> None:
    theirs = Client()
    theirs.force_login(person)
    assert theirs.get("/").status_code == 200
    assert client.post(reverse("users:disable", args=[person.uid])).status_code == 302
    assert theirs.get("/").url.startswith(reverse("account_login"))
    client.post(reverse("users:enable", args=[person.uid]))
    assert theirs.post("/vhod/", {"login": person.email, "password": factories.PASSWORD}).status_code == 302
    assert actions().count("user.disabled") == actions().count("user.enabled") == 1


def test_withdrawn_role_is_refused_at_the_next_request(client: Client, administrator: User, person: User) -> None:
    theirs = Client()
    theirs.force_login(person)
    assert theirs.get("/proekty/").status_code == 200
    client.post(reverse("users:withdraw", args=[person.uid, person.grants.get().pk]))
    assert theirs.get("/proekty/").status_code == 403


def test_long_list_of_units_is_searched_first(client: Client, person: User, place: Organisation) -> None:
    client.force_login(factories.user("system_administrator", place))
    for number in range(201):
        factories.unit(place, Organisation.Kind.SCHOOL, name=f"Школа {number}")
    assert "Найти организацию" in page_of(client, person)
    found = client.get(reverse("users:detail", args=[person.uid]) + "?unit=школа 200").content.decode()
    assert found.count("Школа 200") == 1
    assert "Школа 199" not in found


def test_navigation_leads_to_the_users(client: Client, administrator: User, person: User) -> None:
    assert "/polzovateli/" in client.get("/").content.decode()
    client.force_login(person)
    assert "/polzovateli/" not in client.get("/").content.decode()
