"""A project read back as the plain values of its passport."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

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
        indicators=_indicators(project),
        results=tuple(_plain(ResultData, row) for row in project.results.all()),
        plan=_plan(project),
        control_levels=tuple(_plain(ControlLevelData, row) for row in project.control_levels.all()),
        funding=_funding(project),
        participants=_participants(project),
        methods=tuple(_plain(MethodData, row, variables=tuple(row.variables)) for row in project.methods.all()),
        footnotes=tuple(project.footnotes),
        sources=project.sources,
    )


def _plain(kind: type[Data], row: Any, /, **given: Any) -> Data:
    names = [f.name for f in fields(kind) if f.name not in given]  # type: ignore[arg-type] # all are dataclasses
    return kind(**{name: getattr(row, name) for name in names}, **given)


def _targets(row: Any) -> tuple[TargetData, ...]:
    return tuple(_plain(TargetData, target) for target in row.targets.all())


def _indicators(project: Project) -> tuple[IndicatorData, ...]:
    rows = project.indicators.prefetch_related("targets")
    return tuple(_plain(IndicatorData, row, targets=_targets(row)) for row in rows)


def _plan(project: Project) -> tuple[PlanItemData, ...]:
    rows = project.plan_items.prefetch_related("targets", "due_dates", "responsibilities__party")
    return tuple(
        _plain(
            PlanItemData,
            row,
            kind=ItemKind(row.kind),
            targets=_targets(row),
            due_dates=tuple(date.due_on for date in row.due_dates.all()),
            responsible=tuple(_party(line.party) for line in row.responsibilities.all()),
        )
        for row in rows
    )


def _party(party: Party) -> PartyData:
    return PartyData(name=party.name, is_person=party.is_person, full_name=party.full_name)


def _funding(project: Project) -> tuple[FundingData, ...]:
    rows = project.funding_lines.prefetch_related("amounts")
    return tuple(
        _plain(
            FundingData,
            row,
            source=FundingSource(row.source),
            amounts=tuple(_plain(AmountData, amount) for amount in row.amounts.all()),
        )
        for row in rows
    )


def _participants(project: Project) -> tuple[ParticipantData, ...]:
    grouped: dict[int, list[Any]] = {}
    for row in project.participations.select_related("party"):
        grouped.setdefault(row.order, []).append(row)
    return tuple(
        _plain(
            ParticipantData,
            rows[0],
            kind=RoleKind(rows[0].kind),
            people=tuple(_party(row.party) for row in rows),
        )
        for rows in grouped.values()
    )
