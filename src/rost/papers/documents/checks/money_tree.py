"""Sums of money as a tree: what a total must be, given its sources.

Total = federal + state funds + consolidated + extra-budgetary. The consolidated budget is the regional one plus the
municipal ones; transfers to municipalities are an «of which» of the regional budget. Some authors keep them apart,
then they are a third part: both conventions are accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from rost.papers.documents.draft import FinanceRow
from rost.papers.documents.drafting.money_sources import (
    CONSOLIDATED,
    EXTRA,
    FEDERAL,
    FUNDS,
    MUNICIPAL,
    REGIONAL,
    TRANSFERS,
)

ALL_YEARS = "всего"
Sums = dict[str, Decimal | None]


@dataclass(slots=True)
class Group:
    """A total and the sources that it is made of; `total` is None where sources stand without one."""

    total: FinanceRow | None
    parts: dict[str, FinanceRow] = field(default_factory=dict)
    children: list[Group] = field(default_factory=list)


def groups_of(rows: Iterable[FinanceRow], is_total: Callable[[FinanceRow], bool]) -> list[Group]:
    """Each total with the sources under it."""
    groups: list[Group] = []
    for row in rows:
        if is_total(row):
            groups.append(Group(row))
            continue
        if not groups:
            groups.append(Group(None))
        source = row.source or row.what
        if source and source not in groups[-1].parts:
            groups[-1].parts[source] = row
    return groups


def sum_at(row: FinanceRow | None, year: str) -> Decimal | None:
    """A row's sum for a year, or for all years."""
    if row is None:
        return None
    return row.total if year == ALL_YEARS else row.by_year.get(year)


def add(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is stated; None where nothing is."""
    stated = [value for value in values if value is not None]
    return sum(stated, Decimal(0)) if stated else None


def consolidated_sums(group: Group, year: str) -> list[Decimal]:
    """What the consolidated budget may be by its parts, the usual convention first; empty without parts."""
    regional, transfers, municipal = (sum_at(group.parts.get(name), year) for name in (REGIONAL, TRANSFERS, MUNICIPAL))
    usual = add([regional, municipal])
    if usual is None:
        return []
    return [usual, usual + transfers] if transfers else [usual]


def total_sums(group: Group, year: str) -> list[Decimal]:
    """What the total may be: by the consolidated budget's parts in both conventions, or as that budget is stated."""
    others = add(sum_at(group.parts.get(name), year) for name in (FEDERAL, FUNDS, EXTRA))
    stated = sum_at(group.parts.get(CONSOLIDATED), year)
    middles: list[Decimal | None] = [*consolidated_sums(group, year)]
    if not middles or (stated is not None and stated not in middles and not _has_parts(group)):
        middles = [stated]
    sums = [add([others, middle]) for middle in middles]
    return [value for value in sums if value is not None]


def _has_parts(group: Group) -> bool:
    return bool({REGIONAL, MUNICIPAL} & set(group.parts))
