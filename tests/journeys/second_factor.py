"""The visitor's telephone: codes of an authenticator app, by the library's own arithmetic."""

from __future__ import annotations

import time

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor


def code(secret: str, ahead: int = 0) -> str:
    """The code of now, or of so many periods later: a used code does not work again."""
    counter = int(time.time()) // app_settings.TOTP_PERIOD + ahead
    value: str = format_hotp_value(hotp_value(secret, counter))
    return value


def set_up(visitor: Visitor, password: str) -> str:
    """Switch the factor on, where the compulsion led, with the password asked once more; the secret."""
    page = visitor.page
    page.get_by_label("Пароль", exact=True).fill(password)
    visitor.click(page.get_by_role("button", name="Подтвердить"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Включите второй фактор")
    secret = page.locator("main code").inner_text()
    page.get_by_label("Код").fill(code(secret))
    visitor.click(page.get_by_role("button", name="Включить"))
    return secret
