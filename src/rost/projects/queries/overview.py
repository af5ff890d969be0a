"""Everything that the first page of a project shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rost.projects.domain.money import Money
from rost.projects.domain.people import Person
from rost.projects.domain.progress import Progress, progress_of
from rost.projects.domain.terms import TermState
from rost.projects.models import Project
from rost.projects.queries.indicators import IndicatorRow, indicator_rows
from rost.projects.queries.money import money_of_project
from rost.projects.queries.people import people_of
from rost.projects.queries.plan import PlanRow, by_urgency, plan_rows
from rost.projects.queries.problems import open_counts

_SHOWN = 7


@dataclass(frozen=True, slots=True)
class Overview:
    """`late` and `coming` hold the first few; the counts say how many there are."""

    rows: tuple[PlanRow, ...]
    progress: Progress
    late: tuple[PlanRow, ...]
    coming: tuple[PlanRow, ...]
    slipping: int
    indicators: tuple[IndicatorRow, ...]
    money: Money
    problems: dict[str, int]
    people: tuple[Person, ...]

    @property
    def problems_total(self) -> int:
        return sum(self.problems.values())


def overview_of(project: Project, today: date) -> Overview:
    rows = plan_rows(project, today)
    late = sorted((row for row in rows if row.state is TermState.OVERDUE), key=by_urgency)
    coming = sorted((row for row in rows if not row.state.is_closed and row.next_due), key=by_urgency)
    return Overview(
        rows=tuple(rows),
        progress=plan_progress(rows, today),
        late=tuple(late[:_SHOWN]),
        coming=tuple(coming[:_SHOWN]),
        slipping=sum(row.is_slipping for row in rows),
        indicators=tuple(indicator_rows(project)),
        money=money_of_project(project),
        problems=open_counts(project),
        people=tuple(person for person in people_of(project, rows) if person.roles),
    )


def plan_progress(rows: Sequence[PlanRow], today: date) -> Progress:
    return progress_of([row.term for row in rows], [row.state for row in rows], today)
