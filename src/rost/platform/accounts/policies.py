"""Who may do what with accounts. Whom one sees, the queries decide."""

from __future__ import annotations

from rost.platform.access.permissions import Permission
from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import Grant, User
from rost.platform.organisations.models import Organisation


def can_grant_role(user: User, role: str, unit: Organisation) -> bool:
    """Nobody gives more than he holds himself over the unit; who manages the installation may give every role."""
    if not user.reach(Permission.MANAGE_USERS).covers(unit.path):
        return False
    if user.reach(Permission.MANAGE_INSTALLATION).covers(unit.path):
        return True
    return all(user.reach(permission).covers(unit.path) for permission in ROLES[role].permissions)


def can_change_rights_of(user: User, person: User) -> bool:
    """Never one's own: nobody raises himself, and nobody locks himself out."""
    return user.pk != person.pk and user.has_permission(Permission.MANAGE_USERS)


def can_withdraw_grant(user: User, grant: Grant) -> bool:
    return can_change_rights_of(user, grant.user) and can_grant_role(user, grant.role, grant.organisation)


def can_switch_account(user: User, person: User) -> bool:
    """An account is closed and opened as a whole, so by one who could give every role that it holds."""
    return can_change_rights_of(user, person) and all(
        can_grant_role(user, grant.role, grant.organisation) for grant in person.grants_today
    )
