"""From review to project: where the paper goes, what will change there, and the word to do it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rost.papers.documents.draft import Draft
from rost.papers.intake import policies, queries
from rost.papers.intake.actions.applying import Target, ask_to_apply
from rost.papers.intake.actions.locking import StepRefusedError
from rost.papers.intake.difference_table import difference_table
from rost.papers.intake.domain.basics import Basics, level_of, proposed_period, proposed_title, why_not_a_project
from rost.papers.intake.domain.mapping import passport_data
from rost.papers.intake.domain.merging import merge
from rost.papers.intake.forms import ExistingProjectForm, NewProjectForm
from rost.papers.intake.models import Batch
from rost.papers.intake.pages import kind_title
from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.projects.domain.difference import differences
from rost.projects.domain.passport import Level
from rost.projects.models import Project
from rost.projects.queries.passport import passport_of


@needs(Permission.USE_INTAKE)
@require_http_methods(["GET", "POST"])
def apply(request: SignedInRequest, uid: UUID) -> HttpResponse:
    """A new project, or the choice of an existing one."""
    batch, draft = _reviewed(request, uid)
    if draft is None or why_not_a_project(draft):
        return redirect("intake:detail", uid=uid)
    territories = queries.target_territories(request.user)
    form = NewProjectForm(request.POST or None, draft=draft, batch=batch, territories=territories)
    if form.is_valid():
        territory = form.cleaned_data["territory"]
        return _apply(request, batch, Target(form.basics, territory=territory), territory)
    projects = queries.target_projects(request.user, batch)
    context = {
        "batch": batch,
        "kind": kind_title(batch.kind),
        "form": form,
        "existing": ExistingProjectForm(projects=projects),
        "has_projects": projects.exists(),
        "has_period": proposed_period(draft) is not None,
        "has_title": bool(proposed_title(draft)),
    }
    return render(request, "intake/apply.html", context, status=422 if form.is_bound else 200)


@needs(Permission.USE_INTAKE)
@require_http_methods(["GET", "POST"])
def difference(request: SignedInRequest, uid: UUID) -> HttpResponse:
    """What changes in an existing project; posting it applies exactly what was shown."""
    batch, draft = _reviewed(request, uid)
    if draft is None or why_not_a_project(draft):
        return redirect("intake:detail", uid=uid)
    projects = queries.target_projects(request.user, batch)
    form = ExistingProjectForm(request.POST or request.GET, projects=projects)
    if not form.is_valid():
        messages.error(request, "Выберите проект, в который вносится документ.")
        return redirect("intake:apply", uid=uid)
    project: Project = form.cleaned_data["project"]
    if request.method == "POST":
        version = int(request.POST.get("version") or 0)
        return _apply(request, batch, Target(_basics_for(project, draft), project=project, version=version), project)
    old = passport_of(project)
    found = differences(old, merge(old, passport_data(draft, _basics_for(project, draft)), draft.kind).data)
    context = {
        "batch": batch,
        "kind": kind_title(batch.kind),
        "project": project,
        "sections": difference_table(found),
        "count": len(found),
    }
    return render(request, "intake/difference.html", context)


def _reviewed(request: SignedInRequest, uid: UUID) -> tuple[Batch, Draft | None]:
    batch = queries.batch_for(request.user, uid)
    return batch, queries.draft_of(batch) if policies.can_review(request.user, batch) else None


def _basics_for(project: Project, draft: Draft) -> Basics:
    """What the paper says of itself, else what the project says."""
    period = proposed_period(draft) or (project.started_on, project.finished_on)
    level = level_of(draft) or Level(project.level)
    return Basics(proposed_title(draft) or project.title, level, *period)


def _apply(request: SignedInRequest, batch: Batch, target: Target, onto: Any) -> HttpResponse:
    if not policies.can_apply(request.user, batch, onto):
        raise PermissionDenied
    try:
        ask_to_apply(batch=batch, target=target, by=request.user)
    except StepRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{reverse('intake:detail', args=[batch.uid])}?vnositsya=1")
