"""Sums of a finance table by the transfer rule, beside the sums that the paper states.

Total = federal + funds + consolidated + extra; consolidated = regional + municipal. Money given down counts once, at
the level that gives it, so transfers are an «of which» of the regional budget and are not added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from rost.projects.domain.passport import FundingSource

_CONSOLIDATED_PARTS = (FundingSource.REGIONAL, FundingSource.MUNICIPAL)
_TOTAL_PARTS = (FundingSource.FEDERAL, FundingSource.FUNDS, FundingSource.EXTRA)
ByYear = dict[int, Decimal | None]


@dataclass(frozen=True, slots=True)
class Line:
    """What the paper states of one source: by year and in all; None is «not stated», never zero."""

    source: FundingSource
    stated: ByYear
    stated_total: Decimal | None = None
    title: str = ""
    number: str = ""
    conditional_years: frozenset[int] = frozenset()
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One sum as stated and as computed. `computed` is None where there is nothing to compute it from."""

    stated: Decimal | None
    computed: Decimal | None
    is_conditional: bool = False

    @property
    def difference(self) -> Decimal | None:
        """Computed less stated where both are known and disagree; a missing statement of a computed sum counts as 0."""
        if self.computed is None or self.computed == (self.stated or Decimal(0)):
            return None
        return self.computed - (self.stated or Decimal(0))


@dataclass(frozen=True, slots=True)
class Row:
    line: Line
    cells: tuple[Cell, ...]
    total: Cell

    @property
    def differs(self) -> bool:
        return any(cell.difference is not None for cell in (*self.cells, self.total))


@dataclass(frozen=True, slots=True)
class Block:
    """One result group with its sources, or the closing block over all of them."""

    title: str
    rows: tuple[Row, ...]
    is_summary: bool = False

    @property
    def differences(self) -> int:
        return sum(1 for row in self.rows for cell in (*row.cells, row.total) if cell.difference is not None)


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with the result it belongs to; without one it belongs to the total line above it."""

    line: Line
    group: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    years: tuple[int, ...]
    blocks: tuple[Block, ...] = ()
    #: All money of the project by year and in all, from the parts.
    computed: ByYear = field(default_factory=dict)
    computed_total: Decimal | None = None
    stated_total: Decimal | None = None

    #: Money that adds up to the total, by source: one sum for each of `years`.
    by_source: dict[FundingSource, tuple[Decimal | None, ...]] = field(default_factory=dict)

    @property
    def difference(self) -> Decimal | None:
        return Cell(self.stated_total, self.computed_total).difference

    @property
    def is_conditional(self) -> bool:
        return any(cell.is_conditional for block in self.blocks for row in block.rows for cell in row.cells)

    @property
    def differences(self) -> int:
        return sum(block.differences for block in self.blocks)


def grouped(entries: Iterable[Entry]) -> list[Group]:
    """Lines by result, in the paper's order; a line of totals opens a group where the paper names none."""
    groups: list[tuple[str, str, list[Line]]] = []
    for entry in entries:
        line = entry.line
        opens = line.source is FundingSource.TOTAL if not entry.group else True
        same = bool(groups) and (groups[-1][0] == entry.group if entry.group or groups[-1][0] else not opens)
        if not same:
            groups.append((entry.group, entry.group or line.title, []))
        groups[-1][2].append(line)
    return [Group(title, tuple(lines)) for _, title, lines in groups]


def money_of(groups: Sequence[Group], summary: Sequence[Line], years: Iterable[int] = ()) -> Money:
    """`groups`: the lines of each result; `summary`: the closing block of the paper, if it has one."""
    every = [line for group in groups for line in group.lines] + list(summary)
    shown = tuple(sorted({*years, *(year for line in every for year in line.stated)}))
    blocks = [_block(group.title, group.lines, _computed_within(group.lines, shown), shown) for group in groups]
    of_project = _computed_over(groups or [Group("", tuple(summary))], shown)
    if summary:
        blocks.append(_block("", summary, of_project, shown, is_summary=True))
    by_year = of_project.get(FundingSource.TOTAL, {})
    return Money(
        years=shown,
        blocks=tuple(blocks),
        computed=by_year,
        computed_total=added(by_year.values()),
        stated_total=_stated_total(summary, groups),
        by_source=_leaves(of_project, shown),
    )


def added(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None when nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _computed_within(lines: Sequence[Line], years: Sequence[int]) -> dict[FundingSource, ByYear]:
    """Sums that follow from other lines of the same block."""
    stated = {line.source: line.stated for line in reversed(lines)}

    def over(parts: Iterable[FundingSource], year: int) -> list[Decimal | None]:
        return [stated.get(part, {}).get(year) for part in parts]

    consolidated: ByYear = {year: added(over(_CONSOLIDATED_PARTS, year)) for year in years}
    total: ByYear = {}
    for year in years:
        below = consolidated[year]
        if below is None:
            below = stated.get(FundingSource.CONSOLIDATED, {}).get(year)
        total[year] = added([*over(_TOTAL_PARTS, year), below])
    return {FundingSource.CONSOLIDATED: consolidated, FundingSource.TOTAL: total}


def _computed_over(groups: Sequence[Group], years: Sequence[int]) -> dict[FundingSource, ByYear]:
    """Sums over all results: of sources as stated there, of totals as computed there (or stated, without parts)."""
    found: dict[FundingSource, ByYear] = {}
    for source in FundingSource:
        found[source] = {year: added(_known(group, source, year) for group in groups) for year in years}
    return found


def _leaves(
    of_project: dict[FundingSource, ByYear], years: Sequence[int]
) -> dict[FundingSource, tuple[Decimal | None, ...]]:
    """The sources below the total; the consolidated budget stands for its parts where they are not named."""
    sums = {source: tuple(by_year.get(year) for year in years) for source, by_year in of_project.items()}
    parts = any(added(sums[source]) is not None for source in _CONSOLIDATED_PARTS)
    below = _CONSOLIDATED_PARTS if parts else (FundingSource.CONSOLIDATED,)
    leaves = (FundingSource.FEDERAL, FundingSource.FUNDS, *below, FundingSource.EXTRA)
    return {source: sums[source] for source in leaves if added(sums[source])}


def _known(group: Group, source: FundingSource, year: int) -> Decimal | None:
    computed = _computed_within(group.lines, (year,)).get(source, {}).get(year)
    if computed is not None:
        return computed
    return next((line.stated.get(year) for line in group.lines if line.source is source), None)


def _block(
    title: str,
    lines: Sequence[Line],
    computed: dict[FundingSource, ByYear],
    years: Sequence[int],
    *,
    is_summary: bool = False,
) -> Block:
    return Block(title, tuple(_row(line, computed.get(line.source), years) for line in lines), is_summary)


def _row(line: Line, computed: ByYear | None, years: Sequence[int]) -> Row:
    by_year = computed or {}
    cells = tuple(Cell(line.stated.get(year), by_year.get(year), year in line.conditional_years) for year in years)
    total = added(by_year.values() if computed else line.stated.values())
    return Row(line, cells, Cell(line.stated_total, total, bool(line.conditional_years)))


def _stated_total(summary: Sequence[Line], groups: Sequence[Group]) -> Decimal | None:
    lines = [*summary, *(line for group in groups for line in group.lines)] if len(groups) == 1 else list(summary)
    for line in lines:
        if line.source is FundingSource.TOTAL:
            return line.stated_total if line.stated_total is not None else added(line.stated.values())
    return None
