from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from rost.platform.accounts.models import User
from rost.platform.accounts.sessions import SEEN, STARTED
from rost.platform.accounts.user_actions import disable_user, enable_user
from rost.platform.audit.models import AuditEntry
from tests import factories

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 3600


@pytest.fixture
def user() -> User:
    return factories.user("methodist", factories.unit())


def sign_in(client: Client, user: User) -> Any:
    return client.post("/vhod/", {"login": user.email, "password": factories.PASSWORD})


def shift(client: Client, **seconds: float) -> None:
    """Let the session have begun, or been used, so many seconds ago."""
    session = client.session
    for key, ago in seconds.items():
        session[{"started": STARTED, "seen": SEEN}[key]] = time.time() - ago
    session.save()


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("started", "seen", "stays"),
    [
        (2 * HOUR, 59 * MINUTE, True),
        (2 * HOUR, 61 * MINUTE, False),
        (12 * HOUR - MINUTE, 1, True),
        (12 * HOUR + MINUTE, 1, False),
    ],
)
def test_session_has_two_limits(client: Client, user: User, started: float, seen: float, stays: bool) -> None:
    sign_in(client, user)
    shift(client, started=started, seen=seen)
    assert is_in(client) == stays


def test_ended_session_says_so_and_leads_back(client: Client, user: User) -> None:
    sign_in(client, user)
    shift(client, started=2 * HOUR, seen=2 * HOUR)
    response = client.get("/proekty/", follow=True)
    assert response.redirect_chain[0][0] == reverse("account_login") + "?next=/proekty/"
    assert "вы долго ничего не делали" in response.content.decode()
    assert AuditEntry.objects.filter(action="session.ended", actor_id=user.pk).exists()


def test_request_prolongs_the_idle_limit_only(client: Client, user: User) -> None:
    sign_in(client, user)
    shift(client, started=2 * HOUR, seen=50 * MINUTE)
    assert is_in(client)
    assert time.time() - client.session[SEEN] < MINUTE
    assert time.time() - client.session[STARTED] >= 2 * HOUR


def test_session_is_not_written_at_every_request(
    client: Client, user: User, django_assert_max_num_queries: Any
) -> None:
    sign_in(client, user)
    client.get("/")
    with django_assert_max_num_queries(100) as queries:
        client.get("/")
    assert not [query for query in queries if query["sql"].startswith("UPDATE") and "django_session" in query["sql"]]


def test_sign_in_gives_a_new_key(client: Client, user: User) -> None:
    client.get("/vhod/")
    session = client.session
    session["planted"] = "x"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    sign_in(client, user)
    assert client.session.session_key != before
    stranger = Client()
    stranger.cookies["sessionid"] = before
    assert not is_in(stranger)


def test_cookie_of_the_session_is_kept_from_scripts(client: Client, user: User) -> None:
    sign_in(client, user)
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]  # ends with the browser


def test_disabling_ends_all_sessions_for_good(user: User) -> None:
    clients = [Client(), Client()]
    for client in clients:
        sign_in(client, user)
    disable_user(user=user, by=None)
    assert [is_in(client) for client in clients] == [False, False]
    enable_user(user=user, by=None)
    assert [is_in(client) for client in clients] == [False, False]
    assert sign_in(clients[0], user).status_code == 302
    assert is_in(clients[0])


def test_new_password_ends_all_other_sessions(user: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        sign_in(client, user)
    key = here.session.session_key
    new = {"password1": "noviy-parol-19", "password2": "noviy-parol-19"}
    here.post("/parol/", {"oldpassword": factories.PASSWORD, **new})
    assert is_in(here)
    assert here.session.session_key != key
    assert not is_in(there)


def test_sign_in_and_sign_out_leave_lines(client: Client, user: User) -> None:
    client.post("/vhod/", {"login": user.email, "password": "wrong"}, REMOTE_ADDR="198.51.100.7")
    sign_in(client, user)
    client.post("/vyhod/")
    sign_in(client, user)
    lines = list(AuditEntry.objects.filter(actor_id=user.pk).order_by("id"))
    assert [line.action for line in lines] == ["sign_in.failed", "sign_in", "sign_out", "sign_in"]
    assert lines[0].detail["address"] == "198.51.100.7"
    assert [line.detail.get("known_device") for line in lines] == [None, False, None, True]


def test_role_that_ends_ends_at_the_next_request(client: Client, user: User) -> None:
    sign_in(client, user)
    assert client.get("/proekty/").status_code == 200
    user.grants.update(finished_on=date(2020, 6, 1))
    assert client.get("/proekty/").status_code == 403
