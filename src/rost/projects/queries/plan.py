"""The plan as rows with their depth, term and state on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from rost.projects.domain.passport import ItemStatus
from rost.projects.domain.terms import Term, TermState, days_late, says_otherwise, slipping, state_on
from rost.projects.models import Party, PlanItem, Project

if TYPE_CHECKING:
    from rost.platform.access.account import Account

_CLOSED = (ItemStatus.DONE, ItemStatus.CANCELLED)
_WITH_ROWS = ("due_dates", "targets", "responsibilities__party")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """`is_context`: shown only to say under what the rows that were looked for stand."""

    item: PlanItem
    term: Term
    state: TermState
    today: date
    depth: int = 0
    is_slipping: bool = False
    is_context: bool = False

    @property
    def people(self) -> list[Party]:
        return [line.party for line in self.item.responsibilities.all()]

    @property
    def reads_otherwise(self) -> list[str]:
        """What the paper writes of the term where it is not what was understood."""
        item, term = self.item, self.term
        pairs = ((item.start_text, (term.started_on,)), (item.end_text, term.days if item.end_text else ()))
        return [text for text, days in pairs if says_otherwise(text, days, term.recurrence)]

    @property
    def next_due(self) -> date | None:
        return self.term.next_due(self.today)

    @property
    def days_late(self) -> int:
        return days_late(self.term, self.today)

    @property
    def days_left(self) -> int | None:
        return (self.next_due - self.today).days if self.next_due else None


def plan_rows(project: Project, today: date) -> list[PlanRow]:
    """All rows of the plan in the paper's order."""
    items = list(project.plan_items.prefetch_related(*_WITH_ROWS))
    terms = [term_of(item) for item in items]
    states = [state_on(term, today) for term in terms]
    places = {item.pk: place for place, item in enumerate(items)}
    parents = [places.get(item.parent_id) if item.parent_id else None for item in items]
    late = slipping(states, terms, parents)
    return [
        PlanRow(item, terms[place], states[place], today, _depth(parents, place), late[place])
        for place, item in enumerate(items)
    ]


def plan_items_owed_by(user: Account, today: date) -> list[PlanRow]:
    """What a user answers for and has not done, over all projects: the overdue first, then by the nearest term."""
    mine = Party.objects.filter(user=user.pk).values("pk")
    items = (
        PlanItem.objects.filter(responsibilities__party__in=mine, project__deleted_at__isnull=True)
        .exclude(status__in=_CLOSED)
        .select_related("project__territory")
        .prefetch_related(*_WITH_ROWS)
        .distinct()
    )
    return sorted(_alone(items, today), key=by_urgency)


def by_urgency(row: PlanRow) -> tuple[bool, date, int]:
    """Earlier terms first: what is missed long ago leads, what has no term closes."""
    day = row.next_due or row.term.last_day
    return (day is None, day or row.today, row.item.order)


def term_of(item: PlanItem) -> Term:
    return Term(
        started_on=item.started_on,
        finished_on=item.finished_on,
        due_dates=tuple(due.due_on for due in item.due_dates.all()),
        due_year=item.due_year,
        recurrence=item.recurrence,
        status=item.status,
    )


def with_ancestors(rows: Sequence[PlanRow], chosen: Iterable[PlanRow]) -> list[PlanRow]:
    """The chosen rows with those above them as context, in the plan's order."""
    by_key = {row.item.pk: row for row in rows}
    kept = {row.item.pk for row in chosen}
    above: set[int] = set()
    for key in kept:
        parent = by_key[key].item.parent_id
        while parent in by_key and parent not in above:
            above.add(parent)
            parent = by_key[parent].item.parent_id
    return [
        row if row.item.pk in kept else replace(row, is_context=True)
        for row in rows
        if row.item.pk in kept or row.item.pk in above
    ]


def _alone(items: Iterable[PlanItem], today: date) -> list[PlanRow]:
    rows = []
    for item in items:
        term = term_of(item)
        rows.append(PlanRow(item, term, state_on(term, today), today))
    return rows


def _depth(parents: Sequence[int | None], place: int) -> int:
    depth, above = 0, parents[place]
    while above is not None:
        depth, above = depth + 1, parents[above]
    return depth
