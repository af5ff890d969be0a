"""Editions of a project: the list, approving, comparing any two or one with the present draft."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.projects.actions.editions import approve_edition
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.domain.difference import differences
from rost.projects.edition_tables import difference_table, sections_of
from rost.projects.forms import ApproveForm, CompareForm
from rost.projects.models import Project
from rost.projects.policies import can_approve_project
from rost.projects.queries.editions import (
    content_of,
    edition_in_force,
    edition_numbered,
    editions_of,
    explained_differences,
    passport_to_approve,
    tampered_editions,
)
from rost.projects.queries.problems import open_counts
from rost.projects.queries.projects import project_for
from rost.projects.sections import project_frame

_STALE = "Пока страница была открыта, проект изменили. Посмотрите, что утверждаете, и нажмите ещё раз."


@needs(Permission.SEE_PROJECTS)
@require_GET
def editions(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    found = editions_of(project)
    tampered = {edition.pk for edition in tampered_editions(found)}
    return _page(
        request, "projects/editions.html", project,
        rows=[(edition, edition.pk not in tampered) for edition in found],
        in_force=edition_in_force(project),
        form=CompareForm(None, numbers=[edition.number for edition in found], sections=()),
    )  # fmt: skip


@needs(Permission.APPROVE_PROJECTS)
@require_http_methods(["GET", "POST"])
def edition_approve(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    if not can_approve_project(request.user, project):
        raise PermissionDenied
    form = ApproveForm(
        request.POST if request.method == "POST" else None,
        initial={"version": project.version, "approved_on": timezone.localdate()},
    )
    status = 200
    if form.is_valid():
        good = form.cleaned_data
        try:
            edition = approve_edition(
                project=project, reason=good["reason"], approved_on=good["approved_on"],
                expected_version=good["version"], by=request.user,
            )  # fmt: skip
            messages.success(request, f"Утверждена редакция {edition.number}.")
            return redirect("projects:editions", uid=project.uid)
        except ChangeRefusedError as error:
            form.add_error(None, str(error))
        except ChangedMeanwhileError:
            seen_now = {**request.POST.dict(), "version": project_for(request.user, uid).version}
            form = ApproveForm(seen_now)
            form.add_error(None, _STALE)
            status = 409
    return _page(request, "projects/edition_approve.html", project, status=status, form=form, **_since_last(project))


@needs(Permission.SEE_PROJECTS)
@require_GET
def edition_compare(request: SignedInRequest, uid: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    numbers = [edition.number for edition in editions_of(project)]
    if not numbers:
        return redirect("projects:editions", uid=project.uid)
    try:
        context = comparison(request, project, numbers)
    except ValueError:
        return _page(request, "projects/edition_unreadable.html", project)
    return _page(request, "projects/edition_compare.html", project, **context)


def comparison(request: SignedInRequest, project: Project, numbers: list[int]) -> dict[str, Any]:
    """The two editions that the address names, and their differences in the section that it names.

    ValueError: an edition was changed past the program and can no longer be read.
    """
    older_number, newer_number = CompareForm(request.GET, numbers=numbers, sections=()).chosen
    older = edition_numbered(project, older_number)
    newer = edition_numbered(project, newer_number) if newer_number is not None else None
    found = explained_differences(project, older, newer)
    form = CompareForm(request.GET, numbers=numbers, sections=sections_of(one.difference for one in found))
    wanted = form.section_chosen
    shown = [(one.difference, one) for one in found if not wanted or one.difference.section == wanted]
    return {
        "form": form,
        "older": older,
        "newer": newer,
        "total": len(found),
        "shown": len(shown),
        "table": difference_table(shown),
    }


def _since_last(project: Project) -> dict[str, object]:
    """What the draft has otherwise than the last edition; `is_readable`: whether that one can still be read."""
    last = next(iter(editions_of(project)), None)
    if last is None:
        return {"last": None, "is_readable": True, "table": []}
    try:
        found = differences(content_of(last), passport_to_approve(project))
    except ValueError:
        return {"last": last, "is_readable": False, "table": []}
    return {"last": last, "is_readable": True, "table": difference_table([(one, None) for one in found])}


def _page(
    request: SignedInRequest, template: str, project: Project, status: int = 200, **context: object
) -> HttpResponse:
    frame = project_frame(project, "editions", open_counts(project))
    may = can_approve_project(request.user, project)
    return render(request, template, {**frame, "can_approve": may, **context}, status=status)
