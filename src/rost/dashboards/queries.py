"""What the pages here show, put together from the queries of the contexts below."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from rost.dashboards.changes import Change, recent_changes
from rost.papers.intake.models import Batch
from rost.papers.intake.queries import batches_to_review
from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import User
from rost.platform.organisations.queries import OrganisationRow, organisation_rows, organisations_matching
from rost.projects.domain.progress import Progress
from rost.projects.domain.terms import TermState
from rost.projects.models import Project
from rost.projects.queries.plan import PlanRow, plan_items_owed_by
from rost.projects.queries.projects import (
    progress_of_projects,
    projects_matching,
    visible_projects,
    with_problem_counts,
)

OWED_SHOWN = 20
PROJECTS_SHOWN = 20
PAPERS_SHOWN = 10
FOUND_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as the home page sees it: how far it is, what is late, how much in its data is wrong."""

    project: Project
    progress: Progress
    open_problems: int
    open_errors: int

    has_ended: bool

    @property
    def overdue(self) -> int:
        return self.progress.count(TermState.OVERDUE)


@dataclass(frozen=True, slots=True)
class MyWork:
    """What a user owes, what waits for him, what is wrong in his data, what changed.

    Counts are whole, lists are cut.
    """

    owed: list[PlanRow]
    owed_count: int
    owed_states: dict[TermState, int]
    projects: list[ProjectLine]
    project_count: int
    project_overdue: int
    project_errors: int
    papers: list[Batch]
    paper_count: int
    changes: list[Change]
    can_use_intake: bool
    can_see_projects: bool

    @property
    def is_empty(self) -> bool:
        return not (self.owed or self.projects or self.papers)

    @property
    def owed_overdue(self) -> int:
        return self.owed_states.get(TermState.OVERDUE, 0)

    @property
    def owed_soon(self) -> int:
        return self.owed_states.get(TermState.DUE_SOON, 0)


def my_work(user: User, today: date) -> MyWork:
    owed = plan_items_owed_by(user, today)
    papers = batches_to_review(user)
    projects = _project_lines(user, today)
    return MyWork(
        owed=owed[:OWED_SHOWN],
        owed_count=len(owed),
        owed_states=Counter(row.state for row in owed),
        projects=projects[:PROJECTS_SHOWN],
        project_count=len(projects),
        project_overdue=sum(line.overdue for line in projects),
        project_errors=sum(line.open_errors for line in projects),
        papers=list(papers[:PAPERS_SHOWN]),
        paper_count=papers.count(),
        changes=recent_changes(user.reach(Permission.SEE_AUDIT)),
        can_use_intake=user.has_permission(Permission.USE_INTAKE),
        can_see_projects=user.has_permission(Permission.SEE_PROJECTS),
    )


def _project_lines(user: User, today: date) -> list[ProjectLine]:
    """Running projects before ended ones; among them most missed terms first, then most errors."""
    projects = list(with_problem_counts(visible_projects(user)).select_related("territory"))
    progress = progress_of_projects(projects, today)
    lines = [
        ProjectLine(
            project,
            progress[project.pk],
            open_problems=project.open_problems,  # type: ignore[attr-defined] # annotated
            open_errors=project.open_errors,  # type: ignore[attr-defined] # annotated
            has_ended=project.finished_on < today,
        )
        for project in projects
    ]
    return sorted(lines, key=lambda line: (line.has_ended, -line.overdue, -line.open_errors, line.project.sort))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; lists are cut at `FOUND_SHOWN`, counts are whole."""

    projects: list[Project]
    project_count: int
    organisations: list[OrganisationRow]
    organisation_count: int

    def __bool__(self) -> bool:
        return bool(self.organisations or self.projects)


def found(user: User, text: str) -> Found:
    """Everything within the user's reach whose name holds every word of the text; nothing for an empty text."""
    if not text:
        return Found([], 0, [], 0)
    reach = user.reach(Permission.SEE_ORGANISATIONS)
    organisations = organisations_matching(reach, text=text)
    projects = projects_matching(user, text).select_related("territory")
    return Found(
        projects=list(projects[:FOUND_SHOWN]),
        project_count=projects.count(),
        organisations=organisation_rows(organisations[:FOUND_SHOWN], reach, as_tree=False),
        organisation_count=organisations.count(),
    )
