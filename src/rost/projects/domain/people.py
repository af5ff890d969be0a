"""Who takes part, in which roles, with which share of time and how many items of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rost.projects.domain.terms import TermState

FULL_TIME = Decimal(100)


@dataclass(frozen=True, slots=True)
class Role:
    """One row of the table of participants for one person."""

    kind: str
    title: str
    position: str = ""
    supervisor: str = ""
    workload_percent: Decimal | None = None
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """`workload` adds up every role that states a share; None: none does. `items`: state → how many plan items."""

    key: int
    name: str
    is_person: bool
    roles: tuple[Role, ...]
    items: dict[TermState, int]

    @property
    def workload(self) -> Decimal | None:
        stated = [role.workload_percent for role in self.roles if role.workload_percent is not None]
        return sum(stated, Decimal(0)) if stated else None

    @property
    def is_overloaded(self) -> bool:
        return self.workload is not None and self.workload > FULL_TIME

    @property
    def items_total(self) -> int:
        return sum(self.items.values())

    @property
    def overdue(self) -> int:
        return self.items.get(TermState.OVERDUE, 0)

    @property
    def open_items(self) -> int:
        return sum(count for state, count in self.items.items() if not state.is_closed)

    @property
    def positions(self) -> tuple[str, ...]:
        """Different positions, capitals aside; more than one is worth a look."""
        return _distinct(role.position for role in self.roles)

    @property
    def supervisors(self) -> tuple[str, ...]:
        return _distinct(role.supervisor for role in self.roles)


def overloaded(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(person for person in people if person.is_overloaded)


def counted(states: Sequence[TermState]) -> dict[TermState, int]:
    return {state: states.count(state) for state in dict.fromkeys(states)}


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in filter(None, texts):
        found.setdefault(text.casefold(), text)
    return tuple(found.values())
