"""Nobody of a municipality is ever sent a word of its neighbour: not by number, search, filter, file or error."""

from __future__ import annotations

import sys

import pytest

from rost.platform.access.roles import ROLES
from rost.platform.organisations.models import Organisation
from tests import factories
from tests.config.leaks.crawler import Catch, crawl
from tests.config.leaks.tenants import Tenant, tenant

pytestmark = pytest.mark.django_db
FIRST, SECOND = "alfakukushka", "betasinica"
LEAST_NIGHTLY = 20_000


def pair(projects: int) -> tuple[Tenant, Tenant]:
    region = factories.region()
    return tenant(region, FIRST, projects), tenant(region, SECOND, projects)


def walked(tenants: tuple[Tenant, Tenant], limit: int) -> Catch:
    """Every role on either side, at most `limit` answers each."""
    catch = Catch()
    for home, neighbour in (tenants, tenants[::-1]):
        for role in ROLES:
            crawl(role, home, neighbour, limit, catch)
    return catch


def test_no_role_is_sent_a_word_of_the_neighbour() -> None:
    catch = walked(pair(projects=1), limit=20)
    assert catch.leaks == []
    assert catch.responses == 20 * 2 * len(ROLES)
    assert {200, 403, 404} <= set(catch.statuses)
    assert max(catch.statuses) < 500
    assert catch.own > 50


def test_crawler_notices_what_a_reader_of_both_is_sent() -> None:
    first, second = pair(projects=1)
    region = Organisation.objects.get_parent(first.side.unit)
    for role in ("department_administrator", "system_administrator"):
        factories.grant(first.users[role], role, region)
        catch = Catch()
        crawl(role, first, second, 100, catch)
        assert len(catch.leaks) > 3, role


@pytest.mark.nightly
def test_no_role_is_sent_a_word_of_the_neighbour_in_twenty_thousand_answers(capsys: pytest.CaptureFixture[str]) -> None:
    catch = walked(pair(projects=30), limit=1_200)
    with capsys.disabled():
        sys.stdout.write(f"\n{catch.responses} answers ({catch.own} with own words), by status {catch.statuses}\n")
    assert catch.leaks == []
    assert catch.responses >= LEAST_NIGHTLY
    assert catch.statuses[200] > catch.responses / 10
    assert max(catch.statuses) < 500
