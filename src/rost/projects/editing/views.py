"""Editing a passport by hand: a page a section, a form a row; fragments that htmx swaps, whole pages without script."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.projects.actions import editing as actions
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.domain.editing import ROW_KINDS
from rost.projects.domain.edition_json import from_plain
from rost.projects.editing.conflict import disputed_fields, settled
from rost.projects.editing.forms import RowForm
from rost.projects.editing.rows import shown_row, shown_rows
from rost.projects.field_words import SECTION_WORDS
from rost.projects.models import Project
from rost.projects.policies import can_edit_project
from rost.projects.queries.passport import StoredRow, parties_of, stored_row
from rost.projects.queries.problems import open_counts
from rost.projects.queries.projects import project_for
from rost.projects.queries.removals import fresh_removals
from rost.projects.sections import project_frame

_MOVED_ON = "Строку тем временем изменили: вот как она выглядит теперь. Повторите действие, если оно ещё нужно."
_GONE = "Строку тем временем удалили."


@needs(Permission.EDIT_PROJECTS)
@require_GET
def edit(request: SignedInRequest, uid: UUID, section: str) -> HttpResponse:
    project = _editable(request, uid, section)
    if section == "basics":
        return redirect("projects:row_edit", uid=uid, section=section, key=project.pk)
    rows, removals = shown_rows(project, section), fresh_removals(project)
    return _page(request, "projects/editing/section.html", project, section, rows=rows, removals=removals)


@needs(Permission.EDIT_PROJECTS)
@require_http_methods(["GET", "POST"])
def row_add(request: SignedInRequest, uid: UUID, section: str) -> HttpResponse:
    project = _editable(request, uid, section)
    if section == "basics":
        raise Http404
    after = request.GET.get("after", "")
    form = _form(request, project, section)
    if form.is_valid():
        try:
            row = actions.add_row(
                project=project, section=section, data=form.data_of_row, by=request.user,
                after=int(after) if after.isdecimal() else None,
            )  # fmt: skip
            return _saved(request, project, row)
        except (ValidationError, ChangeRefusedError) as error:
            _refuse(form, error)
    status = 422 if form.is_bound else 200
    return _page(request, "projects/editing/row_form.html", project, section, status, form=form, key=None, after=after)


@needs(Permission.EDIT_PROJECTS)
@require_http_methods(["GET", "POST"])
def row_edit(request: SignedInRequest, uid: UUID, section: str, key: int) -> HttpResponse:
    project = _editable(request, uid, section)
    stored = stored_row(project, section, key)
    if stored is None:
        return _gone(request, project, section)
    if request.method == "GET" and "row" in request.GET:
        return _page(request, "projects/editing/row.html", project, section, row=shown_row(stored))
    form = _form(request, project, section, stored)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            row = actions.save_row(
                project=project, section=section, key=key, data=form.data_of_row,
                opened=form.cleaned_data["opened"], by=request.user,
            )  # fmt: skip
            return _saved(request, project, row)
        except actions.RowChangedError as error:
            return _conflict(request, project, form, error.saved)
        except actions.RowGoneError:
            return _gone(request, project, section)
        except (ValidationError, ChangeRefusedError) as error:
            _refuse(form, error)
    return _page(request, "projects/editing/row_form.html", project, section, status, form=form, key=key, stored=stored)


@needs(Permission.EDIT_PROJECTS)
@require_POST
def row_move(request: SignedInRequest, uid: UUID, section: str, key: int) -> HttpResponse:
    project = _editable(request, uid, section)
    try:
        actions.move_row(project=project, section=section, key=key, up=request.POST.get("to") == "up", by=request.user)
    except actions.RowGoneError:
        messages.warning(request, _GONE)
    return redirect(f"{_address(project, section)}#row-{key}")


@needs(Permission.EDIT_PROJECTS)
@require_POST
def row_remove(request: SignedInRequest, uid: UUID, section: str, key: int) -> HttpResponse:
    project = _editable(request, uid, section)
    if section == "basics":
        raise Http404
    form = RowForm(request.POST, project=project, section=section)
    form.is_valid()
    try:
        actions.remove_row(
            project=project, section=section, key=key, opened=form.cleaned_data.get("opened"), by=request.user
        )
    except actions.RowChangedError:
        messages.warning(request, _MOVED_ON)
    except actions.RowGoneError:
        messages.warning(request, _GONE)
    return redirect(_address(project, section))


@needs(Permission.EDIT_PROJECTS)
@require_POST
def row_restore(request: SignedInRequest, uid: UUID, removal: UUID) -> HttpResponse:
    project = project_for(request.user, uid)
    if not can_edit_project(request.user, project):
        raise PermissionDenied
    kept = get_object_or_404(project.removals.select_related("project"), uid=removal)
    try:
        row = actions.restore_row(removal=kept, by=request.user)
    except ChangeRefusedError as error:
        messages.error(request, str(error))
        return redirect(_address(project, kept.section))
    messages.success(request, "Строка вернулась на своё место.")
    return redirect(f"{_address(project, kept.section)}#row-{row.key}")


def _editable(request: SignedInRequest, uid: UUID, section: str) -> Project:
    project = project_for(request.user, uid)
    if not can_edit_project(request.user, project):
        raise PermissionDenied
    if section not in ROW_KINDS:
        raise Http404
    return project


def _form(request: SignedInRequest, project: Project, section: str, stored: StoredRow | None = None) -> RowForm:
    """Filled with what was sent; where two versions were shown, with the one that was chosen for each field."""
    known, row = parties_of(project), stored.data if stored else None
    empty = RowForm(None, project=project, section=section, row=row, known=known)
    if request.method != "POST":
        return empty
    return RowForm(settled(request.POST, empty), project=project, section=section, row=row, known=known)


def _conflict(request: SignedInRequest, project: Project, form: RowForm, saved: StoredRow) -> HttpResponse:
    """409: both versions side by side; the form goes on from the saved one, and nothing typed is lost."""
    section = saved.section
    known = parties_of(project)
    now = RowForm(None, project=project, section=section, row=saved.data, known=known)
    try:
        began = from_plain(ROW_KINDS[section], form.cleaned_data["opened"])
        opened = RowForm(None, project=project, section=section, row=began, known=known)
    except ValueError:
        opened = None
    fields = disputed_fields(form, now, opened)
    named = {"key": saved.key, "title": shown_row(saved).title}
    context = {"form": form, "now": now, "fields": fields, "stored": saved, **named}
    return _page(request, "projects/editing/conflict.html", project, section, 409, **context)


def _gone(request: SignedInRequest, project: Project, section: str) -> HttpResponse:
    """What was typed for a row that is no longer there can be kept as a new row."""
    if request.method == "GET":
        raise Http404
    form = RowForm(request.POST, project=project, section=section, known=parties_of(project))
    context = {"form": form, "key": None, "after": "", "is_gone": True}
    return _page(request, "projects/editing/row_form.html", project, section, 409, **context)


def _saved(request: SignedInRequest, project: Project, row: StoredRow) -> HttpResponse:
    if row.section == "basics":
        messages.success(request, "Сохранено.")
        return redirect("projects:overview", uid=project.uid)
    if request.htmx:
        return _page(request, "projects/editing/row.html", project, row.section, row=shown_row(row))
    messages.success(request, "Сохранено.")
    return redirect(f"{_address(project, row.section)}#row-{row.key}")


def _refuse(form: RowForm, error: ValidationError | ChangeRefusedError) -> None:
    for text in getattr(error, "messages", None) or [str(error)]:
        form.add_error(None, text)


def _address(project: Project, section: str) -> str:
    return reverse("projects:edit", args=[project.uid, section])


def _page(
    request: SignedInRequest, template: str, project: Project, section: str, status: int = 200, **context: Any
) -> HttpResponse:
    """With htmx only the fragment `part` of the template."""
    sections = [
        {"title": title, "url": _address(project, code), "is_current": code == section}
        for code, title in SECTION_WORDS.items()
    ]
    frame = project_frame(project, "", open_counts(project))
    following = list(SECTION_WORDS).index(section) + 1
    named = {
        "section": section,
        "section_title": SECTION_WORDS[section],
        "sections": sections,
        "next_section": sections[following] if following < len(sections) else None,
        "can_edit": True,
    }
    fragment = f"{template}#part" if request.htmx else template
    return render(request, fragment, {**frame, **named, "is_gone": False, "after": "", **context}, status=status)
