"""The list of papers, bringing them, and the page of one in each of its states."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from rost.papers.intake import policies, queries
from rost.papers.intake.actions.downloading import note_download
from rost.papers.intake.actions.locking import StepRefusedError
from rost.papers.intake.actions.receiving import read_again, receive_file
from rost.papers.intake.actions.reviewing import reject_batch
from rost.papers.intake.domain.states import State
from rost.papers.intake.forms import BatchFilter, UploadForm, why_refused
from rost.papers.intake.pages import batch_context, kind_title
from rost.platform.access.declarations import for_signed_in, needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.files.queries import path_of

BATCHES_ON_A_PAGE = 50


@needs(Permission.USE_INTAKE)
@require_GET
def batch_list(request: SignedInRequest) -> HttpResponse:
    return _list_page(request, UploadForm(units=queries.units_for(request.user)))


@needs(Permission.USE_INTAKE)
@require_POST
def upload(request: SignedInRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES, units=queries.units_for(request.user))
    if not form.is_valid():
        return _list_page(request, form, status=422)
    received = []
    for file in form.cleaned_data["papers"]:
        if reason := why_refused(file):
            messages.error(request, reason)
        else:
            unit = form.cleaned_data["unit"]
            received.append(receive_file(chunks=file.chunks(), name=file.name, unit=unit, by=request.user))
    if len(received) == 1:
        return redirect("intake:detail", uid=received[0].uid)
    if received:
        messages.success(request, f"Принято файлов: {len(received)}. Они читаются по очереди.")
    return redirect("intake:list")


@needs(Permission.USE_INTAKE)
@require_GET
def detail(request: SignedInRequest, uid: UUID) -> HttpResponse:
    batch = queries.batch_for(request.user, uid)
    if batch.project and "vnositsya" in request.GET:
        messages.success(request, f"Документ «{batch.name}» внесён.")
        return redirect("projects:overview", uid=batch.project.uid)
    return render(request, "intake/batch.html", batch_context(request, batch))


@for_signed_in("документы своих территорий и своих проектов: downloadable_for")
@require_GET
def original(request: SignedInRequest, uid: UUID) -> HttpResponseBase:
    """The file as it was brought; never shown by the browser, since nobody vouches for it."""
    batch = queries.downloadable_for(request.user, uid)
    path = path_of(batch.file)
    if not path.is_file():
        raise Http404("Файла больше нет в хранилище.")
    note_download(batch=batch, by=request.user)
    response = FileResponse(
        path.open("rb"), as_attachment=True, filename=batch.name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


@needs(Permission.USE_INTAKE)
@require_POST
def retry(request: SignedInRequest, uid: UUID) -> HttpResponse:
    batch = queries.batch_for(request.user, uid)
    if policies.can_read_again(request.user, batch):
        read_again(batch=batch, by=request.user)
    return redirect("intake:detail", uid=uid)


@needs(Permission.USE_INTAKE)
@require_POST
def reject(request: SignedInRequest, uid: UUID) -> HttpResponse:
    batch = queries.batch_for(request.user, uid)
    try:
        reject_batch(batch=batch, reason=request.POST.get("reason", ""), by=request.user)
    except StepRefusedError as refusal:
        messages.error(request, str(refusal))
    return redirect("intake:detail", uid=uid)


def _list_page(request: SignedInRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    batches = queries.batches_for(request.user)
    found = BatchFilter(request.GET, queryset=batches)
    page = Paginator(found.qs, BATCHES_ON_A_PAGE).get_page(request.GET.get("page"))
    for batch in page.object_list:
        batch.kind_title, batch.shown_state = kind_title(batch.kind), State(batch.state)
    context = {
        "form": form,
        "filter": found.form,
        "page": page,
        "is_filtered": any(request.GET.get(name) for name in ("q", "state", "who")),
        "has_several_units": len(form.units) > 1,
        "has_units": bool(form.units),
    }
    return render(request, "intake/list.html", context, status=status)
