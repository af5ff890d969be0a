"""Writing a problem's proposed change into the row it names, and taking it back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from rost.platform.common.search import sort_key
from rost.projects.models import (
    FundingLine,
    Indicator,
    Method,
    Participation,
    Party,
    PlanItem,
    Problem,
    Project,
    Responsibility,
    Result,
)


class ChangeRefusedError(Exception):
    """The change cannot be applied; the message says why, in Russian."""


_TERM = {"started_on", "finished_on", "start_text", "end_text", "due_year", "recurrence", "is_term_valid"}
#: Section → the model of its rows and the fields that a fix may write. Nothing else is ever written.
_WRITABLE: dict[str, tuple[type[Model], set[str]]] = {
    "basics": (Project, {"level", "started_on", "finished_on", "goal", "goal_year", "money_unit"}),
    "indicators": (
        Indicator,
        {"number", "name", "territory", "unit", "kind", "level", "baseline_value", "baseline_on", "comparison", "of",
         "direction", "is_cumulative", "data_source"},
    ),
    "results": (Result, {"number", "title", "task", "due_on", "due_text", "is_to_be_specified", "description"}),
    "plan": (
        PlanItem,
        {*_TERM, "number", "title", "kind", "section", "is_to_be_specified", "outcome", "control", "status",
         "status_text", "condition", "form", "report", "stray_text", "responsible"},
    ),
    "finance": (FundingLine, {"number", "title", "group", "source", "stated_total"}),
    "participants": (
        Participation,
        {"number", "role", "kind", "section", "position", "supervisor", "workload_percent"},
    ),
    "methodology": (
        Method,
        {"number", "indicator", "name", "text", "data_source", "collector", "aggregation", "frequency", "extra"},
    ),
}  # fmt: skip


def row_of(problem: Problem, project: Project) -> Model:
    """The row that a problem names; only ever a row of its own project."""
    if problem.section == "basics":
        return project
    model = _WRITABLE.get(problem.section, (None, set()))[0]
    row = None
    if model is not None and problem.row_id is not None:
        row = model._default_manager.filter(pk=problem.row_id, project=project).first()
    if row is None:
        raise ChangeRefusedError("Строки, о которой говорит ошибка, больше нет.")
    return row


def apply_changes(section: str, row: Model, changes: dict[str, Any]) -> dict[str, Any]:
    """Write `changes` (field → JSON value) and return what stood there before, as JSON."""
    refused = set(changes) - _WRITABLE[section][1]
    if refused or not changes:
        raise ChangeRefusedError("Такое исправление нельзя внести одним нажатием: внесите его в документ.")
    before = {name: _present(row, name) for name in changes}
    for name, value in changes.items():
        if name == "responsible":
            _set_responsible(row, value)
        else:
            setattr(row, name, _cleaned(row, name, value))
    columns = [name for name in changes if name != "responsible"]
    if columns:
        row.save(update_fields=columns)
    return before


def holds(row: Model, values: dict[str, Any]) -> bool:
    """Whether the row still has these values, so that taking a change back overwrites nobody's work."""
    return all(_same(row, name, value) for name, value in values.items())


def _same(row: Model, name: str, value: Any) -> bool:
    if name == "responsible":
        return bool(_present(row, name) == value)
    return bool(getattr(row, name) == _cleaned(row, name, value))


def _cleaned(row: Model, name: str, value: Any) -> Any:
    field: Any = row._meta.get_field(name)
    try:
        return field.clean(value, row)
    except ValidationError as error:
        raise ChangeRefusedError(f"Значение не подходит: {' '.join(error.messages)}") from error


def _present(row: Model, name: str) -> Any:
    if name == "responsible":
        lines = Responsibility.objects.filter(item_id=row.pk).select_related("party")
        return [line.party.name for line in lines]
    value = getattr(row, name)
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _set_responsible(row: Model, names: Any) -> None:
    assert isinstance(row, PlanItem)
    if not isinstance(names, list) or not all(isinstance(name, str) and 0 < len(name) <= 300 for name in names):
        raise ChangeRefusedError("Список ответственных задан неверно.")
    project = row.project_id
    parties = {party.name: party for party in Party.objects.filter(project=project, name__in=names)}
    for name in names:
        if name not in parties:
            parties[name] = Party.objects.create(project_id=project, name=name, sort=sort_key(name)[:300])
    Responsibility.objects.filter(item=row).delete()
    Responsibility.objects.bulk_create(
        Responsibility(item=row, party=parties[name], order=order) for order, name in enumerate(dict.fromkeys(names))
    )
