"""Pages of projects. Each loads through queries that cut to what the user may see."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.projects.charts import money_chart, progress_ring, targets_chart
from rost.projects.domain.gantt import Zoom
from rost.projects.domain.people import overloaded
from rost.projects.forms import PlanForm, ProjectFilter
from rost.projects.models import Project
from rost.projects.origins import origins_of
from rost.projects.policies import can_edit_project
from rost.projects.queries.editions import edition_in_force
from rost.projects.queries.gantt import gantt_of
from rost.projects.queries.indicators import indicator_rows
from rost.projects.queries.money import money_of_project
from rost.projects.queries.overview import overview_of, plan_progress
from rost.projects.queries.people import people_of
from rost.projects.queries.plan import plan_rows, with_ancestors
from rost.projects.queries.plan_filter import chosen_rows
from rost.projects.queries.problems import open_by_row, open_counts
from rost.projects.queries.projects import (
    progress_of_projects,
    project_for,
    visible_projects,
    with_problem_counts,
)
from rost.projects.sections import project_frame
from rost.projects.words import ZOOMS

_PER_PAGE = 25


@needs(Permission.SEE_PROJECTS)
@require_GET
def project_list(request: SignedInRequest) -> HttpResponse:
    today = timezone.localdate()
    chosen, ordered = chosen_projects(request, today)
    page = Paginator(ordered, _PER_PAGE).get_page(request.GET.get("page"))
    progress = progress_of_projects(list(page.object_list), today)
    context = {
        "page": page,
        "form": chosen.form,
        "progress": progress,
        "is_filtered": any(request.GET.get(name) for name in ("q", "territory", "year", "state")),
        "can_make": request.user.has_permission(Permission.EDIT_PROJECTS),
        "can_load": request.user.has_permission(Permission.USE_INTAKE),
    }
    return render(request, "projects/list.html", context)


@needs(Permission.SEE_PROJECTS)
@require_GET
def overview(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = overview_of(project, timezone.localdate())
    return _page(
        request,
        "projects/overview.html",
        project,
        overview=found,
        ring=progress_ring(found.progress),
        in_force=edition_in_force(project),
        origins=origins_of(project),
    )


@needs(Permission.SEE_PROJECTS)
@require_GET
def indicators(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    rows = indicator_rows(project)
    return _page(
        request,
        "projects/indicators.html",
        project,
        rows=[(row, targets_chart(row)) for row in rows],
        years=rows[0].years if rows else (),
        results=list(project.results.all()),
        indicator_problems=open_by_row(project, "indicators"),
        result_problems=open_by_row(project, "results"),
    )


@needs(Permission.SEE_PROJECTS)
@require_GET
def plan(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _page(
        request,
        "projects/plan.html",
        project,
        **plan_context(request, project),
        row_problems=open_by_row(project, "plan"),
    )


@needs(Permission.SEE_PROJECTS)
@require_GET
def gantt(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    asked = request.GET.get("zoom", "")
    zoom = Zoom(asked) if asked in ZOOMS else Zoom.YEAR
    context = plan_context(request, project)
    drawing = gantt_of(project, context["rows"], zoom, timezone.localdate())
    return _page(request, "projects/gantt.html", project, **context, gantt=drawing, zoom=zoom, zooms=ZOOMS.items())


@needs(Permission.SEE_PROJECTS)
@require_GET
def money(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = money_of_project(project)
    chart = money_chart(found, project.money_unit)
    return _page(
        request, "projects/money.html", project, money=found, chart=chart, row_problems=open_by_row(project, "finance")
    )


@needs(Permission.SEE_PROJECTS)
@require_GET
def people(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = people_of(project, plan_rows(project, timezone.localdate()))
    return _page(
        request,
        "projects/people.html",
        project,
        people=found,
        overloaded=overloaded(found),
        row_problems=open_by_row(project, "participants"),
    )


@needs(Permission.SEE_PROJECTS)
@require_GET
def methods(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _page(
        request,
        "projects/methods.html",
        project,
        methods=list(project.methods.all()),
        control_levels=list(project.control_levels.all()),
        row_problems=open_by_row(project, "methodology"),
    )


def chosen_projects(request: SignedInRequest, today: date) -> tuple[ProjectFilter, QuerySet[Project]]:
    """The filter that the address fills, and the user's projects as it chooses and orders them."""
    visible = visible_projects(request.user)
    found = with_problem_counts(visible.select_related("territory"))
    chosen = ProjectFilter(request.GET, queryset=found, visible=visible, today=today)
    return chosen, chosen.qs.order_by(*chosen.qs.query.order_by, "pk")


def plan_context(request: SignedInRequest, project: Project) -> dict[str, Any]:
    """The rows of the plan that the address asks for, and how many there are of all."""
    today = timezone.localdate()
    every = plan_rows(project, today)
    form = PlanForm(request.GET, rows=every, years=project.years)
    wanted = form.wanted
    chosen = every if wanted.is_empty else chosen_rows(every, wanted)
    return {
        "form": form,
        "rows": with_ancestors(every, chosen),
        "chosen": len(chosen),
        "total": len(every),
        "is_filtered": not wanted.is_empty,
        "progress": plan_progress(every, today),
        "today": today,
    }


def _page(request: SignedInRequest, template: str, project: Project, **context: Any) -> HttpResponse:
    assert request.resolver_match
    frame = project_frame(project, request.resolver_match.url_name or "", open_counts(project))
    return render(request, template, {**frame, "can_edit": can_edit_project(request.user, project), **context})
