from __future__ import annotations

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client: Client) -> Client:
    region = factories.region()
    own, other = factories.unit(region, name="Ёлкинский район"), factories.unit(region, name="Ёлочный район")
    factories.project(own, title="Учитель будущего Ёлкинского района", short_title="")
    factories.project(other, title="Учитель будущего Ёлочного района", short_title="")
    client.force_login(factories.user("methodist", own))
    return client


def test_search_finds_projects_and_organisations_within_reach(page: Client) -> None:
    html = page.get("/poisk/?q=ел").content.decode()
    assert "Учитель будущего Ёлкинского района" in html
    assert "Муниципалитет" in html
    assert "Ёлочн" not in html


def test_search_without_a_text_asks_for_one(page: Client) -> None:
    assert "Что найти?" in page.get("/poisk/").content.decode()
    assert "Что найти?" in page.get("/poisk/?q=%20").content.decode()


def test_search_without_a_find_says_what_to_do(page: Client) -> None:
    assert "Ничего не нашлось" in page.get("/poisk/?q=квазар").content.decode()


def test_search_shows_its_text_escaped(page: Client) -> None:
    assert "<b>" not in page.get("/poisk/?q=<b>x").content.decode()


def test_search_of_a_user_without_rights_finds_nothing(client: Client, page: Client) -> None:
    client.force_login(factories.user())
    assert "Ничего не нашлось" in client.get("/poisk/?q=ел").content.decode()
