"""Problems of a paper as problems of a project, each fix as the change that it makes in the row."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.corrections import correct_row, correction_of, index_of, row_at
from rost.papers.documents.draft import Draft, Problem
from rost.papers.intake.domain import rows
from rost.papers.intake.domain.mapping import item_kinds
from rost.papers.intake.domain.people import Directory
from rost.projects.domain.passport import ItemKind, ProblemData

#: Rows of their own in a project: a fix of these is made in review, before the paper is applied.
_NOT_ONE_COLUMN = frozenset({"targets", "amounts", "people", "due_dates", "variables"})


def key_of(problem: Problem) -> str:
    """The same problem of the same paper has the same key at every reading."""
    place = problem.place
    where = (place.block, place.row, place.column) if place else ()
    text = repr((problem.code, problem.section, problem.row, where, problem.message))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def title_of(code: str) -> str:
    return CODES[code].title if code in CODES else code


def problem_data(draft: Draft, problems: Iterable[Problem]) -> list[ProblemData]:
    """In the order of the paper; `index` is the row's place in its section of the passport."""
    context = _Context(draft)
    return [_data(context, problem) for problem in problems]


class _Context:
    """What mapping one row needs to know of the whole paper."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.people = Directory(draft)
        self.kinds = item_kinds(draft.plan)

    def mapped(self, section: str, index: int, row: Any) -> Any:
        if section == "plan":
            return rows.plan_item(row, self.kinds[index] if index < len(self.kinds) else ItemKind.MEASURE, self.people)
        if section == "participants":
            return rows.participant(row, self.people)
        simple: Mapping[str, Any] = {
            "indicators": rows.indicator,
            "results": rows.result,
            "finance": rows.funding,
            "methodology": rows.method,
        }
        return simple[section](row) if section in simple else None


def _data(context: _Context, problem: Problem) -> ProblemData:
    changes = _changes(context, problem)
    return ProblemData(
        code=problem.code,
        severity=problem.severity.value,
        title=title_of(problem.code),
        message=problem.message,
        section=problem.section,
        row=problem.row or "",
        place=str(problem.place or ""),
        index=index_of(context.draft, problem) if problem.section != "basics" else None,
        fix_label=problem.fix.label if problem.fix and changes else "",
        changes=changes,
    )


def _changes(context: _Context, problem: Problem) -> dict[str, Any]:
    """What the fix writes: the row is mapped before and after, and the fields that differ are taken."""
    correction = correction_of(context.draft, problem)
    if correction is None or problem.section in {"basics", "staff"}:
        return {}
    row = row_at(context.draft, correction.section, correction.index)
    fixed = copy.deepcopy(row)
    correct_row(context.draft, fixed, correction.field, correction.value)
    return _difference(
        context.mapped(correction.section, correction.index, row),
        context.mapped(correction.section, correction.index, fixed),
    )


def _difference(before: Any, after: Any) -> dict[str, Any]:
    if before is None:
        return {}
    names = [field.name for field in fields(before) if field.name != "sources"]
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    if _NOT_ONE_COLUMN & set(changed):
        return {}
    return {name: _json(name, getattr(after, name)) for name in changed}


def _json(name: str, value: Any) -> Any:
    if name == "responsible":
        return [party.name for party in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
