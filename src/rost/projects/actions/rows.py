"""Saving the sections of a passport, each with one statement a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from django.db.models import CharField, Model

from rost.platform.common.search import sort_key
from rost.projects.domain.hierarchy import parent_places
from rost.projects.domain.passport import ParticipantData, PartyData, PassportData, PlanItemData
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

Row = TypeVar("Row", bound=Model)
#: Fields of the plain values that become rows of their own.
_ROWS_OF_THEIR_OWN = {"targets", "due_dates", "responsible", "amounts", "people"}


def save_sections(project: Project, data: PassportData) -> None:
    """Write all rows of a passport for a project that has none yet."""
    parties = _save_parties(project, data)
    _save_indicators(project, data)
    Result.objects.bulk_create(_rows(Result, project, data.results))
    _save_plan(project, data, parties)
    _save_control_levels(project, data)
    _save_funding(project, data)
    _save_participants(project, data, parties)
    Method.objects.bulk_create(_rows(Method, project, data.methods))


def clear_sections(project: Project) -> None:
    for relation in (
        project.indicators,
        project.results,
        project.plan_items,
        project.control_levels,
        project.funding_lines,
        project.participations,
        project.methods,
        project.parties,
    ):
        relation.all().delete()


def values_of(model: type[Model], data: Any) -> dict[str, Any]:
    """The plain fields of `data` as the model's columns. A text longer than its column ends with «…»:
    the whole of it stays in `sources`.
    """
    values = {f.name: getattr(data, f.name) for f in fields(data) if f.name not in _ROWS_OF_THEIR_OWN}
    for name, value in values.items():
        column = model._meta.get_field(name)
        if isinstance(value, str) and isinstance(column, CharField) and column.max_length:
            values[name] = shortened(value, column.max_length)
        elif isinstance(value, tuple):
            values[name] = list(value)
    return values


def shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _rows(model: type[Row], project: Project, section: Iterable[Any]) -> list[Row]:
    return [model(project=project, order=order, **values_of(model, data)) for order, data in enumerate(section)]


def _save_parties(project: Project, data: PassportData) -> dict[str, Party]:
    named: dict[str, PartyData] = {}
    rows: list[ParticipantData | PlanItemData] = [*data.participants, *data.plan]
    for row in rows:
        parties: tuple[PartyData, ...] = row.people if isinstance(row, ParticipantData) else row.responsible
        for party in parties:
            known = named.get(party.name)
            if known is None or (party.full_name and not known.full_name):
                named[party.name] = party
    made = Party.objects.bulk_create(
        Party(
            project=project,
            name=shortened(party.name, 300),
            full_name=shortened(party.full_name, 300),
            is_person=party.is_person,
            sort=sort_key(party.name)[:300],
        )
        for party in {shortened(p.name, 300): p for p in named.values()}.values()
    )
    by_name = {party.name: party for party in made}
    return {name: by_name[shortened(name, 300)] for name in named}


def _save_indicators(project: Project, data: PassportData) -> None:
    indicators = Indicator.objects.bulk_create(_rows(Indicator, project, data.indicators))
    Target.objects.bulk_create(
        Target(indicator=indicator, year=target.year, value=target.value, count=target.count)
        for indicator, row in zip(indicators, data.indicators, strict=True)
        for target in row.targets
    )


def _save_plan(project: Project, data: PassportData, parties: dict[str, Party]) -> None:
    items = PlanItem.objects.bulk_create(_rows(PlanItem, project, data.plan))
    places = parent_places([(item.number, item.kind) for item in data.plan])
    for item, place in zip(items, places, strict=True):
        item.parent = items[place] if place is not None else None
    PlanItem.objects.bulk_update([item for item in items if item.parent], ["parent"])
    pairs = list(zip(items, data.plan, strict=True))
    DueDate.objects.bulk_create(
        DueDate(item=item, due_on=due_on) for item, row in pairs for due_on in sorted(set(row.due_dates))
    )
    PlanTarget.objects.bulk_create(
        PlanTarget(item=item, year=target.year, value=target.value, count=target.count)
        for item, row in pairs
        for target in row.targets
    )
    Responsibility.objects.bulk_create(
        Responsibility(item=item, party=party, order=order)
        for item, row in pairs
        for order, party in enumerate(dict.fromkeys(parties[party.name] for party in row.responsible))
    )


def _save_control_levels(project: Project, data: PassportData) -> None:
    known = {level.code: level for level in reversed(data.control_levels)}
    ControlLevel.objects.bulk_create(
        ControlLevel(project=project, order=order, **values_of(ControlLevel, level))
        for order, level in enumerate(level for level in data.control_levels if known[level.code] is level)
    )


def _save_funding(project: Project, data: PassportData) -> None:
    lines = FundingLine.objects.bulk_create(_rows(FundingLine, project, data.funding))
    Amount.objects.bulk_create(
        Amount(line=line, year=amount.year, amount=amount.amount, is_conditional=amount.is_conditional)
        for line, row in zip(lines, data.funding, strict=True)
        for amount in row.amounts
    )


def _save_participants(project: Project, data: PassportData, parties: dict[str, Party]) -> None:
    Participation.objects.bulk_create(
        Participation(project=project, order=order, party=party, **values_of(Participation, row))
        for order, row in enumerate(data.participants)
        for party in dict.fromkeys(parties[person.name] for person in row.people)
    )
