"""Writes of those who administer accounts: rights withdrawn, accounts closed and opened again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import Grant, User
from rost.platform.audit.actions import record


@transaction.atomic
def withdraw_grant(*, grant: Grant, today: date, by: Any) -> None:
    """Yesterday was the last day of the role. One that was given today leaves only its lines in the journal."""
    grant = Grant.objects.select_for_update(of=("self",)).select_related("organisation", "user").get(pk=grant.pk)
    if grant.finished_on < today:
        return
    yesterday = today - timedelta(days=1)
    if grant.started_on > yesterday:
        grant.delete()
    else:
        grant.finished_on = yesterday
        grant.save(update_fields=["finished_on"])
    record(
        action="role.withdrawn",
        by=by,
        target=grant.user,
        unit_path=grant.organisation.path,
        detail={"role": ROLES[grant.role].title, "unit": str(grant.organisation)},
    )


@transaction.atomic
def disable_user(*, user: User, unit_path: str = "", by: Any) -> None:
    """Nobody can sign in with the account, and whoever is signed in with it is out at the next request."""
    _switch(user, False, "user.disabled", unit_path, by)


@transaction.atomic
def enable_user(*, user: User, unit_path: str = "", by: Any) -> None:
    _switch(user, True, "user.enabled", unit_path, by)


@transaction.atomic
def reset_second_factor(*, user: User, unit_path: str = "", by: Any) -> None:
    """For one who lost his telephone and his codes: he signs in by password and sets the factor up anew."""
    Authenticator.objects.filter(user=user).delete()
    record(action="second_factor.reset", by=by, target=user, unit_path=unit_path)


def _switch(user: User, is_active: bool, action: str, unit_path: str, by: Any) -> None:
    ends = {} if is_active else {"sessions_ended_at": timezone.now()}
    if User.objects.filter(pk=user.pk, is_active=not is_active).update(is_active=is_active, **ends):
        record(action=action, by=by, target=user, unit_path=unit_path, detail={"email": user.email})
    user.is_active = is_active


def note_seen(*, user: User, unit_path: str, by: Any) -> None:
    """Somebody else's personal data were looked at."""
    record(action="user.seen", by=by, target=user, unit_path=unit_path)


def note_export(*, count: int, by: Any) -> None:
    record(action="users.exported", by=by, detail={"count": count})
