"""The journal of acts: a page and an Excel file of what it shows."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rost.dashboards.journal.forms import JournalFilter
from rost.dashboards.journal.queries import in_words, visible_entries
from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.audit.actions import record_export
from rost.platform.ui.figures import moment_text
from rost.platform.ui.sheets import Column, sheet_response

PAGE_SIZE = 50
#: More rows than anybody reads, and as many as fit into memory with ease.
MOST_ROWS = 50_000
TITLE = "Журнал действий"
COLUMNS = (
    Column("№", 10),
    Column("Когда", 18),
    Column("Кто", 34),
    Column("Действие", 40),
    Column("Вид объекта", 24),
    Column("Объект", 50),
    Column("Подробности", 60),
)


@needs(Permission.SEE_AUDIT)
@require_safe
def journal(request: SignedInRequest) -> HttpResponse:
    filters = JournalFilter(request.GET, visible=visible_entries(request.user))
    page = Paginator(filters.found(), PAGE_SIZE).get_page(request.GET.get("page"))
    if request.GET.get("format") == "xlsx":
        if page.paginator.count <= MOST_ROWS:
            return _as_sheet(request, filters)
        messages.warning(request, f"Записей больше {MOST_ROWS}: сузьте отбор по датам и выгрузите по частям.")
    context = {"filters": filters, "page": page, "acts": in_words(page.object_list)}
    return render(request, "dashboards/journal.html", context)


def _as_sheet(request: SignedInRequest, filters: JournalFilter) -> HttpResponse:
    acts = in_words(filters.found())
    reach = request.user.reach(Permission.SEE_AUDIT)
    record_export(title=TITLE, count=len(acts), by=request.user, reach=reach)
    cells = ((a.number, moment_text(a.at), a.who, a.what, a.kind, a.title, a.detail) for a in acts)
    return sheet_response(TITLE, COLUMNS, cells)
