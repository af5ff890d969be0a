"""Reads of accounts."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import Grant


@dataclass(frozen=True, slots=True)
class DemonstrationLogin:
    email: str
    roles: str
    units: str
    password: str


def demonstration_logins() -> list[DemonstrationLogin]:
    """The accounts of a demonstration that hold a role today, with the password that all of them share."""
    granted = Grant.objects.in_force(timezone.localdate()).filter(user__is_active=True)
    roles: dict[str, list[str]] = {}
    units: dict[str, list[str]] = {}
    for grant in granted.select_related("user", "organisation").order_by("user_id", "id"):
        roles.setdefault(grant.user.email, []).append(ROLES[grant.role].title)
        units.setdefault(grant.user.email, []).append(grant.organisation.short_name)
    return [
        DemonstrationLogin(email, _listed(roles[email]), _listed(units[email]), settings.ROST_SHOWN_PASSWORD)
        for email in roles
    ]


def _listed(words: list[str]) -> str:
    return ", ".join(dict.fromkeys(words))
