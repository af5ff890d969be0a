"""Everything that is wrong or doubtful in a plan, roadmap or report on one."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.checks.plan_control import control_problems
from rost.papers.documents.checks.plan_numbers import number_problems
from rost.papers.documents.checks.plan_order import order_of
from rost.papers.documents.checks.plan_people import people_problems
from rost.papers.documents.checks.plan_series import series_problems
from rost.papers.documents.checks.plan_terms import term_problems
from rost.papers.documents.checks.plan_texts import text_problems
from rost.papers.documents.draft import Draft, Problem


def plan_problems(draft: Draft, paper: Paper) -> list[Problem]:
    """Problems of the rows of `draft.plan`, in the order of the rows; those without a row come first."""
    if not draft.plan:
        return []
    order = order_of(draft.plan)
    found = [
        *number_problems(draft.plan, order),
        *term_problems(draft, order),
        *people_problems(draft, order),
        *control_problems(draft),
        *series_problems(draft.plan),
        *text_problems(draft),
    ]
    return sorted(
        found, key=lambda problem: (problem.place.block, problem.place.row or 0) if problem.place else (-1, 0)
    )
