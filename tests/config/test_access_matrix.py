"""Every address × role × own or foreign unit: what is not allowed is refused, what is foreign is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rost.papers.intake.models import Batch
from rost.platform.access.declarations import Declaration, declaration_of
from rost.platform.access.roles import ROLES, Role
from rost.platform.accounts.models import User
from rost.platform.files.actions import store_file
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
#: Addresses whose arguments are no objects of ours.
WITHOUT_OBJECTS = {"account_reset_password_from_key"}


@dataclass(frozen=True)
class Side:
    """One municipality and what lies in it."""

    unit: Organisation
    owner: User
    objects: dict[tuple[str, str], UUID]


@dataclass(frozen=True)
class Route:
    name: str
    namespace: str
    arguments: tuple[str, ...]
    declaration: Declaration

    def address(self, side: Side) -> str:
        kwargs = {argument: side.objects[self.namespace, argument] for argument in self.arguments}
        return reverse(f"{self.namespace}:{self.name}" if self.namespace else self.name, kwargs=kwargs)


def routes() -> list[Route]:
    found: list[Route] = []

    def walk(resolver: URLResolver, namespace: str) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry, entry.namespace or namespace)
            elif isinstance(entry, URLPattern) and entry.name not in WITHOUT_OBJECTS:
                declaration = declaration_of(entry.callback, entry.name)
                assert declaration, entry
                found.append(Route(entry.name or "", namespace, tuple(entry.pattern.converters), declaration))

    walk(get_resolver(), "")
    return found


def side(parent: Organisation) -> Side:
    unit = factories.unit(parent)
    owner = factories.user("project_administrator", unit)
    project = factories.project(unit)
    file = store_file(chunks=[unit.name.encode()], unit_path=unit.path, by=owner)
    batch = Batch.objects.create(unit=unit, name="план.docx", file=file, uploaded_by=owner)
    job = Job.objects.create(kind="x", title="x", unit_path=unit.path, asked_by_id=owner.pk, asked_by_name="x")
    objects = {
        ("projects", "uid"): project.uid,
        ("projects", "problem"): project.problems.get().uid,
        ("intake", "uid"): batch.uid,
        ("jobs", "uid"): job.uid,
    }
    return Side(unit, owner, objects)


@pytest.fixture
def sides() -> tuple[Side, Side]:
    region = factories.region()
    return side(region), side(region)


def ask(client: Client, method: str, address: str) -> Any:
    return getattr(client, method)(address)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("route", routes(), ids=lambda r: f"{r.namespace}:{r.name}")
def test_stranger_is_sent_to_sign_in(route: Route, method: str, client: Client, sides: tuple[Side, Side]) -> None:
    response = ask(client, method, route.address(sides[0]))
    is_sent = response.status_code == 302 and response.url.startswith(reverse("account_login"))
    assert is_sent is not route.declaration.is_public or response.status_code in {200, 302, 405}
    if not route.declaration.is_public:
        assert is_sent


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.code)
@pytest.mark.parametrize(
    "route", [r for r in routes() if r.declaration.permission], ids=lambda r: f"{r.namespace}:{r.name}"
)
def test_role_without_the_permission_is_refused(
    route: Route, role: Role, method: str, client: Client, sides: tuple[Side, Side]
) -> None:
    mine, _ = sides
    client.force_login(factories.user(role.code, mine.unit))
    status = ask(client, method, route.address(mine)).status_code
    assert (status == 403) == (route.declaration.permission not in role.permissions)
    assert status < 500


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.code)
@pytest.mark.parametrize("route", [r for r in routes() if r.arguments], ids=lambda r: f"{r.namespace}:{r.name}")
def test_foreign_object_is_not_there(
    route: Route, role: Role, method: str, client: Client, sides: tuple[Side, Side]
) -> None:
    mine, theirs = sides
    client.force_login(factories.user(role.code, mine.unit))
    status = ask(client, method, route.address(theirs)).status_code
    assert status in ({404, 405} if _may(route, role) else {403})


@pytest.mark.parametrize("route", [r for r in routes() if r.arguments], ids=lambda r: f"{r.namespace}:{r.name}")
def test_own_object_is_there(route: Route, client: Client, sides: tuple[Side, Side]) -> None:
    mine, _ = sides
    client.force_login(mine.owner)
    assert ask(client, "get", route.address(mine)).status_code in {200, 302, 405}


def _may(route: Route, role: Role) -> bool:
    return route.declaration.permission is None or route.declaration.permission in role.permissions
