from __future__ import annotations

import pytest

from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import User
from rost.platform.accounts.policies import can_change_rights_of, can_grant_role, can_switch_account, can_withdraw_grant
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Organisation:
    return factories.unit(factories.region())


@pytest.fixture
def administrator(place: Organisation) -> User:
    return factories.user("department_administrator", place)


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"system_administrator"}))
def test_department_gives_every_role_that_holds_no_more_than_its_own(
    role: str, administrator: User, place: Organisation
) -> None:
    school = factories.unit(place, Organisation.Kind.SCHOOL)
    assert can_grant_role(administrator, role, place)
    assert can_grant_role(administrator, role, school)


def test_department_does_not_give_the_role_of_the_installation(administrator: User, place: Organisation) -> None:
    assert not can_grant_role(administrator, "system_administrator", place)


def test_nothing_is_given_above_or_beside_the_own_unit(administrator: User, place: Organisation) -> None:
    parent = Organisation.objects.get_parent(place)
    assert not can_grant_role(administrator, "educator", parent)
    assert not can_grant_role(administrator, "educator", factories.unit(parent))


def test_permissions_held_elsewhere_do_not_count(place: Organisation) -> None:
    other = factories.unit(Organisation.objects.get_parent(place))
    user = factories.user("department_administrator", place)
    factories.grant(user, "system_administrator", other)
    assert can_grant_role(user, "system_administrator", other)
    assert not can_grant_role(user, "system_administrator", place)
    # Over the other unit only what manages the installation was given, and that gives every role.
    assert can_grant_role(user, "project_head", other)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_system_administrator_gives_every_role(role: str, place: Organisation) -> None:
    assert can_grant_role(factories.user("system_administrator", place), role, place)


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"system_administrator", "department_administrator"}))
def test_roles_without_the_permission_give_nothing(role: str, place: Organisation) -> None:
    assert not can_grant_role(factories.user(role, place), "educator", place)


def test_nobody_changes_his_own_rights(administrator: User, place: Organisation) -> None:
    system = factories.user("system_administrator", place)
    for user in (administrator, system):
        assert not can_change_rights_of(user, user)
        assert not can_withdraw_grant(user, user.grants.get())
        assert not can_switch_account(user, user)


def test_switched_off_administrator_gives_nothing(administrator: User, place: Organisation) -> None:
    administrator.is_active = False
    assert not can_grant_role(administrator, "educator", place)


def test_account_with_more_rights_is_not_switched_off(administrator: User, place: Organisation) -> None:
    assert can_switch_account(administrator, factories.user("methodist", place))
    assert not can_switch_account(administrator, factories.user("system_administrator", place))


def test_account_with_a_role_elsewhere_is_not_switched_off(administrator: User, place: Organisation) -> None:
    person = factories.user("methodist", place)
    factories.grant(person, "methodist", factories.unit(Organisation.objects.get_parent(place)))
    assert not can_switch_account(administrator, person)
