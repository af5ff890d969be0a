"""Levels of control of the rows against the legend of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rost.papers.documents.checks.plan_problem import plan_problem, row_problem
from rost.papers.documents.draft import Draft, Fix, Problem

_SEPARATOR = re.compile(r"\s*[,;/]\s*")


def control_problems(draft: Draft) -> Iterator[Problem]:
    declared = draft.control_levels
    if not declared or not any(row.control for row in draft.plan):
        return
    used: set[str] = set()
    for row in draft.plan:
        for level in _SEPARATOR.split(row.control or ""):
            used.add(level)
            if level and level not in declared:
                near = _nearest(level, declared)
                fix = Fix("control", (row.control or "").replace(level, near), f"Заменить на {near}") if near else None
                message = f"«{level}» нет среди сокращений документа ({', '.join(declared)}); исправьте или объявите"
                yield row_problem("undeclared-control-level", row, message, field="control", fix=fix)
    source = draft.sources.get("control_levels")
    for level, meaning in declared.items():
        if level not in used:
            message = f"Уровень контроля {level} ({meaning}) объявлен, но не указан ни в одной строке плана."
            yield plan_problem("unused-control-level", message, place=source.place if source else None)


def _nearest(level: str, declared: dict[str, str]) -> str | None:
    """The declared level that differs in one letter, when there is exactly one with the same first letter."""
    near = [
        other
        for other in declared
        if len(other) == len(level)
        and other[0] == level[0]
        and sum(1 for mine, its in zip(level, other, strict=True) if mine != its) == 1
    ]
    return near[0] if len(near) == 1 else None
