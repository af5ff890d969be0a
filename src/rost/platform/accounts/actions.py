"""Writes of accounts and grants."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import Grant, User
from rost.platform.audit.actions import record
from rost.platform.common.periods import FOREVER
from rost.platform.organisations.models import Organisation


@transaction.atomic
def add_user(*, email: str, surname: str, given_name: str, patronymic: str = "", password: str | None, by: Any) -> User:
    """A new account; without a password nobody can sign in with it."""
    user = User(email=email.lower(), surname=surname, given_name=given_name, patronymic=patronymic)
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save()
    record(action="user.added", by=by, target=user, detail={"email": user.email})
    return user


@transaction.atomic
def grant_role(
    *,
    user: User,
    role: str,
    organisation: Organisation,
    started_on: date,
    finished_on: date = FOREVER,
    by: Any,
) -> Grant:
    """Let `user` do what `role` may, in `organisation` and below it, both days included."""
    User.objects.select_for_update().get(pk=user.pk)  # two who give the same role at once follow one another
    held = user.grants.filter(role=role, organisation=organisation)
    if held.filter(started_on__lte=finished_on, finished_on__gte=started_on).exists():
        raise ValidationError("Эта роль у человека здесь уже есть.")
    grant = Grant(user=user, role=role, organisation=organisation, started_on=started_on, finished_on=finished_on)
    grant.full_clean()
    grant.save()
    record(
        action="role.granted",
        by=by,
        target=user,
        unit_path=organisation.path,
        detail={"role": ROLES[role].title, "unit": str(organisation)},
    )
    return grant
