from __future__ import annotations

import pytest

from rost.platform.access.permissions import Permission
from rost.platform.access.reach import Reach
from rost.platform.organisations.models import Organisation
from rost.platform.organisations.queries import organisations_within
from tests import factories


def test_reach_keeps_no_branch_inside_another() -> None:
    assert Reach.of(["00010002", "0001", "00020001"]).paths == ("0001", "00020001")


def test_empty_reach_covers_nothing() -> None:
    assert not Reach().covers("0001")


@pytest.mark.django_db
def test_condition_cuts_to_the_branch_and_its_root() -> None:
    region = factories.region()
    mine, neighbour = factories.unit(region), factories.unit(region)
    school = factories.unit(mine, Organisation.Kind.SCHOOL)
    factories.unit(neighbour, Organisation.Kind.SCHOOL)
    reach = factories.user("project_administrator", mine).reach(Permission.USE_INTAKE)
    assert set(organisations_within(reach)) == {mine, school}


@pytest.mark.django_db
def test_empty_reach_gives_no_rows() -> None:
    factories.unit()
    assert not organisations_within(Reach()).exists()
