"""The steps of a review: each answers with the page's review part to htmx, with the whole page otherwise."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rost.papers.intake import policies, queries, review
from rost.papers.intake.actions import reviewing
from rost.papers.intake.actions.locking import StepRefusedError
from rost.papers.intake.forms import CorrectionForm
from rost.papers.intake.models import Batch
from rost.papers.intake.pages import batch_context
from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest


@needs(Permission.USE_INTAKE)
@require_POST
def fix(request: SignedInRequest, uid: UUID) -> HttpResponse:
    def step(batch: Batch) -> str:
        reviewing.fix_problem(batch=batch, key=request.POST.get("key", ""), by=request.user)
        return "Исправлено. Правку можно вернуть на вкладке «Правки»."

    return _step(request, uid, step)


@needs(Permission.USE_INTAKE)
@require_POST
def fix_kind(request: SignedInRequest, uid: UUID) -> HttpResponse:
    def step(batch: Batch) -> str:
        count = reviewing.fix_problems_of_kind(batch=batch, code=request.POST.get("code", ""), by=request.user)
        return f"Исправлено ячеек: {count}. Правки можно вернуть на вкладке «Правки»."

    return _step(request, uid, step)


@needs(Permission.USE_INTAKE)
@require_POST
def ignore(request: SignedInRequest, uid: UUID) -> HttpResponse:
    def step(batch: Batch) -> str:
        reason = request.POST.get("reason", "")
        reviewing.ignore_problem(batch=batch, key=request.POST.get("key", ""), reason=reason, by=request.user)
        return "Оставлено как есть."

    return _step(request, uid, step)


@needs(Permission.USE_INTAKE)
@require_POST
def reopen(request: SignedInRequest, uid: UUID) -> HttpResponse:
    def step(batch: Batch) -> str:
        reviewing.reopen_problem(batch=batch, key=request.POST.get("key", ""), by=request.user)
        return "Возвращено в список."

    return _step(request, uid, step)


@needs(Permission.USE_INTAKE)
@require_POST
def undo(request: SignedInRequest, uid: UUID, section: str, index: int, field: str) -> HttpResponse:
    def step(batch: Batch) -> str:
        reviewing.undo_correction(batch=batch, section=section, index=index, field=field, by=request.user)
        return "Правка снята: ячейка читается так, как написано в документе."

    back = "corrections" if request.POST.get("razdel") == "corrections" else section
    return _step(
        request, uid, step, f"?razdel={back}{_row_address(section, index)}" if back == section else f"?razdel={back}"
    )


@needs(Permission.USE_INTAKE)
@require_http_methods(["GET", "POST"])
def correct(request: SignedInRequest, uid: UUID, section: str, index: int, field: str) -> HttpResponse:
    """The small form of one cell: inside its cell for htmx, a page of its own without script."""
    batch = queries.batch_for(request.user, uid)
    draft = queries.draft_of(batch) if policies.can_review(request.user, batch) else None
    cell = review.cell_of(draft, section, index, field) if draft else None
    if cell is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    initial = {"value": cell.typed}
    form = CorrectionForm(data, is_long=cell.column.is_wide, initial=initial)
    back = f"{reverse('intake:detail', args=[uid])}?razdel={section}{_row_address(section, index)}"
    if form.is_valid():
        value = form.cleaned_data["value"]
        try:
            reviewing.correct_cell(batch=batch, section=section, index=index, field=field, value=value, by=request.user)
            return redirect(back)
        except StepRefusedError as refusal:
            form.add_error("value", str(refusal))
    # Without its fragment the address of «Отмена» is always left for, even from the same page.
    context = {"batch": batch, "cell": cell, "form": form, "back": back.partition("#")[0]}
    context["address"] = reverse("intake:correct", args=[uid, section, index, field])
    context["undo"] = reverse("intake:undo", args=[uid, section, index, field])
    template = "intake/correct.html#form" if request.htmx else "intake/correct.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _row_address(section: str, index: int) -> str:
    page = f"&page={index // review.ROWS_ON_A_PAGE + 1}" if index >= review.ROWS_ON_A_PAGE else ""
    return f"{page}#{section}-{index}"


def _step(request: SignedInRequest, uid: UUID, step: Callable[[Batch], str], query: str = "") -> HttpResponse:
    batch = queries.batch_for(request.user, uid)
    try:
        messages.success(request, step(batch))
    except StepRefusedError as refusal:
        messages.error(request, str(refusal))
    if request.htmx:
        fresh = queries.batch_for(request.user, uid)
        return render(request, "intake/batch.html#review", batch_context(request, fresh))
    return redirect(reverse("intake:detail", args=[uid]) + query)
