"""The draft: what was understood of a paper, typed, each value beside its source.

`draft_json.py` writes it as JSON. Absent is None; a row's number has no closing dot; dates are closed periods.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rost.papers.documents.blocks import Place


class PaperKind(StrEnum):
    PASSPORT = "project passport"
    PLAN = "plan of measures with indicators"
    ROADMAP = "roadmap"
    REPORT = "report on a roadmap"
    ORDER = "order with performance indicators of a centre"
    INDICATOR_PASSPORT = "indicator passport"
    FINANCE = "finance table"
    STAFF = "staff table"
    EMPTY_FORM = "empty form"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """`ERROR` cannot be true, `WARNING` is probably wrong, `NOTE` is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a value was read from, its place, and how sure the reading is (0 to 1).

    `corrected_from`: a person typed `text`; this is what the paper says.
    """

    text: str
    place: Place | None = None
    confidence: float = 1.0
    corrected_from: str | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed correction that one click applies: put `value` into `field` of the row."""

    field: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong or doubtful in a paper. `code` is a stable name, `row` the label of a row."""

    code: str
    severity: Severity
    section: str
    message: str
    row: str | None = None
    place: Place | None = None
    fix: Fix | None = None


@dataclass(slots=True)
class Sourced:
    """What every row of a draft carries: its place and, by field name, the text each value came from."""

    place: Place | None = None
    sources: dict[str, Source] = field(default_factory=dict)


@dataclass(slots=True)
class PersonNamed(Sourced):
    name: str | None = None
    position: str | None = None
    name_as_written: str | None = None


@dataclass(slots=True)
class Baseline:
    value: Decimal | None = None
    date: date | None = None


@dataclass(slots=True)
class IndicatorRow(Sourced):
    """An indicator and its targets by year; `counts` holds the second figure of «24 (10 муниципалитетов)».

    `value` and `minimum` are for any year («ежегодно, не менее»); `fact` and `percent` are what a report says, by
    year, or under "" where the paper names none.
    """

    number: str | None = None
    name: str = ""
    territory: str | None = None
    unit: str | None = None
    kind: str | None = None
    level: str | None = None
    baseline: Baseline | None = None
    targets: dict[str, Decimal | None] = field(default_factory=dict)
    counts: dict[str, int | None] | None = None
    comparison: str | None = None
    of: str | None = None
    direction: str | None = None
    is_cumulative: bool | None = None
    data_source: str | None = None
    value: Decimal | None = None
    minimum: Decimal | None = None
    fact: dict[str, Decimal | None] | None = None
    percent: dict[str, Decimal | None] | None = None
    responsible: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ResultRow(Sourced):
    """A result with its term, or, in later forms, with a unit and values by year instead of one."""

    number: str | None = None
    title: str = ""
    due: date | None = None
    due_text: str = ""
    due_valid: bool = True
    to_be_specified: bool = False
    description: str | None = None
    unit: str | None = None
    kind: str | None = None
    baseline: Baseline | None = None
    targets: dict[str, Decimal | None] | None = None


@dataclass(slots=True)
class PlanRow(Sourced):
    """A row of a plan, roadmap or report, in the paper's own order; the number is a label, not a key.

    `term_reason`: what could not be understood of the term, in English; `term_ambiguous`: it can be read two ways.
    `is_broken`: a page break tore the row, its pieces were put together. `status_text`: the status as written.
    `fact_date`, `planned`, `fact`, `percent`: what a report says in figures.
    """

    number: str | None = None
    title: str = ""
    section: str | None = None
    start: date | None = None
    end: date | None = None
    start_text: str = ""
    end_text: str = ""
    term_text: str | None = None
    start_valid: bool = True
    end_valid: bool = True
    to_be_specified: bool = False
    due_year: int | None = None
    due_dates: list[date] = field(default_factory=list)
    recurrence: str | None = None
    targets: dict[str, Decimal | None] | None = None
    responsible: list[str] = field(default_factory=list)
    outcome: str | None = None
    control: str | None = None
    condition: str | None = None
    form: str | None = None
    status: str | None = None
    status_text: str | None = None
    report: str | None = None
    fact_date: date | None = None
    planned: Decimal | None = None
    fact: Decimal | None = None
    percent: Decimal | None = None
    stray_cells: list[str] = field(default_factory=list)
    term_reason: str | None = None
    term_ambiguous: bool = False
    is_broken: bool = False


@dataclass(slots=True)
class FinanceRow(Sourced):
    """Money of one result from one source by year, in the paper's unit; `starred`: years under a condition."""

    number: str | None = None
    source: str | None = None
    what: str | None = None
    title: str = ""
    by_year: dict[str, Decimal | None] = field(default_factory=dict)
    total: Decimal | None = None
    starred: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Finance:
    unit: str | None = None
    years: list[int] = field(default_factory=list)
    rows: list[FinanceRow] = field(default_factory=list)
    totals: list[FinanceRow] = field(default_factory=list)


