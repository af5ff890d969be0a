"""Writing one row of a passport, with the rows of its own that it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from rost.platform.common.search import search_text, sort_key
from rost.projects.actions.row_places import set_parents
from rost.projects.actions.rows import shortened, values_of
from rost.projects.domain.passport import PartyData
from rost.projects.models import (
    Amount,
    ControlLevel,
    DueDate,
    FundingLine,
    Indicator,
    Method,
    Participation,
    Party,
    PlanItem,
    PlanTarget,
    Project,
    Responsibility,
    Result,
    Target,
)

#: Section → the model of its rows and the relation of the project that holds them.
_MODELS: dict[str, type[Model]] = {
    "indicators": Indicator,
    "results": Result,
    "plan": PlanItem,
    "funding": FundingLine,
    "participants": Participation,
    "control_levels": ControlLevel,
    "methods": Method,
}
_RELATIONS = {"plan": "plan_items", "funding": "funding_lines", "participants": "participations"}


def rows_in(project: Project, section: str) -> Any:
    return getattr(project, _RELATIONS.get(section, section)).all()


def write_basics(project: Project, data: Any) -> None:
    for name, value in values_of(Project, data).items():
        setattr(project, name, value)
    project.search = search_text(f"{project.title} {project.short_title}")[:600]
    project.sort = sort_key(project.title)[:300]
    project.full_clean()
    project.save()


def write_row(project: Project, section: str, data: Any, *, order: int, key: int | None = None) -> int:
    """Write the row in its place and return its key; `key` names the row that is there, or is given to a new one."""
    if section == "participants":
        return _write_participants(project, data, order, key)
    model: Any = _MODELS[section]
    row = rows_in(project, section).filter(pk=key).first() or model(pk=key, project=project)
    row.order = order
    for name, value in values_of(model, data).items():
        setattr(row, name, value)
    row.full_clean()
    row.save()
    _ROWS_OF_THEIR_OWN.get(section, _nothing)(project, row, data)
    if section == "plan":
        set_parents(project)
    return int(row.pk)


def _nothing(project: Project, row: Any, data: Any) -> None:
    """Rows of this section hold no rows of their own."""


def _write_indicator(project: Project, row: Any, data: Any) -> None:
    row.targets.all().delete()
    Target.objects.bulk_create(Target(indicator=row, year=t.year, value=t.value, count=t.count) for t in data.targets)


def _write_plan_item(project: Project, row: Any, data: Any) -> None:
    row.targets.all().delete()
    PlanTarget.objects.bulk_create(
        PlanTarget(item=row, year=t.year, value=t.value, count=t.count) for t in data.targets
    )
    row.due_dates.all().delete()
    DueDate.objects.bulk_create(DueDate(item=row, due_on=day) for day in sorted(set(data.due_dates)))
    row.responsibilities.all().delete()
    parties = dict.fromkeys(_party(project, person) for person in data.responsible)
    Responsibility.objects.bulk_create(
        Responsibility(item=row, party=party, order=order) for order, party in enumerate(parties)
    )


def _write_funding(project: Project, row: Any, data: Any) -> None:
    row.amounts.all().delete()
    Amount.objects.bulk_create(
        Amount(line=row, year=a.year, amount=a.amount, is_conditional=a.is_conditional) for a in data.amounts
    )


def _write_participants(project: Project, data: Any, order: int, key: int | None) -> int:
    """One row a person, in the order of naming; the keys of the place stay, so that it is found again."""
    rows = list(project.participations.filter(order=order).order_by("pk"))
    keys: list[int | None] = [row.pk for row in rows] or [key]
    parties = list(dict.fromkeys(_party(project, person) for person in data.people))
    if [row.party_id for row in rows] != [party.pk for party in parties]:
        project.participations.filter(order=order).delete()
        keys += [None] * len(parties)
        rows = [
            Participation(pk=key, project=project, party=party, order=order)
            for key, party in zip(keys, parties, strict=False)
        ]
    for row in rows:
        for name, value in values_of(Participation, data).items():
            setattr(row, name, value)
        row.full_clean()
        row.save()
    return int(rows[0].pk)


def _party(project: Project, data: PartyData) -> Party:
    found, _ = Party.objects.get_or_create(
        project=project,
        name=shortened(data.name, 300),
        defaults={
            "full_name": shortened(data.full_name, 300),
            "is_person": data.is_person,
            "sort": sort_key(data.name)[:300],
        },
    )
    return found


_ROWS_OF_THEIR_OWN: dict[str, Callable[[Project, Any, Any], None]] = {
    "indicators": _write_indicator,
    "plan": _write_plan_item,
    "funding": _write_funding,
}
