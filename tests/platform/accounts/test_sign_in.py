from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from rost.platform.accounts.models import User
from tests import factories

pytestmark = pytest.mark.django_db


def sign_in(client: Client, email: str, password: str) -> Any:
    return client.post("/vhod/", {"login": email, "password": password})


def english_words(html: str) -> list[str]:
    """Latin words that a reader of the main part sees."""
    main = "<main" + html.split("<main")[1].split("</main>")[0]
    return re.findall(r"\b[A-Za-z]{4,}\b", re.sub(r"<[^>]*>", " ", main))


def test_sign_in_with_the_right_password_opens_the_home_page(client: Client) -> None:
    user = factories.user("methodist", factories.unit())
    response = sign_in(client, user.email, factories.PASSWORD)
    assert response.status_code == 302
    assert response.url == "/"
    assert client.session["_auth_user_id"] == str(user.pk)


def test_sign_in_takes_the_address_in_any_case(client: Client) -> None:
    user = factories.user("methodist", factories.unit())
    assert sign_in(client, user.email.upper(), factories.PASSWORD).status_code == 302


def test_sign_in_with_a_wrong_password_says_so_in_russian(client: Client) -> None:
    user = factories.user("methodist", factories.unit())
    response = sign_in(client, user.email, "wrong-password")
    assert response.status_code == 200
    assert "не подходят" in response.content.decode() or "неверн" in response.content.decode().lower()
    assert "_auth_user_id" not in client.session


def test_sign_in_answers_alike_for_a_stranger(client: Client) -> None:
    user = factories.user("methodist", factories.unit())
    errors = [
        re.findall(r'<ul class="errors.*?</ul>', sign_in(client, email, "wrong-password").content.decode(), re.DOTALL)
        for email in (user.email, "nobody@example.test")
    ]
    assert errors[0] == errors[1] != []


def test_sign_in_of_a_switched_off_account_is_refused(client: Client) -> None:
    user = factories.user("methodist", factories.unit())
    User.objects.filter(pk=user.pk).update(is_active=False)
    sign_in(client, user.email, factories.PASSWORD)
    assert "_auth_user_id" not in client.session


def test_sign_out_needs_a_post(client: Client) -> None:
    client.force_login(factories.user())
    assert "Выйти из системы?" in client.get("/vyhod/").content.decode()
    assert "_auth_user_id" in client.session
    assert client.post("/vyhod/").status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "address",
    ["/vhod/", "/parol/vosstanovit/", "/parol/vosstanovit/otpravleno/", "/parol/vosstanovlen/", "/otkljuchen/",
     "/parol/vosstanovit/1-nonsense/"],
)  # fmt: skip
def test_page_for_strangers_is_in_russian(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert english_words(response.content.decode()) == []


@pytest.mark.parametrize("address", ["/parol/", "/podtverdit/", "/vyhod/"])
def test_page_of_the_own_account_is_in_russian(client: Client, address: str) -> None:
    client.force_login(factories.user())
    assert english_words(client.get(address).content.decode()) == []


def test_confirming_names_one_way_to_a_new_password(client: Client) -> None:
    client.force_login(factories.user())
    assert client.get("/podtverdit/").content.decode().count("/parol/vosstanovit/") == 1


def test_new_password_is_set_from_the_letter(client: Client) -> None:
    user = factories.user()
    assert client.post("/parol/vosstanovit/", {"email": user.email}).status_code == 302
    (letter,) = mail.outbox
    assert "Задать его можно по ссылке" in letter.body
    link = re.search(r"http://testserver(\S+)", letter.body)
    assert link
    page = client.get(link[1], follow=True)
    assert "Новый пароль" in page.content.decode()
    form_address = page.redirect_chain[-1][0]
    client.post(form_address, {"password1": "noviy-parol-19", "password2": "noviy-parol-19"})
    assert sign_in(Client(), user.email, "noviy-parol-19").status_code == 302


def test_no_letter_goes_to_a_stranger(client: Client) -> None:
    assert client.post("/parol/vosstanovit/", {"email": "nobody@example.test"}).status_code == 302
    assert mail.outbox == []


def test_password_is_changed_only_with_the_old_one(client: Client) -> None:
    user = factories.user()
    client.force_login(user)
    new = {"password1": "noviy-parol-19", "password2": "noviy-parol-19"}
    assert client.post("/parol/", {"oldpassword": "wrong", **new}).status_code == 200
    client.post("/parol/", {"oldpassword": factories.PASSWORD, **new})
    user.refresh_from_db()
    assert user.check_password("noviy-parol-19")


def test_logins_are_shown_in_a_demonstration_only(client: Client, settings: Any) -> None:
    user = factories.user("methodist", factories.unit(name="Луговой район"))
    settings.ROST_SHOWN_PASSWORD = "shown-password"
    settings.ROST_SHOW_LOGINS = False
    hidden = client.get("/vhod/").content.decode()
    assert user.email not in hidden
    assert "shown-password" not in hidden
    settings.ROST_SHOW_LOGINS = True
    shown = client.get("/vhod/").content.decode()
    assert all(part in shown for part in (user.email, "Методист", "Луговой район", "shown-password"))


def test_shown_login_signs_in_by_one_form(client: Client, settings: Any) -> None:
    user = factories.user("methodist", factories.unit())
    settings.ROST_SHOW_LOGINS, settings.ROST_SHOWN_PASSWORD = True, factories.PASSWORD
    html = client.get("/vhod/?next=/organizacii/").content.decode()
    form = next(form for form in re.findall(r"<form.*?</form>", html, re.DOTALL) if f">{user.email}</button>" in form)
    values = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    assert client.post("/vhod/", values).headers["Location"] == "/organizacii/"


def test_shown_logins_leave_out_who_cannot_enter(client: Client, settings: Any) -> None:
    settings.ROST_SHOW_LOGINS = True
    without_role = factories.user()
    switched_off = factories.user("methodist", factories.unit())
    User.objects.filter(pk=switched_off.pk).update(is_active=False)
    html = client.get("/vhod/").content.decode()
    assert without_role.email not in html
    assert switched_off.email not in html