@dataclass(slots=True)
class ParticipantRow(Sourced):
    number: str | None = None
    role: str | None = None
    names: list[str] = field(default_factory=list)
    position: str | None = None
    supervisor: str | None = None
    workload_percent: Decimal | None = None
    section: str | None = None


@dataclass(slots=True)
class MethodRow(Sourced):
    """How an indicator is computed: variables of the formula, where the data come from, how often."""

    indicator: str | None = None
    name: str | None = None
    text: str | None = None
    variables: list[str] = field(default_factory=list)
    base: Decimal | None = None
    source: str | None = None
    collector: str | None = None
    aggregation: str | None = None
    frequency: str | None = None
    unit: str | None = None
    extra: str | None = None


@dataclass(slots=True)
class StaffRow(Sourced):
    """One line of a list of staff, as read; matching persons is the register's business."""

    number: str | None = None
    name: str | None = None
    birth_date: date | None = None
    snils: str | None = None
    organisation: str | None = None
    municipality: str | None = None
    position: str | None = None
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Reference:
    """An act named in the text; numbers of acts are strings."""

    number: str
    date: date | None = None
    place: Place | None = None


@dataclass(slots=True)
class Requisites:
    """Issuer, kind, date, number and place of an order."""

    type: str | None = None
    issuer: str | None = None
    date: date | None = None
    number: str | None = None
    place: str | None = None
    place_in_paper: Place | None = None


@dataclass(slots=True)
class Draft:
    """One paper understood. A section that this kind of paper does not have is None or empty.

    `appendices`: the act that each appendix says it belongs to; `further`: lines of the key-value table that have
    no field of their own, by their label.
    """

    file: str = ""
    kind: PaperKind = PaperKind.UNKNOWN
    level: str | None = None
    title: str | None = None
    short_title: str | None = None
    period: tuple[date, date] | None = None
    territory: list[str] = field(default_factory=list)
    year: int | None = None
    curator: PersonNamed | None = None
    leader: PersonNamed | None = None
    administrator: PersonNamed | None = None
    administrator_label: str | None = None
    programmes: list[str] = field(default_factory=list)
    goal: str | None = None
    goal_year: int | None = None
    approved: dict[str, object] | None = None
    considered: dict[str, object] | None = None
    indicators: list[IndicatorRow] = field(default_factory=list)
    indicator_headings_without_a_row: list[str] = field(default_factory=list)
    results: list[ResultRow] = field(default_factory=list)
    results_task: str | None = None
    finance: Finance | None = None
    participants: list[ParticipantRow] = field(default_factory=list)
    plan: list[PlanRow] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    status_words: dict[str, str] = field(default_factory=dict)
    control_levels: dict[str, str] = field(default_factory=dict)
    methodology: list[MethodRow] = field(default_factory=list)
    staff: list[StaffRow] = field(default_factory=list)
    document: Requisites | None = None
    clauses: int | None = None
    responsible: PersonNamed | None = None
    executor: PersonNamed | None = None
    signed_by: PersonNamed | None = None
    references: list[Reference] = field(default_factory=list)
    appendices: list[Reference] = field(default_factory=list)
    further: dict[str, Source] = field(default_factory=dict)
    footnotes: list[str] = field(default_factory=list)
    unplaced: list[Source] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
