"""The past of the tree stays true: moves, mergers and closings are dated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from rost.platform.audit.queries import entries
from rost.platform.common.periods import FOREVER
from rost.platform.organisations import actions
from rost.platform.organisations.models import Organisation
from rost.platform.organisations.queries import branch_on, place_on, placement_on
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
MOVED_ON = date(2024, 9, 1)
DAY_BEFORE = MOVED_ON - timedelta(days=1)


@pytest.fixture
def tree() -> tuple[Organisation, Organisation, Organisation]:
    """Two municipalities of a region and a school in the first one."""
    region = factories.region()
    first, second = factories.unit(region), factories.unit(region)
    return first, second, factories.unit(first, Organisation.Kind.SCHOOL, "Школа № 1")


def names(unit: Organisation, day: date) -> set[str]:
    return {placement.short_name for placement in branch_on(unit, day)}


def test_branch_on_the_day_before_a_move_holds_the_school_in_its_old_place(tree) -> None:
    first, second, school = tree
    actions.move_organisation(organisation=school, to=second, on=MOVED_ON, today=TODAY, by=None)
    first, second = Organisation.objects.get(pk=first.pk), Organisation.objects.get(pk=second.pk)
    assert "Школа № 1" in names(first, DAY_BEFORE)
    assert "Школа № 1" not in names(second, DAY_BEFORE)
    assert "Школа № 1" not in names(first, MOVED_ON)
    assert "Школа № 1" in names(second, MOVED_ON)


def test_move_takes_the_whole_branch_along(tree) -> None:
    first, second, school = tree
    group = factories.unit(school, Organisation.Kind.KINDERGARTEN, "Дошкольная группа")
    actions.move_organisation(organisation=school, to=second, on=MOVED_ON, today=TODAY, by=None)
    group.refresh_from_db()
    assert [place.short_name for place in place_on(group, MOVED_ON)][-3:] == [
        second.short_name, "Школа № 1", "Дошкольная группа",
    ]  # fmt: skip
    assert first.short_name in [place.short_name for place in place_on(group, DAY_BEFORE)]
    assert Organisation.objects.find_problems() == ([], [], [], [], [])


def test_path_of_a_unit_that_left_is_not_given_to_the_next_one(tree) -> None:
    first, second, school = tree
    old_path = school.path
    actions.move_organisation(organisation=school, to=second, on=MOVED_ON, today=TODAY, by=None)
    newcomer = factories.unit(Organisation.objects.get(pk=first.pk), Organisation.Kind.SCHOOL)
    assert newcomer.path != old_path


def test_move_on_the_day_of_the_last_change_leaves_no_empty_period(tree) -> None:
    _, second, _ = tree
    young = actions.add_organisation(
        parent=second, kind=Organisation.Kind.SCHOOL, name="Новая", short_name="Новая", started_on=MOVED_ON, by=None
    )
    first = Organisation.objects.get(pk=tree[0].pk)
    actions.move_organisation(organisation=young, to=first, on=MOVED_ON, today=TODAY, by=None)
    assert young.placements.count() == 1


def test_rename_keeps_the_old_name_for_old_dates(tree) -> None:
    school = tree[2]
    actions.rename_organisation(
        organisation=school, name="Лицей № 1", short_name="Лицей № 1", on=MOVED_ON, today=TODAY, by=None
    )
    assert placement_on(school, DAY_BEFORE).short_name == "Школа № 1"
    assert placement_on(school, MOVED_ON).short_name == "Лицей № 1"


def test_closed_unit_is_there_on_its_last_day_and_not_after(tree) -> None:
    first, _, school = tree
    actions.close_organisation(organisation=school, on=MOVED_ON, today=TODAY, by=None)
    assert "Школа № 1" in names(first, MOVED_ON)
    assert "Школа № 1" not in names(first, MOVED_ON + timedelta(days=1))


def test_merged_unit_has_its_successor(tree) -> None:
    first, _, school = tree
    other = factories.unit(Organisation.objects.get(pk=first.pk), Organisation.Kind.SCHOOL)
    actions.merge_organisation(organisation=school, into=other, on=MOVED_ON, today=TODAY, by=None)
    assert school.successions.get().successor == other
    assert placement_on(school, DAY_BEFORE) is not None
    assert placement_on(school, MOVED_ON) is None


def test_unit_that_holds_others_cannot_be_closed(tree) -> None:
    with pytest.raises(ValidationError, match="Сначала закройте"):
        actions.close_organisation(organisation=tree[0], on=MOVED_ON, today=TODAY, by=None)


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), FOREVER])
def test_change_in_the_future_is_refused(tree, on: date) -> None:
    with pytest.raises(ValidationError, match="ещё не наступила"):
        actions.move_organisation(organisation=tree[2], to=tree[1], on=on, today=TODAY, by=None)


def test_change_before_the_last_one_is_refused(tree) -> None:
    first, second, school = tree
    moved = actions.move_organisation(organisation=school, to=second, on=MOVED_ON, today=TODAY, by=None)
    with pytest.raises(ValidationError, match="раньше предыдущего"):
        actions.move_organisation(organisation=moved, to=first, on=DAY_BEFORE, today=TODAY, by=None)


def test_closed_unit_cannot_change(tree) -> None:
    _, second, school = tree
    actions.close_organisation(organisation=school, on=MOVED_ON, today=TODAY, by=None)
    with pytest.raises(ValidationError, match="закрыта"):
        actions.move_organisation(organisation=school, to=second, on=TODAY, today=TODAY, by=None)


def test_unit_cannot_move_into_itself(tree) -> None:
    first, _, school = tree
    with pytest.raises(ValidationError, match="саму себя"):
        actions.move_organisation(organisation=first, to=school, on=MOVED_ON, today=TODAY, by=None)


def test_both_branches_see_a_move_in_their_journal(tree) -> None:
    first, second, school = tree
    auditors = [factories.user("system_administrator", unit) for unit in (first, second)]
    actions.move_organisation(organisation=school, to=second, on=MOVED_ON, today=TODAY, by=None)
    seen = [{entry.action for entry in entries(user.reach("see_audit"))} for user in auditors]
    assert "organisation.left" in seen[0]
    assert "organisation.moved" in seen[1]
