"""One row of a draft as the same row of a passport. Reading a fixed cell anew goes through here as well."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rost.papers.documents.draft import (
    FinanceRow,
    IndicatorRow,
    MethodRow,
    ParticipantRow,
    PlanRow,
    ResultRow,
    Source,
    Sourced,
)
from rost.papers.intake.domain.people import Directory
from rost.projects.domain.passport import (
    AmountData,
    FundingData,
    FundingSource,
    IndicatorData,
    ItemKind,
    MethodData,
    ParticipantData,
    PartyData,
    PlanItemData,
    ResultData,
    RoleKind,
    Sources,
    TargetData,
)

#: Where a field of the passport is called otherwise than the paper's column.
_RENAMED = {
    "start": "started_on",
    "end": "finished_on",
    "term": "finished_on",
    "due": "due_on",
    "baseline_date": "baseline_on",
    "cumulative": "is_cumulative",
    "names": "people",
    "total": "stated_total",
    "stray_cells": "stray_text",
}
_FUNDING = {
    "project total": FundingSource.TOTAL,
    "federal budget": FundingSource.FEDERAL,
    "state extra-budgetary funds": FundingSource.FUNDS,
    "consolidated regional budget": FundingSource.CONSOLIDATED,
    "regional budget": FundingSource.REGIONAL,
    "regional transfers to municipalities": FundingSource.TRANSFERS,
    "municipal budgets": FundingSource.MUNICIPAL,
    "extra-budgetary sources": FundingSource.EXTRA,
}
_ROLE_WORDS = (
    ("куратор", RoleKind.CURATOR),
    ("руководител", RoleKind.HEAD),
    ("администратор", RoleKind.ADMINISTRATOR),
    ("ответственн", RoleKind.RESULT_OWNER),
)


def sources_of(row: Sourced) -> Sources:
    """What each field was read from; a corrected cell shows what the paper says and that it was corrected."""
    found: Sources = {}
    for column, source in row.sources.items():
        found.setdefault(_RENAMED.get(column, column), source_json(source))
    return found


def source_json(source: Source) -> dict[str, Any]:
    text = source.text if source.corrected_from is None else source.corrected_from
    shown: dict[str, Any] = {"text": text, "place": str(source.place or ""), "confidence": source.confidence}
    if source.corrected_from is not None:
        shown["is_corrected"] = True
    return shown


def targets(values: dict[str, Decimal | None] | None, counts: dict[str, int | None] | None) -> tuple[TargetData, ...]:
    years = sorted({year for year in (*(values or {}), *(counts or {})) if year.isdigit()})
    return tuple(TargetData(int(year), (values or {}).get(year), (counts or {}).get(year)) for year in years)


def indicator(row: IndicatorRow) -> IndicatorData:
    return IndicatorData(
        name=row.name,
        number=row.number or "",
        territory=row.territory or "",
        unit=row.unit or "",
        kind=row.kind or "",
        level=row.level or "",
        baseline_value=row.baseline.value if row.baseline else None,
        baseline_on=row.baseline.date if row.baseline else None,
        comparison=row.comparison or "",
        of=row.of or "",
        direction=row.direction or "",
        is_cumulative=row.is_cumulative,
        data_source=row.data_source or "",
        targets=targets(row.targets, row.counts),
        sources=sources_of(row),
    )


def result(row: ResultRow, task: str = "") -> ResultData:
    return ResultData(
        title=row.title,
        number=row.number or "",
        task=task,
        due_on=row.due,
        due_text=row.due_text,
        is_to_be_specified=row.to_be_specified,
        description=row.description or "",
        sources=sources_of(row),
    )


def plan_item(row: PlanRow, kind: ItemKind, people: Directory) -> PlanItemData:
    return PlanItemData(
        title=row.title,
        number=row.number or "",
        kind=kind,
        section=row.section or "",
        started_on=row.start,
        finished_on=row.end,
        start_text=row.start_text,
        end_text=row.end_text or row.term_text or "",
        due_year=row.due_year,
        due_dates=tuple(sorted(set(row.due_dates))),
        recurrence=row.recurrence or "",
        is_term_valid=row.start_valid and row.end_valid,
        is_to_be_specified=row.to_be_specified,
        targets=targets(row.targets, None),
        responsible=people.parties(row.responsible),
        outcome=row.outcome or "",
        control=row.control or "",
        condition=row.condition or "",
        form=row.form or "",
        status=(row.status or "").replace(" ", "_"),
        status_text=row.status_text or "",
        report=row.report or "",
        stray_text="\n".join(row.stray_cells),
        sources=sources_of(row),
    )


def funding(row: FinanceRow, group: str = "", is_summary: bool = False) -> FundingData:
    return FundingData(
        source=_FUNDING.get(row.source or "", FundingSource.TOTAL),
        title=row.title,
        number=row.number or "",
        group=group,
        is_summary=is_summary,
        amounts=tuple(
            AmountData(int(year), row.by_year[year], year in row.starred)
            for year in sorted(row.by_year)
            if year.isdigit()
        ),
        stated_total=row.total,
        sources=sources_of(row),
    )


def participant(row: ParticipantRow, people: Directory) -> ParticipantData:
    return ParticipantData(
        # A role without a name keeps its row under the words that there are.
        people=people.parties(row.names) or (PartyData(row.position or row.role or "Не назван", is_person=False),),
        role=row.role or "",
        kind=role_kind(row.role or ""),
        number=row.number or "",
        section=row.section or "",
        position=row.position or "",
        supervisor=row.supervisor or "",
        workload_percent=row.workload_percent,
        sources=sources_of(row),
    )


def role_kind(role: str) -> RoleKind:
    """By the word that stands first: «руководитель проекта», but «участник рабочей группы руководителя»."""
    words = role.lower()
    places = [(words.find(stem), kind) for stem, kind in _ROLE_WORDS if stem in words]
    places += [(words.find("участник"), RoleKind.PARTICIPANT)] if "участник" in words else []
    return min(places)[1] if places else RoleKind.PARTICIPANT


def method(row: MethodRow) -> MethodData:
    return MethodData(
        name=row.name or "",
        indicator=row.indicator or "",
        text=row.text or "",
        variables=tuple(row.variables),
        base=row.base,
        data_source=row.source or "",
        collector=row.collector or "",
        aggregation=row.aggregation or "",
        frequency=row.frequency or "",
        extra=row.extra or "",
        sources=sources_of(row),
    )
