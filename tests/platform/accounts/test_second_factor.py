from __future__ import annotations

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from tests import factories
from tests.platform.accounts.test_sign_in import english_words

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _no_limits_of_other_tests() -> None:
    cache.clear()


@pytest.fixture
def compulsory(settings: Any) -> None:
    settings.ROST_SECOND_FACTOR_FOR_ADMINISTRATORS = True


def code(secret: str = SECRET) -> str:
    """What the telephone shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def with_factor(role: str = "department_administrator") -> User:
    user = factories.user(role, factories.unit())
    TOTP.activate(user, SECRET)
    return user


def password(client: Client, user: User) -> Any:
    return client.post("/vhod/", {"login": user.email, "password": factories.PASSWORD})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("role", ["department_administrator", "system_administrator"])
def test_administrator_without_the_factor_is_led_to_it(client: Client, compulsory: None, role: str) -> None:
    client.force_login(factories.user(role, factories.unit()))
    for address in ("/", "/polzovateli/", "/organizacii/"):
        assert client.get(address).headers["Location"] == reverse("mfa_activate_totp")
    assert client.post("/polzovateli/priglasit/").headers["Location"] == reverse("mfa_activate_totp")
    answer = client.get("/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == reverse("mfa_activate_totp")


def test_others_work_without_the_factor(client: Client, compulsory: None) -> None:
    client.force_login(factories.user("methodist", factories.unit()))
    assert client.get("/").status_code == 200


def test_setting_the_factor_up_opens_the_work(
    client: Client, compulsory: None, django_capture_on_commit_callbacks: Any
) -> None:
    user = factories.user("department_administrator", factories.unit())
    password(client, user)
    page = client.get("/vtoroy-faktor/vklyuchit/", follow=True)
    assert "Подтвердите, что это вы" in page.content.decode()
    page = client.post(page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"],
                       {"password": factories.PASSWORD, "next": "/vtoroy-faktor/vklyuchit/"}, follow=True)  # fmt: skip
    html = page.content.decode()
    secret = re.findall(r"<code>(\w+)</code>", html)[0]
    assert english_words(html.replace("FreeOTP", "").replace(secret, "")) == []
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post("/vtoroy-faktor/vklyuchit/", {"code": code(secret)}, follow=True)
    assert len(re.findall(r"<code>\w+</code>", page.content.decode())) == 10
    assert client.get("/").status_code == 200
    assert AuditEntry.objects.filter(action="second_factor.added", actor_id=user.pk).exists()
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))


def test_password_alone_does_not_sign_in(client: Client) -> None:
    assert password(client, with_factor()).headers["Location"] == "/vhod/kod/"
    assert not is_in(client)
    assert client.get("/").status_code == 302
    assert english_words(client.get("/vhod/kod/").content.decode()) == []


def test_password_and_code_sign_in(client: Client) -> None:
    password(client, with_factor())
    assert client.post("/vhod/kod/", {"code": code()}).status_code == 302
    assert is_in(client)


def test_code_works_once() -> None:
    user, used = with_factor(), code()
    for expected in (True, False):
        client = Client()
        password(client, user)
        client.post("/vhod/kod/", {"code": used})
        assert is_in(client) == expected


def test_wrong_codes_are_limited(client: Client) -> None:
    user = with_factor()
    for _ in range(5):
        password(client, user)
        client.post("/vhod/kod/", {"code": "000000"})
    client = Client()
    password(client, user)
    client.post("/vhod/kod/", {"code": code()})
    assert not is_in(client)


def test_factor_of_an_administrator_cannot_be_removed(client: Client, compulsory: None) -> None:
    user = with_factor()
    password(client, user)
    client.post("/vhod/kod/", {"code": code()})
    client.post("/podtverdit/", {"password": factories.PASSWORD})
    page = client.post("/vtoroy-faktor/otklyuchit/", follow=True)
    assert page.status_code == 200
    assert Authenticator.objects.filter(user=user).exists()


def test_pages_of_the_factor_are_in_russian(client: Client) -> None:
    user = with_factor("methodist")
    password(client, user)
    client.post("/vhod/kod/", {"code": code()})
    client.post("/podtverdit/", {"password": factories.PASSWORD})
    client.post("/vtoroy-faktor/kody/zanovo/")
    for address in ("", "otklyuchit/", "kody/", "kody/zanovo/", "kody/sohranit/"):
        response = client.get(f"/vtoroy-faktor/{address}")
        assert response.status_code == 200, address
        if address != "kody/sohranit/":
            assert english_words(response.content.decode()) == []


def test_another_administrator_resets_the_factor(client: Client) -> None:
    place = factories.unit()
    person = factories.user("department_administrator", place)
    TOTP.activate(person, SECRET)
    client.force_login(factories.user("department_administrator", place))
    assert "Сбросить второй фактор" in client.get(reverse("users:detail", args=[person.uid])).content.decode()
    client.post(reverse("users:reset_factor", args=[person.uid]))
    assert not Authenticator.objects.filter(user=person).exists()
    assert AuditEntry.objects.filter(action="second_factor.reset").exists()


def test_changed_key_of_the_installation_still_reads_the_factor(client: Client, settings: Any) -> None:
    user = with_factor()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key"
    password(client, user)
    client.post("/vhod/kod/", {"code": code()})
    assert is_in(client)
