"""A person at the browser: goes through pages, and notices everything that no page may do."""

from __future__ import annotations

import itertools
import re
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page

from tests.journeys.department import PASSWORD, Department

#: Levels of the visible headings, in order.
_HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(h => h.checkVisibility()).map(h => Number(h.tagName[1]))"""
_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_MISSING = re.compile(r"status of 4(0[349]|10)")


class Visitor:
    """`faults` fills by itself: errors of scripts, requests to other hosts, answers 5xx."""

    def __init__(self, context: BrowserContext, department: Department) -> None:
        self.department = department
        self.page: Page = context.new_page()
        self.faults: list[str] = []
        #: An answer 403, 404, 409 or 410 that the journey means to get is no fault.
        self.expects_refusal = False
        self._host = urlsplit(department.url).netloc
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("request", self._notice_request)
        self.page.on("response", self._notice_response)

    def open(self, path: str) -> int:
        """Go to the address and look at the page; the status of the answer."""
        answer = self.page.goto(self.department.url + path, wait_until="load")
        assert answer is not None
        self.look()
        return answer.status

    def click(self, target: Locator) -> None:
        """Click what leads to another page, and look at that page."""
        with self.page.expect_navigation(wait_until="load"):
            target.click()
        self.look()

    def sign_in(self, login: str) -> None:
        self.open("/vhod/")
        self.page.get_by_label("Электронная почта").fill(login)
        self.page.get_by_label("Пароль", exact=True).fill(PASSWORD)
        self.click(self.page.get_by_role("button", name="Войти", exact=True))

    def look(self) -> None:
        """What every page is held to: no axe violation, headings in order, no sideways scrolling."""
        where = self.page.url
        found = Axe().run(self.page).response["violations"]
        self.faults += [f"{where}: axe {one['id']}: {_nodes(one)}" for one in found]
        levels = self.page.evaluate(_HEADINGS)
        if levels.count(1) != 1:
            self.faults.append(f"{where}: {levels.count(1)} headings of level 1")
        if any(after - before > 1 for before, after in itertools.pairwise(levels)):
            self.faults.append(f"{where}: a level of headings is left out: {levels}")
        sideways = self.page.evaluate(_SIDEWAYS)
        if sideways > 0:
            self.faults.append(f"{where}: the page is {sideways} px wider than its window")

    def _hear(self, message: Any) -> None:
        if message.type == "error" and not (self.expects_refusal and _MISSING.search(message.text)):
            self.faults.append(f"console: {message.text} ({self.page.url})")

    def _notice_request(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != self._host:
            self.faults.append(f"a request to another host: {request.url}")

    def _notice_response(self, response: Any) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.status}: {response.url}")


def _nodes(violation: dict[str, Any]) -> str:
    return "; ".join(node["html"][:160] for node in violation["nodes"][:3])
