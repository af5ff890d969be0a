"""A project's passport as plain values: what is saved, compared, frozen into editions and written back to papers.

Every row carries `sources`: field → {"text", "place", "confidence"} of what it was read from. Names of people and
bodies are `PartyData`; money is in the passport's own unit; a missing value is None, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

Sources = dict[str, dict[str, Any]]


class Level(StrEnum):
    FEDERATION = "federation"
    REGION = "region"
    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"


class ItemKind(StrEnum):
    """A result in the plan, a measure between dates, a control point: one documented event with one date."""

    RESULT = "result"
    MEASURE = "measure"
    CONTROL_POINT = "control_point"


class FundingSource(StrEnum):
    """Where money comes from. `TOTAL` is the sum over sources that the paper states."""

    TOTAL = "total"
    FEDERAL = "federal"
    FUNDS = "funds"
    CONSOLIDATED = "consolidated"
    REGIONAL = "regional"
    TRANSFERS = "transfers"
    MUNICIPAL = "municipal"
    EXTRA = "extra"


class RoleKind(StrEnum):
    CURATOR = "curator"
    HEAD = "head"
    ADMINISTRATOR = "administrator"
    RESULT_OWNER = "result_owner"
    PARTICIPANT = "participant"


class ItemStatus(StrEnum):
    """What a report said of an item."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    PARTLY_DONE = "partly_done"
    NOT_DONE = "not_done"
    CANCELLED = "cancelled"
    MOVED = "moved"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class PartyData:
    """A person («Елисеева Т. А.», the full name where known) or a body."""

    name: str
    is_person: bool = True
    full_name: str = ""


@dataclass(frozen=True, slots=True)
class TargetData:
    """The planned value of one year; `count` is the second figure of «24 (10 муниципалитетов)»."""

    year: int
    value: Decimal | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class IndicatorData:
    name: str
    number: str = ""
    territory: str = ""
    unit: str = ""
    kind: str = ""
    level: str = ""
    baseline_value: Decimal | None = None
    baseline_on: date | None = None
    comparison: str = ""
    of: str = ""
    direction: str = ""
    is_cumulative: bool | None = None
    data_source: str = ""
    targets: tuple[TargetData, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResultData:
    title: str
    number: str = ""
    task: str = ""
    due_on: date | None = None
    due_text: str = ""
    is_to_be_specified: bool = False
    description: str = ""
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanItemData:
    """A row of the plan in the paper's own order; the number is a label, not a key."""

    title: str
    number: str = ""
    kind: ItemKind = ItemKind.MEASURE
    section: str = ""
    started_on: date | None = None
    finished_on: date | None = None
    start_text: str = ""
    end_text: str = ""
    due_year: int | None = None
    due_dates: tuple[date, ...] = ()
    recurrence: str = ""
    is_term_valid: bool = True
    is_to_be_specified: bool = False
    targets: tuple[TargetData, ...] = ()
    responsible: tuple[PartyData, ...] = ()
    outcome: str = ""
    control: str = ""
    condition: str = ""
    form: str = ""
    status: str = ""
    status_text: str = ""
    report: str = ""
    stray_text: str = ""
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AmountData:
    """Money of one year; `is_conditional`: the paper puts a star, the sum depends on a decision to come."""

    year: int
    amount: Decimal | None = None
    is_conditional: bool = False


@dataclass(frozen=True, slots=True)
class FundingData:
    """One line of the finance table. `is_summary`: it belongs to the closing block over all results."""

    source: FundingSource
    title: str = ""
    number: str = ""
    group: str = ""
    is_summary: bool = False
    amounts: tuple[AmountData, ...] = ()
    stated_total: Decimal | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParticipantData:
    """A row of the table of participants; several people may share it."""

    people: tuple[PartyData, ...]
    role: str = ""
    kind: RoleKind = RoleKind.PARTICIPANT
    number: str = ""
    section: str = ""
    position: str = ""
    supervisor: str = ""
    workload_percent: Decimal | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MethodData:
    """How an indicator is computed; `indicator` is its number in this passport."""

    name: str = ""
    indicator: str = ""
    text: str = ""
    variables: tuple[str, ...] = ()
    base: Decimal | None = None
    data_source: str = ""
    collector: str = ""
    aggregation: str = ""
    frequency: str = ""
    extra: str = ""
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ControlLevelData:
    code: str
    title: str = ""
    is_declared: bool = True


@dataclass(frozen=True, slots=True)
class PassportData:
    title: str
    level: Level
    started_on: date
    finished_on: date
    short_title: str = ""
    goal: str = ""
    goal_year: int | None = None
    money_unit: str = "млн рублей"
    programmes: tuple[str, ...] = ()
    indicators: tuple[IndicatorData, ...] = ()
    results: tuple[ResultData, ...] = ()
    plan: tuple[PlanItemData, ...] = ()
    control_levels: tuple[ControlLevelData, ...] = ()
    funding: tuple[FundingData, ...] = ()
    participants: tuple[ParticipantData, ...] = ()
    methods: tuple[MethodData, ...] = ()
    footnotes: tuple[str, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProblemData:
    """Something wrong in a project's data.

    `section` and `index` name the row («plan», 3); `changes`: field → new value as JSON, which one click applies.
    """

    code: str
    severity: str
    title: str
    message: str
    section: str
    row: str = ""
    place: str = ""
    index: int | None = None
    fix_label: str = ""
    changes: dict[str, Any] = field(default_factory=dict)
