"""Signing in and out."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, RESPONSIBLE

pytestmark = pytest.mark.browser


def test_sign_in_with_a_shown_login_leads_to_my_work(arrive: Arrive) -> None:
    visitor = arrive()
    visitor.open("/proekty/")
    assert "/vhod/" in visitor.page.url
    visitor.click(visitor.page.get_by_role("button", name=RESPONSIBLE))
    expect(visitor.page).to_have_url(re.compile(r"/proekty/$"))
    visitor.click(visitor.page.locator(".side").get_by_role("link", name="Моя работа"))
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Моя работа")
    expect(visitor.page.locator("main")).to_contain_text("Обучение наставников второй волны")


def test_sign_in_with_a_wrong_password_says_so(arrive: Arrive) -> None:
    visitor = arrive()
    visitor.open("/vhod/")
    visitor.page.get_by_label("Электронная почта").fill(CITY_ADMINISTRATOR)
    visitor.page.get_by_label("Пароль", exact=True).fill("ne-tot-parol")
    visitor.click(visitor.page.get_by_role("button", name="Войти", exact=True))
    expect(visitor.page.get_by_role("alert").first).to_be_visible()
    visitor.open("/proekty/")
    assert "/vhod/" in visitor.page.url


def test_sign_out_ends_the_session(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    visitor.page.locator(".top-tools summary").click()
    visitor.click(visitor.page.get_by_role("button", name="Выйти"))
    visitor.open("/")
    assert "/vhod/" in visitor.page.url
