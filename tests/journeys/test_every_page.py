"""Every page that answers GET: no axe violation, wide and narrow, light and dark."""

from __future__ import annotations

import pytest

from tests.journeys.addresses import addresses
from tests.journeys.browser import PHONE, WIDE
from tests.journeys.conftest import Arrive
from tests.journeys.department import Department

pytestmark = pytest.mark.browser
#: Between them they may open every page.
VISITORS = (
    "administrator@olhobor.example",
    "administrator@svetloyarsk.example",
    "rukovoditel@svetloyarsk.example",
    "vedomstvo@olhobor.example",
    "sistema@sinegorye.example",
    "pedagog@olhobor.example",
)
#: The fewest pages that somebody of them must be shown, so that the walk cannot become empty unseen.
LEAST_PAGES = 30


def test_every_page_is_accessible(arrive: Arrive, department: Department) -> None:
    seen: set[str] = set()
    for login in VISITORS:
        visitor = arrive(login)
        visitor.expects_refusal = True
        for _, address in addresses(department):
            answer = visitor.page.request.get(department.url + address, max_redirects=0)
            if answer.status != 200 or "text/html" not in answer.headers["content-type"] or address in seen:
                assert answer.status in (200, 302, 403, 404, 405), f"{answer.status}: {address}"
                continue
            seen.add(address)
            visitor.page.goto(department.url + address, wait_until="load")
            for scheme in ("light", "dark"):
                for size in (WIDE, PHONE):
                    visitor.page.emulate_media(color_scheme=scheme)
                    visitor.page.set_viewport_size(size)
                    visitor.look()
    assert len(seen) >= LEAST_PAGES


def test_pages_before_signing_in_are_accessible(arrive: Arrive) -> None:
    for scheme in ("light", "dark"):
        for size in (WIDE, PHONE):
            visitor = arrive(color_scheme=scheme, viewport=size)
            for address in ("/vhod/", "/parol/vosstanovit/", "/otkljuchen/"):
                assert visitor.open(address) == 200
