"""Which projects a user may see, and how far each has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from rost.platform.access.permissions import Permission
from rost.platform.common.search import search_text
from rost.projects.domain.progress import Progress, progress_of
from rost.projects.domain.terms import Term, state_on
from rost.projects.models import DueDate, Party, PlanItem, Problem, Project

if TYPE_CHECKING:
    from rost.platform.access.account import Account


def visible_projects(user: Account) -> QuerySet[Project]:
    """Kept projects of territories within reach, and those in which the user takes part."""
    # A party stays when its last row is deleted, so that the row can come back; it no longer gives sight.
    is_named = Q(participations__isnull=False) | Q(responsibilities__isnull=False)
    takes_part = Party.objects.filter(is_named, project=OuterRef("pk"), user=user.pk)
    within = user.reach(Permission.SEE_PROJECTS).condition("territory__path")
    return Project.objects.kept().filter(within | Q(Exists(takes_part)))


def projects_matching(user: Account, text: str) -> QuerySet[Project]:
    """Every word of `text` occurs in the title; ё and е are one letter."""
    found = visible_projects(user)
    for word in search_text(text).split():
        found = found.filter(search__contains=word)
    return found


def project_for(user: Account, uid: UUID) -> Project:
    """The project if this user may see it; another's answers 404 as if it did not exist."""
    return get_object_or_404(visible_projects(user).select_related("territory"), uid=uid)


def with_problem_counts(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Adds `open_errors` and `open_problems`."""
    is_open = Q(problems__state=Problem.State.OPEN)
    # Grouping drops the model's own order, and pages of an unordered list repeat rows.
    return projects.order_by("sort", "-started_on", "pk").annotate(
        open_problems=Count("problems", filter=is_open, distinct=True),
        open_errors=Count("problems", filter=is_open & Q(problems__severity=Problem.Severity.ERROR), distinct=True),
    )


def progress_of_projects(projects: Sequence[Project], today: date) -> dict[int, Progress]:
    """Progress by the project's key, in two statements however many projects there are."""
    keys = [project.pk for project in projects]
    days: dict[int, list[date]] = defaultdict(list)
    for item, due_on in DueDate.objects.filter(item__project__in=keys).values_list("item", "due_on"):
        days[item].append(due_on)
    terms: dict[int, list[Term]] = {key: [] for key in keys}
    for row in PlanItem.objects.filter(project__in=keys).values(
        "pk", "project_id", "started_on", "finished_on", "due_year", "recurrence", "status"
    ):
        terms[row["project_id"]].append(_term(row, days[row["pk"]]))
    return {key: progress_of(own, [state_on(term, today) for term in own], today) for key, own in terms.items()}


def _term(row: Any, due_dates: Sequence[date]) -> Term:
    return Term(
        row["started_on"], row["finished_on"], tuple(due_dates), row["due_year"], row["recurrence"], row["status"]
    )
