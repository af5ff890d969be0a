"""Objects for tests: made-up units, people and passports."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from django.utils import timezone

from rost.platform.accounts.invitation_actions import invite_user
from rost.platform.accounts.models import Grant, Invitation, User
from rost.platform.organisations.actions import add_organisation
from rost.platform.organisations.models import Organisation
from rost.projects.actions.projects import create_project
from rost.projects.models import Project
from tests.passports import HEADS, LUGOVOI, VETROVA, passport, problem

__all__ = [
    "HEADS",
    "LUGOVOI",
    "PASSWORD",
    "VETROVA",
    "grant",
    "invitation",
    "passport",
    "problem",
    "project",
    "region",
    "unit",
    "user",
]
_numbers = count(1)
PASSWORD = "korova-na-lugu-7"
KIND = Organisation.Kind


def unit(parent: Organisation | None = None, kind: str = KIND.MUNICIPALITY, name: str = "") -> Organisation:
    name = name or f"Район {next(_numbers)}"
    return add_organisation(parent=parent, kind=kind, name=name, short_name=name, by=None)


def region() -> Organisation:
    """A made-up region of its own, a root."""
    return unit(kind=KIND.REGION, name=f"Заречная область {next(_numbers)}")


def user(role: str | None = None, at: Organisation | None = None, **names: Any) -> User:
    """An account that may do what `role` may in the unit `at`."""
    number = next(_numbers)
    made = User(
        email=f"user{number}@example.test",
        **{"surname": "Ветрова", "given_name": "Анна", "patronymic": "Львовна", **names},
    )
    made.set_password(PASSWORD)
    made.save()
    if role and at:
        grant(made, role, at)
    return made


def grant(to: User, role: str, at: Organisation, started_on: date = date(2020, 1, 1)) -> Grant:
    return Grant.objects.create(user=to, role=role, organisation=at, started_on=started_on)


def invitation(by: User, at: Organisation, role: str = "methodist") -> Invitation:
    made, _ = invite_user(
        email=f"invited{next(_numbers)}@example.test", surname="Ёлкина", given_name="Софья", role=role,
        organisation=at, now=timezone.now(), by=by,
    )  # fmt: skip
    return made


def project(territory: Organisation | None = None, *, problems: int = 1, **changes: Any) -> Project:
    return create_project(
        territory=territory or unit(region()),
        data=passport(**changes),
        problems=[problem() for _ in range(problems)],
        by=None,
    )
