"""A paper's draft as the passport of a project."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.draft import Draft, FinanceRow, PersonNamed, PlanRow
from rost.papers.intake.domain import rows
from rost.papers.intake.domain.basics import Basics
from rost.papers.intake.domain.people import Directory
from rost.projects.domain.hierarchy import parts
from rost.projects.domain.passport import (
    ControlLevelData,
    FundingData,
    ItemKind,
    ParticipantData,
    PassportData,
    PlanItemData,
    RoleKind,
)

_DEFAULT_UNIT = "млн рублей"


def passport_data(draft: Draft, basics: Basics) -> PassportData:
    """Every row of the draft keeps its place in its section; the heads of a key-value table come after the rows."""
    people = Directory(draft)
    return PassportData(
        title=basics.title,
        level=basics.level,
        started_on=basics.started_on,
        finished_on=basics.finished_on,
        short_title=draft.short_title or "",
        goal=draft.goal or "",
        goal_year=draft.goal_year,
        money_unit=(draft.finance.unit if draft.finance else None) or _DEFAULT_UNIT,
        programmes=tuple(draft.programmes),
        indicators=tuple(map(rows.indicator, draft.indicators)),
        results=tuple(rows.result(row, draft.results_task or "") for row in draft.results),
        plan=_plan(draft.plan, people),
        control_levels=_control_levels(draft),
        funding=_funding(draft),
        participants=_participants(draft, people),
        methods=tuple(map(rows.method, draft.methodology)),
        footnotes=tuple(draft.footnotes),
        sources={field: rows.source_json(source) for field, source in draft.sources.items()},
    )


def item_kinds(plan: Sequence[PlanRow]) -> list[ItemKind]:
    """By the place of a number among the others, as passports number: 1 result, 1.1.1 measure, 1.1 control point.

    Two levels only (roadmaps): 1 stands over its measures 1.1, 1.2.
    """
    labels = [parts(row.number or "") for row in plan]
    heads = {label[:length] for label in labels for length in range(1, len(label))}
    return [_kind(label, heads) for label in labels]


def _kind(label: tuple[str, ...], heads: set[tuple[str, ...]]) -> ItemKind:
    if label not in heads:
        closes_a_group = len(label) == 2 and any(len(head) == 2 for head in heads)
        return ItemKind.CONTROL_POINT if closes_a_group else ItemKind.MEASURE
    return ItemKind.RESULT if len(label) == 1 else ItemKind.CONTROL_POINT


def _plan(plan: Sequence[PlanRow], people: Directory) -> tuple[PlanItemData, ...]:
    return tuple(rows.plan_item(row, kind, people) for row, kind in zip(plan, item_kinds(plan), strict=True))


def _control_levels(draft: Draft) -> tuple[ControlLevelData, ...]:
    declared = [ControlLevelData(code, title) for code, title in draft.control_levels.items()]
    used = [code.strip() for row in draft.plan for code in (row.control or "").split(",") if code.strip()]
    others = dict.fromkeys(code for code in used if code not in draft.control_levels)
    return (*declared, *(ControlLevelData(code[:30], is_declared=False) for code in others))


def funding_group(finance_rows: Sequence[FinanceRow], index: int) -> str:
    """The title of the result that a line of money belongs to: the nearest line above that names no source."""
    above = (row.title for row in reversed(finance_rows[: index + 1]) if row.source is None)
    return next(above, "")


def _funding(draft: Draft) -> tuple[FundingData, ...]:
    if draft.finance is None:
        return ()
    lines = draft.finance.rows
    own = [rows.funding(row, funding_group(lines, index)) for index, row in enumerate(lines)]
    return (*own, *(rows.funding(row, is_summary=True) for row in draft.finance.totals))


def _participants(draft: Draft, people: Directory) -> tuple[ParticipantData, ...]:
    named = [rows.participant(row, people) for row in draft.participants]
    known = {(row.kind, party.name) for row in named for party in row.people}
    heads = (
        (draft.curator, RoleKind.CURATOR, "Куратор проекта"),
        (draft.leader, RoleKind.HEAD, "Руководитель проекта"),
        (draft.administrator, RoleKind.ADMINISTRATOR, draft.administrator_label or "Администратор проекта"),
    )
    added = [_head(head, kind, role, people) for head, kind, role in heads if head and head.name]
    return (*named, *(one for one in added if (one.kind, one.people[0].name) not in known))


def _head(head: PersonNamed, kind: RoleKind, role: str, people: Directory) -> ParticipantData:
    return ParticipantData(
        people=(people.party(head.name or ""),),
        role=role,
        kind=kind,
        position=head.position or "",
        sources=rows.sources_of(head),
    )
