"""What is wrong in a project's data, as its pages show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count
from django.shortcuts import get_object_or_404

from rost.projects.models import Problem, Project

SEVERITIES = tuple(Problem.Severity)


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems of one kind; `fixable` of the open ones have a proposed fix."""

    code: str
    title: str
    severity: str
    problems: tuple[Problem, ...]

    @property
    def fixable(self) -> int:
        return sum(1 for problem in self.problems if problem.is_fixable)


def problem_of(project: Project, uid: UUID) -> Problem:
    return get_object_or_404(project.problems.select_related("project__territory"), uid=uid)


def problem_groups(problems: Iterable[Problem]) -> list[ProblemGroup]:
    """By severity, then by kind in the order in which kinds appear."""
    found: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.severity, problem.code].append(problem)
    groups = [ProblemGroup(code, own[0].title or code, severity, tuple(own)) for (severity, code), own in found.items()]
    return sorted(groups, key=lambda group: SEVERITIES.index(Problem.Severity(group.severity)))


def open_counts(project: Project) -> dict[str, int]:
    """Severity → how many open problems; every severity is there."""
    counted = dict(
        project.problems.filter(state=Problem.State.OPEN).order_by().values_list("severity").annotate(Count("pk"))
    )
    return {severity.value: counted.get(severity.value, 0) for severity in SEVERITIES}


def open_by_row(project: Project, section: str) -> dict[int, list[Problem]]:
    """Open problems of a section by the key of their row."""
    found: dict[int, list[Problem]] = defaultdict(list)
    for problem in project.problems.filter(state=Problem.State.OPEN, section=section):
        if problem.row_id is not None:
            found[problem.row_id].append(problem)
    return dict(found)
