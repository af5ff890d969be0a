"""Accounts as their administrators see them, cut to their reach."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from rost.platform.access.permissions import Permission
from rost.platform.access.roles import ROLES, Role
from rost.platform.accounts.models import Grant, User
from rost.platform.accounts.policies import can_grant_role
from rost.platform.common.search import search_text
from rost.platform.organisations.models import Organisation
from rost.platform.organisations.queries import organisations_within


def grants_within(viewer: User) -> QuerySet[Grant]:
    """Roles, past ones too, in the units whose users the viewer manages."""
    covered = viewer.reach(Permission.MANAGE_USERS).condition("organisation__path")
    return Grant.objects.filter(covered).select_related("organisation")


def users_for(viewer: User) -> QuerySet[User]:
    """Who holds or held a role in the viewer's reach; those without any role belong to the whole installation."""
    seen = Q(pk__in=grants_within(viewer).values("user_id"))
    if viewer.has_permission(Permission.MANAGE_INSTALLATION):
        seen |= ~Q(pk__in=Grant.objects.values("user_id"))
    return User.objects.filter(seen)


def user_for(viewer: User, uid: UUID) -> User:
    return get_object_or_404(users_for(viewer), uid=uid)


def users_matching(viewer: User, today: date, *, text: str = "", state: str = "", role: str = "") -> QuerySet[User]:
    """Each word begins or stands in a name or the address; `state` is a code of `user_forms.STATES`.

    Every user has `shown_grants`: the roles of today that the viewer manages.
    """
    of_today = grants_within(viewer).in_force(today)  # type: ignore[attr-defined] # a chain of the model's own queryset
    held = Exists(of_today.filter(user=OuterRef("pk")))
    found = users_for(viewer)
    for word in search_text(text).split():
        found = found.filter(search__contains=word)
    if role:
        found = found.filter(Exists(of_today.filter(user=OuterRef("pk"), role=role)))
    if state == "disabled":
        found = found.filter(is_active=False)
    elif state:
        found = found.filter(held if state == "active" else ~held, is_active=True)
    return found.order_by("sort", "pk").prefetch_related(Prefetch("grants", of_today, to_attr="shown_grants"))


def grantable_roles(viewer: User) -> list[Role]:
    """Roles that the viewer may give in some unit: what may be given at all may be given at a top of the reach."""
    tops = Organisation.objects.filter(path__in=viewer.reach(Permission.MANAGE_USERS).paths)
    return [role for role in ROLES.values() if any(can_grant_role(viewer, role.code, unit) for unit in tops)]


def units_to_grant_in(viewer: User, text: str = "") -> QuerySet[Organisation]:
    return organisations_within(viewer.reach(Permission.MANAGE_USERS), text)
