"""Sums that do not add up, and sums that are written with a slip of the hand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rost.papers.documents.checks.found import number_text, place_of, problem
from rost.papers.documents.checks.money_tree import (
    ALL_YEARS,
    Group,
    add,
    consolidated_sums,
    groups_of,
    sum_at,
    total_sums,
)
from rost.papers.documents.draft import Draft, Finance, FinanceRow, Fix, Problem, Severity
from rost.papers.documents.drafting.finance import SUBTOTAL
from rost.papers.documents.drafting.money_by_column import OTHER_SOURCE
from rost.papers.documents.drafting.money_sources import CONSOLIDATED, TOTAL
from rost.papers.documents.values.numbers import read_number

_SECTION = "finance"
_CONVENTION = "Итог = федеральный бюджет + внебюджетные фонды + консолидированный бюджет + внебюджетные источники"
_CONSOLIDATED = (
    "Консолидированный бюджет = бюджет субъекта + бюджеты муниципальных образований; трансферты муниципалитетам"
    " либо входят в бюджет субъекта, либо стоят отдельным слагаемым — не сходится ни так, ни так"
)
Differences = dict[str, tuple[Decimal | None, Decimal]]


def finance_problems(draft: Draft) -> Iterator[Problem]:
    """Malformed sums, then every total against its parts: by source, by year, by row and against the totals."""
    finance = draft.finance
    if finance is None:
        return
    for row in [*finance.rows, *finance.totals]:
        yield from _malformed(row)
        yield from _row_total(row, finance)
    own = [row for row in finance.rows if row.what != SUBTOTAL]  # a sum said once more is no further result
    groups = groups_of(own, lambda row: (row.source is None and row.what != OTHER_SOURCE) or row.source == TOTAL)
    blocks = groups_of(finance.totals, lambda row: row.source == TOTAL)
    for group in [*groups, *blocks]:
        yield from _group(group, finance)
    for block in blocks[:1]:
        yield from _against_rows(block, groups, finance)


def _years(finance: Finance) -> list[str]:
    return [*map(str, finance.years), ALL_YEARS]


def _malformed(row: FinanceRow) -> Iterator[Problem]:
    for name, source in row.sources.items():
        if not (name.isdigit() or name == "total"):
            continue
        number = read_number(source.text)
        if number.is_malformed and number.value is not None:
            value = number_text(number.value)
            fix = Fix(name, value, f"Записать «{value}»")
            message = f"{_named(row)}: «{source.text}» — лишний знак в сумме. Прочитано как {value}, исправьте запись."
            yield problem("malformed-number", _SECTION, message, row=row.number, place=source.place, fix=fix)
        elif number.value is None and not number.is_absent:
            message = f"{_named(row)}: «{source.text}» не читается как сумма. Впишите число."
            yield problem("malformed-number", _SECTION, message, row=row.number, place=source.place)


def _row_total(row: FinanceRow, finance: Finance) -> Iterator[Problem]:
    computed = add(row.by_year.values())
    if computed is None or row.total is None or len(finance.years) < 2 or computed == row.total:
        return
    message = (
        f"{_named(row)}: по годам выходит {number_text(computed)}, а в столбце «Всего» указано"
        f" {number_text(row.total)}. Исправьте итог строки или суммы по годам."
    )
    fix = Fix("total", number_text(computed), f"Записать «{number_text(computed)}»")
    severity = _severity({ALL_YEARS: (row.total, computed)})
    place = place_of(row, "total")
    yield problem("total-mismatch", _SECTION, message, row=row.number, place=place, fix=fix, severity=severity)


def _group(group: Group, finance: Finance) -> Iterator[Problem]:
    consolidated = group.parts.get(CONSOLIDATED)
    if consolidated is not None:
        found = {year: consolidated_sums(group, year) for year in _years(finance)}
        yield from _mismatch(consolidated, found, "части дают", _CONSOLIDATED)
    if group.total is not None and group.total.by_year and group.parts and OTHER_SOURCE not in group.parts:
        found = {year: total_sums(group, year) for year in _years(finance)}
        yield from _mismatch(group.total, found, "источники дают", _CONVENTION)


def _against_rows(block: Group, groups: list[Group], finance: Finance) -> Iterator[Problem]:
    """The block of totals against the results: by source, and the project's total against the results' totals."""
    top = _top_level(groups)
    for source, row in block.parts.items():
        parts = [group.parts[source] for group in top if source in group.parts]
        if parts and len(top) == len(groups):
            found = {year: _one(add(sum_at(part, year) for part in parts)) for year in _years(finance)}
            yield from _mismatch(row, found, "по результатам выходит", "Сумма источника по всем результатам")
    if block.total is not None:
        totals = [group.total for group in top if group.total is not None]
        single = len(groups) == 1 and groups[0].total is None and not block.parts
        found = {
            year: total_sums(groups[0], year) if single else _one(add(sum_at(total, year) for total in totals))
            for year in _years(finance)
        }
        yield from _mismatch(block.total, found, "по результатам выходит", "Итог проекта = сумма по результатам")


def _top_level(groups: list[Group]) -> list[Group]:
    """Groups whose total is not a part of another group's total: 1.1 is inside 1."""
    numbers = {group.total.number for group in groups if group.total and group.total.number}

    def is_inside(group: Group) -> bool:
        number = group.total.number if group.total else None
        pieces = (number or "").split(".")
        return any(".".join(pieces[:size]) in numbers for size in range(1, len(pieces)))

    return [group for group in groups if not is_inside(group)]


def _one(value: Decimal | None) -> list[Decimal]:
    return [] if value is None else [value]


def _mismatch(row: FinanceRow, computed: dict[str, list[Decimal]], verb: str, rule: str) -> Iterator[Problem]:
    """One problem a row, naming every year in which no convention gives what is stated."""
    differences: Differences = {}
    for year, sums in computed.items():
        stated = sum_at(row, year)
        # An empty cell of a total is a mistake only where its parts are not zero.
        if sums and (stated or Decimal(0)) not in sums:
            differences[year] = (stated, sums[0])
    if not differences:
        return
    said = "; ".join(_said(differences, verb))
    message = f"{_named(row)}: {said}. {rule}. Проверьте, какая сумма верна."
    severity = _severity(differences)
    place = place_of(row, next(iter(differences)).replace(ALL_YEARS, "total"))
    yield problem("total-mismatch", _SECTION, message, row=row.number, place=place, severity=severity)


def _said(differences: Differences, verb: str) -> Iterator[str]:
    """Years with the same difference are named together."""
    years_of: dict[tuple[Decimal | None, Decimal], list[str]] = {}
    for year, pair in differences.items():
        years_of.setdefault(pair, []).append(year)
    for (stated, computed), years in years_of.items():
        said = "ничего не указано" if stated is None else f"указано {number_text(stated)}"
        yield f"{', '.join(years)} — {said}, {verb} {number_text(computed)}"


def _severity(differences: Differences) -> Severity | None:
    """A total that is written with fewer digits than its parts have is a rounded one: only worth knowing."""
    for stated, computed in differences.values():
        if stated is None or _digits(computed) <= _digits(stated):
            return None
        step = Decimal(1).scaleb(-_digits(stated))
        if abs(computed - stated) > step / 2:
            return None
    return Severity.NOTE


def _digits(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _named(row: FinanceRow) -> str:
    title = row.title if len(row.title) <= 70 else row.title[:70].rsplit(" ", 1)[0] + "…"
    return f"Строка {row.number} «{title}»" if row.number else f"Строка «{title}»"
