"""The problems that outlive a new reading of some sections of a project."""

from __future__ import annotations

from collections.abc import Collection

from rost.projects.domain.passport import ProblemData
from rost.projects.models import Problem, Project

_RELATIONS = {
    "indicators": "indicators",
    "results": "results",
    "plan": "plan_items",
    "finance": "funding_lines",
    "participants": "participations",
    "methodology": "methods",
}


def carried_problems(project: Project, replaced: Collection[str]) -> list[tuple[ProblemData, str]]:
    """Open and ignored problems outside the `replaced` sections, each with the reason why it was left (or none)."""
    places = {
        section: dict(getattr(project, relation).values_list("pk", "order"))
        for section, relation in _RELATIONS.items()
        if section not in replaced
    }
    kept = project.problems.exclude(state=Problem.State.FIXED).exclude(section__in=replaced)
    return [(_plain(problem, places.get(problem.section, {})), problem.reason) for problem in kept]


def _plain(problem: Problem, places: dict[int, int]) -> ProblemData:
    return ProblemData(
        code=problem.code,
        severity=problem.severity,
        title=problem.title,
        message=problem.message,
        section=problem.section,
        row=problem.row,
        place=problem.place,
        index=places.get(problem.row_id) if problem.row_id is not None else None,
        fix_label=problem.fix_label,
        changes=problem.changes,
    )
