"""A project once more for another period: the same passport with its dates moved, without what was reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from rost.projects.domain.passport import (
    FundingData,
    IndicatorData,
    ParticipantData,
    PassportData,
    PlanItemData,
    ResultData,
)


def copied(
    data: PassportData, *, title: str, started_on: date, finished_on: date, years: int, with_people: bool = True
) -> PassportData:
    """Dates and years of `data` moved by `years`; baselines are facts and stay; texts of terms and sources are left
    out, for no paper says so of the new period.
    """
    return replace(
        data,
        title=title,
        short_title=data.short_title if title == data.title else "",
        started_on=started_on,
        finished_on=finished_on,
        goal_year=data.goal_year + years if data.goal_year else None,
        indicators=tuple(_indicator(row, years) for row in data.indicators),
        results=tuple(_result(row, years) for row in data.results),
        plan=tuple(_plan_item(row, years, with_people) for row in data.plan),
        funding=tuple(_funding(row, years) for row in data.funding),
        participants=tuple(_participant(row) for row in data.participants) if with_people else (),
        methods=tuple(replace(row, sources={}) for row in data.methods),
        footnotes=(),
        sources={},
    )


def moved(day: date | None, years: int) -> date | None:
    """The same day so many years on; the 29th of February becomes the 28th where there is none."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _of_years(entries: tuple[Any, ...], years: int) -> tuple[Any, ...]:
    return tuple(replace(entry, year=entry.year + years) for entry in entries)


def _indicator(row: IndicatorData, years: int) -> IndicatorData:
    return replace(row, targets=_of_years(row.targets, years), sources={})


def _result(row: ResultData, years: int) -> ResultData:
    return replace(row, due_on=moved(row.due_on, years), due_text="", sources={})


def _plan_item(row: PlanItemData, years: int, with_people: bool) -> PlanItemData:
    return replace(
        row,
        started_on=moved(row.started_on, years),
        finished_on=moved(row.finished_on, years),
        due_dates=tuple(sorted({day for due in row.due_dates if (day := moved(due, years))})),
        due_year=row.due_year + years if row.due_year else None,
        start_text="",
        end_text="",
        targets=_of_years(row.targets, years),
        responsible=row.responsible if with_people else (),
        status="",
        status_text="",
        report="",
        stray_text="",
        sources={},
    )


def _funding(row: FundingData, years: int) -> FundingData:
    return replace(row, amounts=_of_years(row.amounts, years), sources={})


def _participant(row: ParticipantData) -> ParticipantData:
    return replace(row, sources={})
