"""The problems of a project: a fragment that htmx swaps, whole pages without script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.projects.actions import problems as actions
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.domain.focus import next_place
from rost.projects.forms import IgnoreForm, KindForm, VersionForm
from rost.projects.models import Problem, Project
from rost.projects.policies import can_edit_project
from rost.projects.queries.problems import open_counts, problem_groups, problem_of
from rost.projects.queries.projects import project_for
from rost.projects.sections import project_frame

_STALE = "Пока страница была открыта, проект изменили. Ниже — как он выглядит теперь; повторите действие, если нужно."
_INCOMPLETE = "Действие не выполнено: заполните причину и повторите."


@needs(Permission.SEE_PROJECTS)
@require_GET
def problems(request: SignedInRequest, uid: UUID) -> HttpResponse:
    return _show(request, project_for(request.user, uid))


@needs(Permission.EDIT_PROJECTS)
@require_POST
def problem_fix(request: SignedInRequest, uid: UUID, problem: UUID) -> HttpResponse:
    project, form = _editable(request, uid), VersionForm(request.POST)

    def act() -> str:
        version = form.cleaned_data["version"]
        actions.fix_problem(problem=problem_of(project, problem), expected_version=version, by=request.user)
        return "Исправлено."

    return _settled(request, project, form, act)


@needs(Permission.EDIT_PROJECTS)
@require_POST
def problem_fix_kind(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project, form = _editable(request, uid), KindForm(request.POST)

    def act() -> str:
        good = form.cleaned_data
        count = actions.fix_problems_of_kind(
            project=project, code=good["code"], expected_version=good["version"], by=request.user
        )
        return f"Исправлено строк: {count}."

    return _settled(request, project, form, act)


@needs(Permission.EDIT_PROJECTS)
@require_POST
def problem_ignore(request: SignedInRequest, uid: UUID, problem: UUID) -> HttpResponse:
    project, form = _editable(request, uid), IgnoreForm(request.POST)

    def act() -> str:
        reason = form.cleaned_data["reason"]
        actions.ignore_problem(problem=problem_of(project, problem), reason=reason, by=request.user)
        return "Оставлено как есть, причина записана."

    return _settled(request, project, form, act)


@needs(Permission.EDIT_PROJECTS)
@require_POST
def problem_reopen(request: SignedInRequest, uid: UUID, problem: UUID) -> HttpResponse:
    project, form = _editable(request, uid), VersionForm(request.POST)

    def act() -> str:
        version = form.cleaned_data["version"]
        actions.reopen_problem(problem=problem_of(project, problem), expected_version=version, by=request.user)
        return "Возвращено в открытые."

    return _settled(request, project, form, act)


def _editable(request: SignedInRequest, uid: UUID) -> Project:
    project = project_for(request.user, uid)
    if not can_edit_project(request.user, project):
        raise PermissionDenied
    return project


def _settled(request: SignedInRequest, project: Project, form: Any, act: Callable[[], str]) -> HttpResponse:
    """Do it, say what came of it, and show the problems as they are now."""
    before = _open_in_order(project)
    if not form.is_valid():
        messages.error(request, _INCOMPLETE)
    else:
        try:
            messages.success(request, act())
        except ChangedMeanwhileError:
            messages.warning(request, _STALE)
        except ChangeRefusedError as error:
            messages.error(request, str(error))
    if request.htmx:
        place = next_place(before, _open_in_order(project))
        return _show(request, project_for(request.user, project.uid), place)
    return redirect("projects:problems", uid=project.uid)


def _open_in_order(project: Project) -> list[UUID]:
    """The open problems as the page lists them."""
    found = problem_groups(project.problems.filter(state=Problem.State.OPEN))
    return [problem.uid for group in found for problem in group.problems]


def _show(request: SignedInRequest, project: Project, focus: UUID | None = None) -> HttpResponse:
    """`focus`: the problem that takes the keyboard's focus, for the button that had it is gone."""
    every = list(project.problems.select_related("settled_by"))
    context = {
        **project_frame(project, "problems", open_counts(project)),
        "can_edit": can_edit_project(request.user, project),
        "groups": problem_groups(problem for problem in every if problem.is_open),
        "settled": problem_groups(problem for problem in every if not problem.is_open),
        "focus": focus,
        "settled_count": sum(problem.state != Problem.State.OPEN for problem in every),
    }
    template = "projects/problems.html#list" if request.htmx else "projects/problems.html"
    return render(request, template, context)
