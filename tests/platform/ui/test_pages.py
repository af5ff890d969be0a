from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests import factories
from tests.harness import check_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def methodist(client: Client) -> Client:
    client.force_login(factories.user("methodist", factories.unit(name="Луговой район")))
    return client


def test_page_shows_the_place_the_menu_and_the_person(methodist: Client) -> None:
    html = methodist.get("/").content.decode()
    assert "Луговой район" in html
    assert 'href="/organizacii/"' in html
    assert "Ветрова А. Л." in html
    assert 'aria-current="page"' in html


def test_menu_hides_what_the_role_may_not_open(methodist: Client) -> None:
    assert "Загрузка документов" not in methodist.get("/").content.decode()


def test_page_forbids_foreign_and_inline_scripts_and_styles(methodist: Client) -> None:
    policy = methodist.get("/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe" not in policy


def test_page_gives_htmx_its_token_and_no_eval(methodist: Client) -> None:
    html = methodist.get("/").content.decode()
    assert 'hx-headers=\'{"X-CSRFToken": "' in html
    assert '"includeIndicatorStyles": false' in html
    assert '"allowEval": false' in html


def test_unknown_address_says_what_to_do(methodist: Client) -> None:
    response = methodist.get("/net-takoy-stranicy/")
    assert response.status_code == 404
    assert "Страница не найдена" in response.content.decode()


def test_forbidden_page_says_what_to_do(client: Client) -> None:
    client.force_login(factories.user("educator", factories.unit()))
    response = client.get("/organizacii/")
    assert response.status_code == 403
    assert "Нет доступа" in response.content.decode()


def test_form_without_its_token_says_what_to_do() -> None:
    response = Client(enforce_csrf_checks=True).post("/vhod/", {"login": "a@example.test", "password": "x"})
    assert response.status_code == 403
    assert "Форма устарела" in response.content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_page_of_a_failure_needs_no_context(name: str, settings: Any) -> None:
    html = render_to_string(name)
    check_page(html, name)
    assert "<h1>" in html
    assert "На главную" in html
