"""The tables of project pages as Excel files; each that leaves is named in the journal."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.reach import Reach
from rost.platform.access.request import SignedInRequest
from rost.platform.audit.actions import record_export
from rost.platform.ui.sheets import sheet_response
from rost.projects import exports
from rost.projects.edition_views import comparison
from rost.projects.models import Project
from rost.projects.queries.editions import editions_of, tampered_editions
from rost.projects.queries.indicators import indicator_rows
from rost.projects.queries.money import money_of_project
from rost.projects.queries.people import people_of
from rost.projects.queries.plan import plan_rows
from rost.projects.queries.projects import progress_of_projects, project_for
from rost.projects.views import chosen_projects, plan_context

_LONGEST_NAME = 100


@needs(Permission.SEE_PROJECTS)
@require_GET
def project_list(request: SignedInRequest) -> HttpResponse:
    """Every project that the filters choose, all pages of them."""
    today = timezone.localdate()
    _, ordered = chosen_projects(request, today)
    projects = list(ordered)
    table = exports.project_table(projects, progress_of_projects(projects, today))
    # Who takes part in a project may see it without a reach: the line stands where the projects are.
    reach = Reach.of([project.territory.path for project in projects])
    record_export(title=table.title, count=len(table.rows), by=request.user, reach=reach)
    return sheet_response(*table)


@needs(Permission.SEE_PROJECTS)
@require_GET
def indicators(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _answer(request, project, exports.indicator_table(indicator_rows(project)))


@needs(Permission.SEE_PROJECTS)
@require_GET
def plan(request: SignedInRequest, uid: UUID) -> HttpResponse:
    """The rows that the filters of the page choose, with those above them."""
    project = project_for(request.user, uid)
    return _answer(request, project, exports.plan_table(plan_context(request, project)["rows"]))


@needs(Permission.SEE_PROJECTS)
@require_GET
def money(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _answer(request, project, exports.money_table(money_of_project(project), project.money_unit))


@needs(Permission.SEE_PROJECTS)
@require_GET
def people(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = people_of(project, plan_rows(project, timezone.localdate()))
    return _answer(request, project, exports.people_table(found))


@needs(Permission.SEE_PROJECTS)
@require_GET
def problems(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _answer(request, project, exports.problem_table(project.problems.select_related("settled_by")))


@needs(Permission.SEE_PROJECTS)
@require_GET
def methods(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    return _answer(request, project, exports.method_table(project.methods.all()))


@needs(Permission.SEE_PROJECTS)
@require_GET
def editions(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = editions_of(project)
    return _answer(request, project, exports.edition_table(found, tampered_editions(found)))


@needs(Permission.SEE_PROJECTS)
@require_GET
def edition_compare(request: SignedInRequest, uid: UUID) -> HttpResponse:
    """What the page of comparing shows for the same address."""
    project = project_for(request.user, uid)
    numbers = [edition.number for edition in editions_of(project)]
    if not numbers:
        return redirect("projects:editions", uid=project.uid)
    try:
        found = comparison(request, project, numbers)
    except ValueError:
        return redirect("projects:edition_compare", uid=project.uid)
    return _answer(request, project, exports.comparison_table(found["table"], found["older"], found["newer"]))


def _answer(request: SignedInRequest, project: Project, table: exports.Table) -> HttpResponse:
    reach = Reach((project.territory.path,))
    record_export(title=table.title, count=len(table.rows), by=request.user, reach=reach, target=project)
    name = f"{table.title}. {project}"[:_LONGEST_NAME]
    return sheet_response(name, table.columns, table.rows)
