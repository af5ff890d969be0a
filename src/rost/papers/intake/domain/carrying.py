"""Which problems a project has after a paper was laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rost.papers.intake.domain.merging import Merged
from rost.projects.domain.approval import REPORTED
from rost.projects.domain.passport import ProblemData

#: A report names what was due in its year: numbers that it leaves out are not missing from the plan.
_OF_A_PAPER_ALONE = frozenset({"numbering-gap"})


@dataclass(frozen=True, slots=True)
class SettledProblem:
    """A problem and why it was left as it is; an empty reason: it is open."""

    data: ProblemData
    reason: str = ""


def problems_after(
    merged: Merged, paper: Sequence[SettledProblem], project: Sequence[SettledProblem]
) -> list[SettledProblem]:
    """Those of the project's untouched sections, then the paper's at the places that its rows took."""
    concern = [one for one in paper if "plan" in merged.replaced or one.data.code not in _OF_A_PAPER_ALONE]
    return [*project, *(replace(one, data=_placed(one.data, merged)) for one in concern)]


def _placed(problem: ProblemData, merged: Merged) -> ProblemData:
    if problem.section != "plan" or problem.index is None:
        return problem
    index = merged.plan_places[problem.index]
    if "plan" in merged.replaced or set(problem.changes) <= REPORTED:
        return replace(problem, index=index)
    # A report wrote nothing but statuses and reports: a fix of another cell would overwrite the plan's own.
    return replace(problem, index=index, changes={}, fix_label="")
