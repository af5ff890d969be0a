"""The pages that show what the contexts below know; they change nothing."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rost.dashboards import queries
from rost.dashboards.forms import OrganisationFilter
from rost.platform.access.declarations import for_signed_in, needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.organisations.queries import OrganisationRow, organisation_rows
from rost.platform.ui.sheets import Column, sheet_response

PAGE_SIZE = 100
COLUMNS = (
    Column("Наименование", 36),
    Column("Полное наименование", 60),
    Column("Вид", 28),
    Column("Входит в", 28),
    Column("ОКТМО", 14),
    Column("ИНН", 14),
)


@for_signed_in("только своё: каждая выборка срезана по роли")
@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    today = timezone.localdate()
    return render(request, "dashboards/home.html", {"work": queries.my_work(request.user, today), "today": today})


@needs(Permission.SEE_ORGANISATIONS)
@require_safe
def organisations(request: SignedInRequest) -> HttpResponse:
    reach = request.user.reach(Permission.SEE_ORGANISATIONS)
    filters = OrganisationFilter(request.GET, reach=reach)
    if request.GET.get("format") == "xlsx":
        return _as_sheet(organisation_rows(filters.found(), reach, as_tree=False))
    page = Paginator(filters.found(), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "page": page,
        "rows": organisation_rows(page.object_list, reach, as_tree=not filters.is_used),
    }
    return render(request, "dashboards/organisations.html", context)


def _as_sheet(rows: list[OrganisationRow]) -> HttpResponse:
    cells = (
        (unit.short_name, unit.name, unit.get_kind_display(), str(within[0]) if within else "", unit.oktmo, unit.inn)
        for unit, within in ((row.organisation, row.within) for row in rows)
    )
    return sheet_response("Организации", COLUMNS, cells)


@for_signed_in("каждый вид находок срезан по своему праву")
@require_safe
def search(request: SignedInRequest) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:200]
    return render(request, "dashboards/search.html", {"text": text, "groups": queries.found(request.user, text)})
