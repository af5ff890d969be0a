"""Who may do what with a batch, in each of its states, at home and abroad."""

from __future__ import annotations

import pytest
from django.utils import timezone

from rost.papers.documents.draft import Draft
from rost.papers.documents.draft_json import to_json
from rost.papers.intake import policies
from rost.papers.intake.domain.states import READABLE, REJECTABLE, State
from rost.papers.intake.models import Batch
from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import User
from rost.platform.common.ids import uuid7
from rost.platform.files.actions import store_file
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
Home = tuple[Organisation, User, User]


@pytest.fixture
def home() -> Home:
    """A municipality, its administrator and that of the neighbour."""
    region = factories.region()
    here, there = factories.unit(region), factories.unit(region)
    return here, factories.user("project_administrator", here), factories.user("project_administrator", there)


def batch(home: Home, state: State) -> Batch:
    unit, user, _ = home
    applied = state is State.APPLIED
    return Batch.objects.create(
        unit=unit,
        name="план.docx",
        file=store_file(chunks=[b"x"], unit_path=unit.path, by=user),
        uploaded_by=user,
        state=state.value,
        reason="причина",
        draft=to_json(Draft()),
        job_uid=uuid7(),
        project=factories.project(unit) if applied else None,
        applied_at=timezone.now() if applied else None,
        applied_by=user if applied else None,
    )


@pytest.mark.parametrize("state", State)
def test_can_see_batch_of_the_own_unit_only(home: Home, state: State) -> None:
    one = batch(home, state)
    assert policies.can_see_batch(home[1], one)
    assert not policies.can_see_batch(home[2], one)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(
    ("policy", "states"), [("can_review", {State.TO_REVIEW}), ("can_reject", REJECTABLE), ("can_read_again", READABLE)]
)
def test_policy_holds_in_its_states_only(home: Home, state: State, policy: str, states: set[State]) -> None:
    one = batch(home, state)
    assert getattr(policies, policy)(home[1], one) is (state in states)
    assert not getattr(policies, policy)(home[2], one)


def test_can_apply_to_the_own_territory_and_its_projects(home: Home) -> None:
    one = batch(home, State.TO_REVIEW)
    assert policies.can_apply(home[1], one, home[0])
    assert policies.can_apply(home[1], one, factories.project(home[0]))


def test_cannot_apply_to_a_foreign_territory_or_project(home: Home) -> None:
    one = batch(home, State.TO_REVIEW)
    foreign = home[2].reach(Permission.EDIT_PROJECTS).paths[0]
    territory = Organisation.objects.get(path=foreign)
    assert not policies.can_apply(home[1], one, territory)
    assert not policies.can_apply(home[1], one, factories.project(territory))


def test_cannot_apply_what_is_not_in_review(home: Home) -> None:
    assert not policies.can_apply(home[1], batch(home, State.REJECTED), home[0])
