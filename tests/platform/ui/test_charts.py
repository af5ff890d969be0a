from __future__ import annotations

import math
from decimal import Decimal

import pytest

from rost.platform.ui.charts import bars_by_year, ring, stacked_money

YEARS = [2019, 2020, 2021]


def test_bars_are_as_high_as_their_values_say() -> None:
    chart = bars_by_year("Доля", YEARS, [5, 10, 20], [None, 10, Decimal("12.5")])
    plan = [bar.height for bar in chart.bars if bar.kind == "plan"]
    fact = [bar.height for bar in chart.bars if bar.kind == "fact"]
    assert plan[2] == pytest.approx(4 * plan[0])
    assert fact[0] == plan[1]
    assert [bar.label for bar in chart.bars if bar.kind == "fact"] == ["10", "12,5"]


def test_bars_stand_on_the_axis_within_the_drawing() -> None:
    chart = bars_by_year("Доля", YEARS, [5, 10, 20], [1, 2, 3])
    assert all(bar.y + bar.height == pytest.approx(chart.base) for bar in chart.bars)
    assert all(bar.y > 0 and bar.x >= 0 and bar.x + bar.width <= chart.width for bar in chart.bars)
    assert [year.label for year in chart.years] == ["2019", "2020", "2021"]


def test_bars_of_nothing_but_zeros_have_no_height() -> None:
    chart = bars_by_year("Доля", [2019], [0], [None])
    assert [(bar.height, bar.label) for bar in chart.bars] == [(0, "0")]


def test_bars_refuse_lists_of_different_length() -> None:
    with pytest.raises(ValueError, match="shorter"):
        bars_by_year("Доля", YEARS, [1, 2, 3], [1])


def test_ring_draws_its_share_of_the_circle() -> None:
    quarter = ring("Выполнено", 25)
    assert quarter.circumference == pytest.approx(2 * math.pi * quarter.radius, abs=0.01)
    assert quarter.dash == pytest.approx(quarter.circumference / 4, abs=0.01)
    assert quarter.label == "25%"


def test_ring_over_the_whole_is_full_and_keeps_its_figure() -> None:
    over = ring("Выполнено", 130)
    assert over.dash == over.circumference
    assert over.label == "130%"


def test_stack_lays_parts_upon_one_another() -> None:
    chart = stacked_money("Деньги", [2020], [("федеральный", [10]), ("региональный", [None]), ("местный", [5])])
    lower, upper = chart.bars
    assert upper.y + upper.height == pytest.approx(lower.y)
    assert lower.height == pytest.approx(2 * upper.height, abs=0.02)
    assert [total.label for total in chart.totals] == ["15"]


def test_stack_adds_decimals_exactly() -> None:
    chart = stacked_money("Деньги", [2020], [("а", [Decimal("0.1")]), ("б", [Decimal("0.2")])])
    assert chart.totals[0].label == "0,3"


def test_stack_names_every_source_and_shares_the_last_colour() -> None:
    chart = stacked_money("Деньги", [2020], [(name, [1]) for name in "абвгд"])
    assert [key.label for key in chart.keys] == list("абвгд")
    assert [key.kind for key in chart.keys][-2:] == ["series-4", "series-4"]


def test_bars_of_a_plan_alone_stand_in_the_middle_of_their_years() -> None:
    chart = bars_by_year("Доля", YEARS, [5, 10, 20], [None, None, None])
    assert [bar.x + bar.width / 2 for bar in chart.bars] == [year.position for year in chart.years]
