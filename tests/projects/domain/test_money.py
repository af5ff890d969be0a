from __future__ import annotations

from decimal import Decimal

from rost.projects.domain.money import Cell, Entry, Group, Line, grouped, money_of
from rost.projects.domain.passport import FundingSource as Source

YEARS = range(2019, 2025)


def line(source: Source, total: str | None = None, title: str = "", **by_year: str | None) -> Line:
    stated = {int(year[1:]): Decimal(value) if value is not None else None for year, value in by_year.items()}
    return Line(source, stated, Decimal(total) if total else None, title)


def district() -> tuple[Line, ...]:
    """The district's money stands in no total, as in a real passport."""
    return (
        line(Source.TOTAL, "154.639", "Рост", y2019="0", y2021="154.639"),
        line(Source.FEDERAL, "150", y2021="150"),
        line(Source.CONSOLIDATED, "4.639", y2021="4.639"),
        line(Source.REGIONAL, "4.639", y2021="4.639"),
        line(Source.TRANSFERS, None, y2021="4"),
        line(Source.MUNICIPAL, "1.8", **{f"y{year}": "0.3" for year in YEARS}),
        line(Source.EXTRA, None, y2021=None),
    )


def test_total_follows_the_transfer_rule_and_stands_beside_the_stated_one() -> None:
    money = money_of([Group("Рост", district())], [])
    total = money.blocks[0].rows[0]
    in_2021 = total.cells[money.years.index(2021)]
    assert (in_2021.stated, in_2021.computed, in_2021.difference) == (
        Decimal("154.639"),
        Decimal("154.939"),
        Decimal("0.300"),
    )
    assert total.cells[0].difference == Decimal("0.3")
    assert total.total == Cell(Decimal("154.639"), Decimal("156.439"))
    assert money.computed_total == Decimal("156.439")


def test_transfers_are_not_added() -> None:
    with_transfers = money_of([Group("", district())], [])
    without = money_of([Group("", tuple(x for x in district() if x.source is not Source.TRANSFERS))], [])
    assert with_transfers.computed_total == without.computed_total


def test_consolidated_without_parts_is_taken_as_stated() -> None:
    money = money_of([Group("", (line(Source.FEDERAL, y2021="1"), line(Source.CONSOLIDATED, y2021="2")))], [])
    assert money.computed_total == Decimal(3)
    assert money.blocks[0].rows[1].cells[0].computed is None


def test_agreeing_sums_differ_nowhere() -> None:
    lines = (line(Source.TOTAL, "3", y2020="1", y2021="2"), line(Source.FEDERAL, "3", y2020="1", y2021="2"))
    money = money_of([Group("", lines)], [])
    assert money.differences == 0
    assert money.difference is None


def test_a_source_whose_years_do_not_give_its_total_differs() -> None:
    money = money_of([Group("", (line(Source.FEDERAL, "5", y2020="1", y2021="2"),))], [])
    assert money.blocks[0].rows[0].total.difference == Decimal(-2)


def test_summary_is_computed_from_the_results() -> None:
    groups = [Group("А", (line(Source.FEDERAL, y2020="1"),)), Group("Б", (line(Source.FEDERAL, y2020="2"),))]
    summary = (line(Source.TOTAL, y2020="3"), line(Source.FEDERAL, y2020="4"))
    money = money_of(groups, summary)
    closing = money.blocks[-1]
    assert closing.is_summary
    assert closing.rows[0].cells[0].difference is None
    assert closing.rows[1].cells[0].difference == Decimal(-1)
    assert (money.stated_total, money.computed_total) == (Decimal(3), Decimal(3))


def test_nothing_known_is_none_and_not_zero() -> None:
    money = money_of([Group("", (line(Source.FEDERAL, y2020=None),))], [], years=(2020,))
    assert money.computed_total is None
    assert money.blocks[0].rows[0].cells[0] == Cell(None, None)


def test_no_lines_give_no_blocks() -> None:
    assert money_of([], []).blocks == ()


def test_lines_without_a_group_belong_to_the_total_above_them() -> None:
    total, federal = line(Source.TOTAL, title="А"), line(Source.FEDERAL)
    groups = grouped([Entry(total), Entry(federal), Entry(total), Entry(federal), Entry(federal, "В")])
    assert [(group.title, len(group.lines)) for group in groups] == [("А", 2), ("А", 2), ("В", 1)]


def test_lines_of_a_named_group_stay_together_though_a_total_opens_them() -> None:
    entries = [Entry(line(Source.TOTAL), "А"), Entry(line(Source.FEDERAL), "А"), Entry(line(Source.TOTAL), "Б")]
    assert [len(group.lines) for group in grouped(entries)] == [2, 1]
