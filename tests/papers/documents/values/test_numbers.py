from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.values.numbers import read_number
from tests.papers.documents.values.texts import cells


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("154,639", "154.639"),
        ("150,0*", "150.0"),
        ("0.3", "0.3"),
        ("10%", "10"),
        ("1 234 567,5", "1234567.5"),
        ("1\u00a0234,5", "1234.5"),
        ("12\u2009345", "12345"),
        ("1'000", "1000"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("-5", "-5"),
        ("−2,5", "-2.5"),
        ("2 ед.", "2"),
        ("75,5 процентов", "75.5"),
        ("12 тыс. рублей", "12"),
        ("3 мероприятия", "3"),
    ],
)
def test_read_number_plain_forms(text: str, value: str) -> None:
    number = read_number(text)
    assert (number.value, number.is_malformed, number.reason) == (Decimal(value), False, None)


@pytest.mark.parametrize("text", ["", " ", "-", "—", "–", "нет", "н/д", "х", "x"])
def test_read_number_absent(text: str) -> None:
    number = read_number(text)
    assert number.value is None
    assert number.is_absent


@pytest.mark.parametrize(
    "text",
    [
        "10 20",
        "1 00",
        "2019 2020",
        "0.3.1",
        "31.12.2020",
        "2020 - 10%",
        "ежегодно",
        "II квартал",
        "1О",
        "5 сентября",
        "15-10",
    ],
)
def test_read_number_refuses_with_a_reason(text: str) -> None:
    number = read_number(text)
    assert number.value is None
    assert not number.is_absent
    assert number.reason


@pytest.mark.parametrize(("text", "value"), [("0,3,", "0.3"), ("0,,3", "0.3"), ("1..5", "1.5")])
def test_read_number_malformed_is_read_and_said(text: str, value: str) -> None:
    number = read_number(text)
    assert (number.value, number.is_malformed) == (Decimal(value), True)


def test_read_number_second_figure_becomes_the_count() -> None:
    number = read_number("24\n\n(10 муниципалитетов)")
    assert (number.value, number.count) == (Decimal(24), 10)
    assert read_number("47\n(20)").count == 20


def test_read_number_lone_second_figure_is_no_value() -> None:
    number = read_number("(20)")
    assert (number.value, number.count) == (None, 20)


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("5% от общей численности работников Томской области", 5, "%", "общей численности работников Томской области"),
        ("10% школ Томской области", 10, "%", "школ Томской области"),
        ("50 процентов от общего количества сотрудников", 50, "процент", "общего количества сотрудников"),
        ("2 ед.", 2, "ед.", None),
        ("20 000 рублей", 20000, "рублей", None),
        ("15 чел.", 15, "человек", None),
    ],
)
def test_read_number_unit_and_base(text: str, value: int, unit: str, of: str | None) -> None:
    number = read_number(text)
    assert (number.value, number.unit, number.of) == (Decimal(value), unit, of)


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("не менее 50", "at least"),
        ("≥ 50", "at least"),
        ("не более 50", "at most"),
        ("до 50", "at most"),
        ("более 50", "more than"),
        ("менее 50", "less than"),
        ("около 50", "about"),
        ("50", None),
    ],
)
def test_read_number_comparison(text: str, comparison: str | None) -> None:
    number = read_number(text)
    assert (number.value, number.comparison) == (Decimal(50), comparison)


@pytest.mark.parametrize("text", ["10-15", "10 – 15 %", "от 10 до 15", "10% - 15%", "10…15"])
def test_read_number_range(text: str) -> None:
    number = read_number(text)
    assert (number.value, number.upper, number.comparison) == (Decimal(10), Decimal(15), "range")


def test_read_number_star() -> None:
    assert read_number("154,639*").is_starred
    assert not read_number("154,639").is_starred


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_read_number_reads_back_what_was_written(value: Decimal) -> None:
    written = f"{value:,f}".replace(",", "\u00a0").replace(".", ",")
    assert read_number(written).value == value


@given(cells)
def test_read_number_never_silent(text: str) -> None:
    number = read_number(text)
    assert number.value is not None or number.is_absent or number.reason


def test_read_number_long_text_is_refused_at_once() -> None:
    assert read_number("1" * 1_000_000).reason == "too long for a number"
    assert read_number("1 " * 200).value is None
