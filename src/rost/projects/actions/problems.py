"""Settling problems: applying the proposed fix, leaving a problem with a reason, taking either back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.platform.audit.actions import record
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError, apply_changes, holds, row_of
from rost.projects.models import Problem, Project


@transaction.atomic
def fix_problem(*, problem: Problem, expected_version: int, by: Any) -> Problem:
    """Apply the proposed change; refuses when the project is no longer as its reader saw it."""
    project = _locked(problem.project_id, expected_version)
    fixed = _fix(_again(problem), project, by)
    _changed(project)
    _record("problem.fixed", fixed, project, by, changes=fixed.changes, before=fixed.undo)
    return fixed


@transaction.atomic
def fix_problems_of_kind(*, project: Project, code: str, expected_version: int, by: Any) -> int:
    """Apply the fixes of all open problems of one kind, all or none; returns how many."""
    locked = _locked(project.pk, expected_version)
    found = [problem for problem in locked.problems.filter(code=code, state=Problem.State.OPEN) if problem.is_fixable]
    for problem in found:
        fixed = _fix(problem, locked, by)
        _record("problem.fixed", fixed, locked, by, changes=fixed.changes, before=fixed.undo)
    if found:
        _changed(locked)
    return len(found)


@transaction.atomic
def ignore_problem(*, problem: Problem, reason: str, by: Any) -> Problem:
    """Leave the data as they are, for a reason that everybody sees."""
    project = Project.objects.select_for_update().get(pk=problem.project_id)
    left = _again(problem)
    reason = reason.strip()
    if not left.is_open:
        raise ChangedMeanwhileError
    if not reason or len(reason) > 500:
        raise ChangeRefusedError("Напишите, почему это оставлено как есть (не длиннее 500 знаков).")
    left.reason = reason
    _settle(left, Problem.State.IGNORED, by)
    _record("problem.ignored", left, project, by, reason=reason)
    return left


@transaction.atomic
def reopen_problem(*, problem: Problem, expected_version: int, by: Any) -> Problem:
    """Take a decision back; of a fix, what it wrote over returns, unless the row has changed since."""
    project = _locked(problem.project_id, expected_version)
    opened = _again(problem)
    if opened.is_open:
        raise ChangedMeanwhileError
    was_fixed = opened.state == Problem.State.FIXED
    if was_fixed:
        row = row_of(opened, project)
        if not holds(row, opened.changes):
            raise ChangeRefusedError("После исправления строку изменили ещё раз, поэтому вернуть прежнее нельзя.")
        apply_changes(opened.section, row, opened.undo)
        _changed(project)
    detail = {"restored": opened.undo} if was_fixed else {"reason": opened.reason}
    opened.state, opened.undo, opened.reason = Problem.State.OPEN, {}, ""
    opened.settled_by, opened.settled_at = None, None
    opened.save()
    _record("problem.reopened", opened, project, by, **detail)
    return opened


def _fix(problem: Problem, project: Project, by: Any) -> Problem:
    if not problem.is_open:
        raise ChangedMeanwhileError
    problem.undo = apply_changes(problem.section, row_of(problem, project), problem.changes)
    return _settle(problem, Problem.State.FIXED, by)


def _settle(problem: Problem, state: Problem.State, by: Any) -> Problem:
    problem.state, problem.settled_by, problem.settled_at = state, by, timezone.now()
    problem.save()
    return problem


def _locked(key: int, expected_version: int) -> Project:
    project: Project = Project.objects.select_for_update().select_related("territory").get(pk=key)
    if project.version != expected_version:
        raise ChangedMeanwhileError
    return project


def _again(problem: Problem) -> Problem:
    """The problem as it is now, under the lock of its project; gone, when the passport was read anew."""
    found = Problem.objects.filter(pk=problem.pk).first()
    if found is None:
        raise ChangedMeanwhileError
    return found


def _changed(project: Project) -> None:
    project.version += 1
    project.save(update_fields=["version", "changed_at"])


def _record(action: str, problem: Problem, project: Project, by: Any, **detail: Any) -> None:
    place = {"code": problem.code, "section": problem.section, "row": problem.row}
    record(
        action=action, by=by, target=problem, unit_path=project.territory.path,
        detail={**place, **detail, "version": project.version},
    )  # fmt: skip
