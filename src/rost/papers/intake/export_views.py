"""The list of papers as an Excel file."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from rost.papers.intake import queries
from rost.papers.intake.domain.states import State
from rost.papers.intake.forms import BatchFilter
from rost.papers.intake.pages import kind_title
from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.audit.actions import record_export
from rost.platform.ui.figures import moment_text
from rost.platform.ui.sheets import Column, sheet_response

TITLE = "Загруженные документы"
COLUMNS = (
    Column("Документ", 50),
    Column("Вид", 30),
    Column("Состояние", 16),
    Column("Почему", 40),
    Column("Территория", 30),
    Column("Загружен", 18),
    Column("Кто загрузил", 36),
    Column("Проект", 50),
)


@needs(Permission.USE_INTAKE)
@require_GET
def batch_list(request: SignedInRequest) -> HttpResponse:
    """Every paper that the filters choose, all pages of them."""
    rows = [
        (
            batch.name,
            kind_title(batch.kind),
            State(batch.state).said,
            batch.reason,
            str(batch.unit),
            moment_text(batch.uploaded_at),
            str(batch.uploaded_by),
            str(batch.project or ""),
        )
        for batch in BatchFilter(request.GET, queryset=queries.batches_for(request.user)).qs
    ]
    record_export(title=TITLE, count=len(rows), by=request.user, reach=request.user.reach(Permission.USE_INTAKE))
    return sheet_response(TITLE, COLUMNS, rows)
