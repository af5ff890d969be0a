from __future__ import annotations

from decimal import Decimal

from rost.projects.domain.people import Person, Role, counted, overloaded
from rost.projects.domain.terms import TermState


def person(*shares: str | None) -> Person:
    roles = tuple(
        Role("participant", "Участник", workload_percent=Decimal(share) if share else None) for share in shares
    )
    return Person(1, "Ветрова А. Л.", True, roles, {TermState.OVERDUE: 2, TermState.DONE: 3, TermState.RUNNING: 1})


def test_workload_adds_up_the_roles_that_state_one() -> None:
    assert person("10", "30", None).workload == Decimal(40)
    assert person(None).workload is None
    assert person().workload is None


def test_only_more_than_full_time_is_too_much() -> None:
    full, over = person("60", "40"), person("60", "40.5")
    assert overloaded([full, over]) == (over,)


def test_items_are_counted_by_state() -> None:
    assert person().items_total == 6
    assert person().overdue == 2
    assert person().open_items == 3
    assert counted([TermState.DONE, TermState.OVERDUE, TermState.DONE]) == {TermState.DONE: 2, TermState.OVERDUE: 1}


def test_positions_are_named_once_each() -> None:
    roles = (Role("head", "", "начальник"), Role("participant", "", "методист"), Role("participant", "", "Методист"))
    assert Person(1, "", True, roles, {}).positions == ("начальник", "методист")
