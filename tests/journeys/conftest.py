"""Journeys: the real server, the real worker and real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.browser import ARGUMENTS, CHROMIUM, WIDE
from tests.journeys.department import Department, served
from tests.journeys.visitor import Visitor

Arrive = Callable[..., Visitor]


@pytest.fixture(scope="session")
def department(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Department]:
    """One for all journeys: each changes only what no other looks at."""
    with served(tmp_path_factory.mktemp("department") / "demo") as department:
        yield department


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("LOUD: Chromium is absent, so no journey was made (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def arrive(browser: Browser, department: Department) -> Iterator[Arrive]:
    """`arrive(login, **options of the browser's context)`: a visitor, signed in if a login is given.

    The test fails for every fault that any of its visitors noticed.
    """
    visitors: list[Visitor] = []

    def new(login: str = "", **options: Any) -> Visitor:
        context = browser.new_context(**{"viewport": WIDE, "locale": "ru-RU", **options})
        context.set_default_timeout(20_000)
        visitor = Visitor(context, department)
        visitors.append(visitor)
        if login:
            visitor.sign_in(login)
        return visitor

    yield new
    for visitor in visitors:
        visitor.page.context.close()
    faults = [fault for visitor in visitors for fault in visitor.faults]
    assert not faults, "\n".join(faults)
