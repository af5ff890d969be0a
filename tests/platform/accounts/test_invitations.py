from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rost.platform.accounts.models import Grant, Invitation, User
from rost.platform.audit.models import AuditEntry
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
PASSWORD = "tihiy-omut-na-reke-5"


@pytest.fixture
def place() -> Organisation:
    return factories.unit(factories.region())


@pytest.fixture
def administrator(place: Organisation, client: Client) -> User:
    user = factories.user("department_administrator", place, surname="Мельникова")
    client.force_login(user)
    return user


def invite(client: Client, unit: Organisation, role: str = "methodist", email: str = "Elkina@example.test") -> Any:
    data = {"email": email, "surname": "Ёлкина", "given_name": "Софья", "patronymic": "", "role": role}
    return client.post(reverse("users:invite"), {**data, "unit": unit.uid})


def link() -> str:
    """The link of the last letter."""
    found = re.search(r"http://testserver(/priglashenie/\S+)", mail.outbox[-1].body)
    assert found
    return found[1]


def accept(address: str, password: str = PASSWORD, again: str = "") -> Any:
    return Client().post(address, {"password1": password, "password2": again or password})


def test_invited_person_sets_a_password_and_gets_the_role(
    client: Client, administrator: User, place: Organisation
) -> None:
    school = factories.unit(place, Organisation.Kind.SCHOOL, name="Школа на горе")
    assert invite(client, school, "school_head").status_code == 302
    (letter,) = mail.outbox
    assert letter.to == ["elkina@example.test"]
    assert "Мельникова Анна Львовна приглашает" in letter.body
    assert "Руководитель организации, Школа на горе" in letter.body
    assert "Школа на горе" in Client().get(link()).content.decode()
    assert accept(link()).status_code == 302
    user = User.objects.get(email="elkina@example.test")
    grant = Grant.objects.get(user=user)
    assert (grant.role, grant.organisation, grant.started_on) == ("school_head", school, timezone.localdate())
    signed_in = Client().post("/vhod/", {"login": user.email, "password": PASSWORD})
    assert signed_in.status_code == 302
    written = AuditEntry.objects.order_by("id").values_list("action", flat=True)
    assert {"user.invited", "user.added", "role.granted", "invitation.accepted"} <= set(written)


def test_secret_of_the_link_is_nowhere_stored(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    secret = link().split("/")[2]
    stored = [vars(row) for model in (Invitation, AuditEntry) for row in model.objects.all()]
    assert secret not in str(stored)


def test_used_link_says_what_to_do(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    accept(link())
    response = accept(link(), "drugoy-parol-na-vsyo-8")
    assert response.status_code == 410
    assert "пароль уже задан" in response.content.decode()
    assert User.objects.get(email="elkina@example.test").check_password(PASSWORD)


def test_expired_link_says_what_to_do(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    past = timezone.now() - timedelta(days=8)
    Invitation.objects.update(invited_at=past, expires_at=past + timedelta(days=7))
    response = accept(link())
    assert response.status_code == 410
    assert "Срок приглашения вышел" in response.content.decode()
    assert "отправить приглашение ещё раз" in response.content.decode()
    assert not User.objects.filter(email="elkina@example.test").exists()
    assert "Срок вышел" in client.get("/polzovateli/").content.decode()


def test_unknown_link_is_not_there() -> None:
    response = Client().get("/priglashenie/nonsense/")
    assert response.status_code == 404
    assert "Такого приглашения нет" in response.content.decode()


def test_renewed_invitation_has_a_new_link_only(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    former = link()
    client.post(reverse("users:renew", args=[Invitation.objects.get().uid]))
    assert accept(former).status_code == 404
    assert accept(link()).status_code == 302


def test_revoked_invitation_opens_nothing(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    address = reverse("users:revoke", args=[Invitation.objects.get().uid])
    assert client.post(address).status_code == 302
    assert accept(link()).status_code == 410
    assert client.post(address).status_code == 404


def test_invitation_ends_with_the_rights_of_who_gave_it(
    client: Client, administrator: User, place: Organisation
) -> None:
    invite(client, place)
    Grant.objects.filter(user=administrator).update(finished_on="2020-06-01")
    assert accept(link()).status_code == 410
    assert not User.objects.filter(email="elkina@example.test").exists()


@pytest.mark.parametrize("role", ["system_administrator", "nonsense"])
def test_role_above_the_own_rights_is_not_offered(
    client: Client, administrator: User, place: Organisation, role: str
) -> None:
    assert invite(client, place, role).status_code == 422
    assert mail.outbox == []


def test_nobody_is_invited_to_a_foreign_unit(client: Client, administrator: User, place: Organisation) -> None:
    assert invite(client, factories.unit()).status_code == 422
    assert not Invitation.objects.exists()


def test_who_has_an_account_is_not_invited(client: Client, administrator: User, place: Organisation) -> None:
    user = factories.user()
    response = invite(client, place, email=user.email.upper())
    assert response.status_code == 422
    assert "уже есть учётная запись" in response.content.decode()


def test_nobody_is_invited_twice(client: Client, administrator: User, place: Organisation) -> None:
    invite(client, place)
    response = invite(client, place)
    assert response.status_code == 422
    assert "уже пригласили" in response.content.decode()


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("12345678901", "", "только из цифр"),
        ("korotkiy", "", "слишком короткий"),
        ("elkina@example", "", "похож"),
        (PASSWORD, "drugoy-parol-5", "не совпали"),
    ],
)
def test_weak_password_is_refused_in_russian(
    client: Client, administrator: User, place: Organisation, password: str, again: str, says: str
) -> None:
    invite(client, place)
    response = accept(link(), password, again)
    assert response.status_code == 422
    assert says in response.content.decode()


def test_letter_that_fails_leaves_the_invitation(
    client: Client, administrator: User, place: Organisation, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens there
    invite(client, place)
    assert "почтовый сервер не ответил" in client.get("/polzovateli/").content.decode()
    assert Invitation.objects.waiting().count() == 1


def test_invitations_of_others_are_not_shown(client: Client, administrator: User, place: Organisation) -> None:
    other = factories.unit(Organisation.objects.get_parent(place))
    foreign = factories.invitation(factories.user("department_administrator", other), other)
    assert foreign.email not in client.get("/polzovateli/").content.decode()
    assert client.post(reverse("users:renew", args=[foreign.uid])).status_code == 404
