"""A project read back as the plain values of its passport."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from django.db.models import QuerySet

from rost.projects.domain.editing import BasicsData
from rost.projects.domain.passport import (
    AmountData,
    ControlLevelData,
    FundingData,
    FundingSource,
    IndicatorData,
    ItemKind,
    Level,
    MethodData,
    ParticipantData,
    PartyData,
    PassportData,
    PlanItemData,
    ResultData,
    RoleKind,
    TargetData,
)
from rost.projects.models import Party, Project

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row of a passport and where it stands; `key` names it in addresses."""

    section: str
    key: int
    order: int
    data: Any


def passport_of(project: Project) -> PassportData:
    """Equal to the data that the project was made from, as long as nobody changed it."""
    return PassportData(
        title=project.title,
        level=Level(project.level),
        started_on=project.started_on,
        finished_on=project.finished_on,
        short_title=project.short_title,
        goal=project.goal,
        goal_year=project.goal_year,
        money_unit=project.money_unit,
        programmes=tuple(project.programmes),
        indicators=_of(project, "indicators"),
        results=_of(project, "results"),
        plan=_of(project, "plan"),
        control_levels=_of(project, "control_levels"),
        funding=_of(project, "funding"),
        participants=_of(project, "participants"),
        methods=_of(project, "methods"),
        footnotes=tuple(project.footnotes),
        sources=project.sources,
    )


def stored_rows(project: Project, section: str) -> list[StoredRow]:
    """The rows of a section in their order, each with its key and place."""
    if section == "basics":
        return [StoredRow(section, project.pk, 0, _basics(project))]
    if section == "participants":
        return _participants(project)
    query, read = _SECTIONS[section]
    return [StoredRow(section, row.pk, row.order, read(row)) for row in query(project)]


def stored_row(project: Project, section: str, key: int) -> StoredRow | None:
    """One row; None where it is no longer there."""
    if section in ("basics", "participants"):
        return next((row for row in stored_rows(project, section) if row.key == key), None)
    query, read = _SECTIONS[section]
    row = query(project).filter(pk=key).first()
    return StoredRow(section, row.pk, row.order, read(row)) if row else None


def parties_of(project: Project) -> list[PartyData]:
    return [_party(party) for party in project.parties.all()]


def _of(project: Project, section: str) -> tuple[Any, ...]:
    return tuple(row.data for row in stored_rows(project, section))


def _basics(project: Project) -> BasicsData:
    return _plain(
        BasicsData,
        project,
        level=Level(project.level),
        programmes=tuple(project.programmes),
        footnotes=tuple(project.footnotes),
    )


def _plain(kind: type[Data], row: Any, /, **given: Any) -> Data:
    names = [f.name for f in fields(kind) if f.name not in given]  # type: ignore[arg-type] # all are dataclasses
    return kind(**{name: getattr(row, name) for name in names}, **given)


def _targets(row: Any) -> tuple[TargetData, ...]:
    return tuple(_plain(TargetData, target) for target in row.targets.all())


def _indicator(row: Any) -> IndicatorData:
    return _plain(IndicatorData, row, targets=_targets(row))


def _plan_item(row: Any) -> PlanItemData:
    return _plain(
        PlanItemData,
        row,
        kind=ItemKind(row.kind),
        targets=_targets(row),
        due_dates=tuple(date.due_on for date in row.due_dates.all()),
        responsible=tuple(_party(line.party) for line in row.responsibilities.all()),
    )


def _party(party: Party) -> PartyData:
    return PartyData(name=party.name, is_person=party.is_person, full_name=party.full_name)


def _funding_line(row: Any) -> FundingData:
    amounts = tuple(_plain(AmountData, amount) for amount in row.amounts.all())
    return _plain(FundingData, row, source=FundingSource(row.source), amounts=amounts)


def _participants(project: Project) -> list[StoredRow]:
    """People who share a row of the paper are rows of their own with one place; the first one's key names them all."""
    grouped: dict[int, list[Any]] = {}
    for row in project.participations.select_related("party"):
        grouped.setdefault(row.order, []).append(row)
    return [
        StoredRow(
            "participants",
            rows[0].pk,
            order,
            _plain(
                ParticipantData,
                rows[0],
                kind=RoleKind(rows[0].kind),
                people=tuple(_party(row.party) for row in rows),
            ),
        )
        for order, rows in grouped.items()
    ]


_SECTIONS: dict[str, tuple[Callable[[Project], QuerySet[Any]], Callable[[Any], Any]]] = {
    "indicators": (lambda project: project.indicators.prefetch_related("targets"), _indicator),
    "results": (lambda project: project.results.all(), lambda row: _plain(ResultData, row)),
    "plan": (
        lambda project: project.plan_items.prefetch_related("targets", "due_dates", "responsibilities__party"),
        _plan_item,
    ),
    "control_levels": (lambda project: project.control_levels.all(), lambda row: _plain(ControlLevelData, row)),
    "funding": (lambda project: project.funding_lines.prefetch_related("amounts"), _funding_line),
    "methods": (
        lambda project: project.methods.all(),
        lambda row: _plain(MethodData, row, variables=tuple(row.variables)),
    ),
}
