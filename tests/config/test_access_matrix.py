"""Every address × role × own or foreign unit: what is not allowed is refused, what is foreign is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from rost.papers.documents.draft import Draft, PaperKind, PlanRow
from rost.papers.documents.draft_json import to_json
from rost.papers.intake.models import Batch
from rost.platform.access.declarations import Declaration, declaration_of
from rost.platform.access.roles import ROLES, Role
from rost.platform.accounts.models import User
from rost.platform.files.actions import store_file
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from rost.projects.actions.editing import remove_row
from rost.projects.domain.editing import plain_row
from rost.projects.models import Project, Removal
from rost.projects.queries.passport import stored_rows
from tests import factories

pytestmark = pytest.mark.django_db
#: Addresses whose arguments are no objects of ours.
WITHOUT_OBJECTS = {"account_reset_password_from_key", "invitation_accept"}


@dataclass(frozen=True)
class Side:
    """One municipality and what lies in it."""

    unit: Organisation
    owner: User
    objects: dict[tuple[str, str], Any]


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
    owner = factories.user("department_administrator", unit)
    person = factories.user("methodist", unit)
    factories.grant(owner, "project_head", unit)
    project = factories.project(unit)
    file = store_file(chunks=[unit.name.encode()], unit_path=unit.path, by=owner)
    draft = to_json(Draft(kind=PaperKind.PLAN, plan=[PlanRow(title="Провести семинар")]))
    batch = Batch.objects.create(
        unit=unit, name="план.docx", file=file, uploaded_by=owner, state="to_review", draft=draft
    )
    job = Job.objects.create(kind="x", title="x", unit_path=unit.path, asked_by_id=owner.pk, asked_by_name="x")
    objects = {
        ("projects", "uid"): project.uid,
        ("projects", "problem"): project.problems.get().uid,
        ("projects", "section"): "plan",
        ("projects", "key"): project.plan_items.all()[0].pk,
        ("projects", "removal"): removed_result(project).uid,
        ("intake", "uid"): batch.uid,
        ("intake", "section"): "plan",
        ("intake", "index"): 0,
        ("intake", "field"): "title",
        ("jobs", "uid"): job.uid,
        ("users", "uid"): person.uid,
        ("users", "invitation"): factories.invitation(owner, unit).uid,
        ("users", "grant"): person.grants.get().pk,
    }
    return Side(unit, owner, objects)


def removed_result(project: Project) -> Removal:
    (row,) = stored_rows(project, "results")
    return remove_row(project=project, section="results", key=row.key, opened=plain_row(row.data), by=None)


@pytest.fixture
def sides() -> tuple[Side, Side]:
    region = factories.region()
    return side(region), side(region)


def answer(user: User | None, method: str, address: str) -> Any:
    """One request as `user` (None: a stranger); what it writes is taken back."""
    client = Client()
    if user:
        client.force_login(user)
    with transaction.atomic():
        response = getattr(client, method)(address)
        transaction.set_rollback(True)
    if response.streaming:
        b"".join(response)  # read to its end, a file is closed
    return response


def named(route: Route) -> str:
    return f"{route.namespace}:{route.name}"


@pytest.fixture
def staff(sides: tuple[Side, Side]) -> dict[str, User]:
    """In the first municipality, a user for each role."""
    return {role: factories.user(role, sides[0].unit) for role in ROLES}


@pytest.mark.parametrize("route", routes(), ids=named)
def test_stranger_reaches_only_what_is_public(route: Route, sides: tuple[Side, Side]) -> None:
    for method in ("get", "post"):
        response = answer(None, method, route.address(sides[0]))
        is_sent = response.status_code == 302 and response.url.startswith(reverse("account_login"))
        assert is_sent or route.declaration.is_public
        assert response.status_code in {200, 302, 405}


@pytest.mark.parametrize("route", [r for r in routes() if r.declaration.permission], ids=named)
def test_role_without_the_permission_is_refused(route: Route, sides: tuple[Side, Side], staff: dict[str, User]) -> None:
    assert_refused_without_permission(route, sides, staff)


@pytest.mark.parametrize("route", [r for r in routes() if r.declaration.permission], ids=named)
def test_view_without_its_permission_is_noticed(
    route: Route, sides: tuple[Side, Side], staff: dict[str, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard of the guards: with the permission taken away the test above must fail."""
    address = resolve(route.address(sides[0]))
    monkeypatch.setattr(address.func, "access", Declaration(reason="taken away"))
    with pytest.raises(AssertionError):
        assert_refused_without_permission(route, sides, staff)


def assert_refused_without_permission(route: Route, sides: tuple[Side, Side], staff: dict[str, User]) -> None:
    for role in ROLES.values():
        for method in ("get", "post"):
            status = answer(staff[role.code], method, route.address(sides[0])).status_code
            assert (status == 403) == (route.declaration.permission not in role.permissions), (role.code, method)
            assert status < 500, (role.code, method)


@pytest.mark.parametrize("route", [r for r in routes() if r.arguments], ids=named)
def test_foreign_object_is_not_there(route: Route, sides: tuple[Side, Side], staff: dict[str, User]) -> None:
    for role in ROLES.values():
        allowed = {404, 405} if _may(route, role) else {403}
        for method in ("get", "post"):
            status = answer(staff[role.code], method, route.address(sides[1])).status_code
            assert status in allowed, (role.code, method)


@pytest.mark.parametrize("route", [r for r in routes() if r.arguments], ids=named)
def test_own_object_is_there(route: Route, sides: tuple[Side, Side]) -> None:
    assert answer(sides[0].owner, "get", route.address(sides[0])).status_code in {200, 302, 405}


@pytest.mark.parametrize("route", routes(), ids=named)
def test_write_without_its_token_is_refused(route: Route, sides: tuple[Side, Side]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(sides[0].owner)
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(route.address(sides[0])).status_code == 403, method


def _may(route: Route, role: Role) -> bool:
    return route.declaration.permission is None or route.declaration.permission in role.permissions
