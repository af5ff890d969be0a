"""Everything that is wrong or doubtful in a plan, roadmap or report on one."""

from __future__ import annotations

from dataclasses import replace

from rost.papers.documents.blocks import Paper
from rost.papers.documents.checks.plan_control import control_problems
from rost.papers.documents.checks.plan_numbers import number_problems
from rost.papers.documents.checks.plan_order import order_of
from rost.papers.documents.checks.plan_people import people_problems
from rost.papers.documents.checks.plan_series import series_problems
from rost.papers.documents.checks.plan_terms import term_problems
from rost.papers.documents.checks.plan_texts import text_problems
from rost.papers.documents.draft import Draft, Problem, Severity


def _softened(problems: list[Problem], paper: Paper) -> list[Problem]:
    """Where cells lost their bounds, a cell too many is rather a second line of its neighbour than a foreign one."""
    unsure = {(one.place.block, one.place.row) for one in paper.remarks if one.place and one.code == "cells-many"}
    return [
        replace(one, severity=Severity.WARNING)
        if one.code == "stray-cells" and one.place and (one.place.block, one.place.row) in unsure
        else one
        for one in problems
    ]


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
        _softened(found, paper),
        key=lambda problem: (problem.place.block, problem.place.row or 0) if problem.place else (-1, 0),
    )
