"""A whole project: made from nothing, copied for a new period, deleted and put back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.organisations.queries import territories_within
from rost.projects.actions.projects import ChangedMeanwhileError, create_project, delete_project, restore_project
from rost.projects.domain.copying import copied
from rost.projects.forms import VersionForm
from rost.projects.lifecycle.forms import CopyForm, NewProjectForm
from rost.projects.models import Project
from rost.projects.policies import can_edit_project
from rost.projects.queries.deleted import KEPT_FOR, deleted_project_for, deleted_projects
from rost.projects.queries.passport import passport_of
from rost.projects.queries.problems import open_counts
from rost.projects.queries.projects import project_for
from rost.projects.sections import project_frame


@needs(Permission.EDIT_PROJECTS)
@require_http_methods(["GET", "POST"])
def project_new(request: SignedInRequest) -> HttpResponse:
    territories = territories_within(request.user.reach(Permission.EDIT_PROJECTS))
    form = NewProjectForm(request.POST if request.method == "POST" else None, territories=territories)
    if form.is_valid():
        territory = form.cleaned_data["territory"]
        project = create_project(territory=territory, data=form.passport, problems=(), by=request.user)
        messages.success(request, "Проект создан. Теперь заполните его разделы: начните с показателей цели.")
        return redirect("projects:edit", uid=project.uid, section="indicators")
    return render(request, "projects/lifecycle/new.html", {"form": form}, status=422 if form.is_bound else 200)


@needs(Permission.EDIT_PROJECTS)
@require_http_methods(["GET", "POST"])
def project_copy(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = _editable(request, uid)
    form = CopyForm(request.POST if request.method == "POST" else None, project=project)
    if form.is_valid():
        made = create_project(
            territory=project.territory, data=copied(passport_of(project), **form.cleaned_data), problems=(),
            by=request.user,
        )  # fmt: skip
        messages.success(request, "Проект скопирован. Проверьте сроки и плановые значения нового периода.")
        return redirect("projects:overview", uid=made.uid)
    context = {**project_frame(project, "", open_counts(project)), "form": form}
    return render(request, "projects/lifecycle/copy.html", context, status=422 if form.is_bound else 200)


@needs(Permission.EDIT_PROJECTS)
@require_POST
def project_delete(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project, form = _editable(request, uid), VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    try:
        delete_project(project=project, by=request.user, expected_version=version)
    except ChangedMeanwhileError:
        messages.warning(request, "Пока страница была открыта, проект изменили. Посмотрите на него ещё раз.")
        return redirect("projects:overview", uid=uid)
    messages.success(request, f"Проект «{project.title}» удалён. Передумали — нажмите «Вернуть» ниже.")
    return redirect("projects:deleted")


@needs(Permission.EDIT_PROJECTS)
@require_GET
def project_deleted(request: SignedInRequest) -> HttpResponse:
    rows = [
        (project, project.deleted_at + KEPT_FOR) for project in deleted_projects(request.user) if project.deleted_at
    ]
    return render(request, "projects/lifecycle/deleted.html", {"rows": rows})


@needs(Permission.EDIT_PROJECTS)
@require_POST
def project_restore(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = deleted_project_for(request.user, uid)
    restore_project(project=project, by=request.user)
    messages.success(request, "Проект возвращён.")
    return redirect("projects:overview", uid=uid)


def _editable(request: SignedInRequest, uid: UUID) -> Project:
    project = project_for(request.user, uid)
    if not can_edit_project(request.user, project):
        raise PermissionDenied
    return project
