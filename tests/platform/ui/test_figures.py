from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from rost.platform.common.periods import FOREVER
from rost.platform.ui.figures import (
    date_text,
    moment_text,
    number_text,
    percent_text,
    period_text,
    plural_form,
)


def test_date_as_papers_write_it() -> None:
    assert date_text(date(2024, 12, 31)) == "31.12.2024"
    assert date_text(None) == "—"
    assert date_text(FOREVER) == "бессрочно"


def test_date_of_a_moment_is_that_of_the_local_clock() -> None:
    assert date_text(datetime(2024, 12, 31, 22, 30, tzinfo=UTC)) == "01.01.2025"
    assert moment_text(datetime(2024, 12, 31, 22, 30, tzinfo=UTC)) == "01.01.2025\N{NO-BREAK SPACE}01:30"


@pytest.mark.parametrize(
    ("started_on", "finished_on", "text"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "01.01.2024 – 31.12.2024"),
        (date(2024, 1, 1), date(2024, 1, 1), "01.01.2024"),
        (date(2024, 1, 1), FOREVER, "с 01.01.2024"),
        (date(2024, 1, 1), None, "с 01.01.2024"),
        (None, date(2024, 12, 31), "по 31.12.2024"),
        (None, None, "—"),
    ],
)
def test_period_with_open_and_closed_ends(started_on: date | None, finished_on: date | None, text: str) -> None:
    assert period_text(started_on, finished_on).replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("154.639"), "154,639"),
        (Decimal("1234567.50"), "1 234 567,50"),
        (17000, "17 000"),
        (0, "0"),
        (-5, "\N{MINUS SIGN}5"),
        (20.0, "20"),
        (0.3, "0,3"),
        ("1,5", "1,5"),
        (Decimal("1E+3"), "1 000"),
        (None, "—"),
        ("", "—"),
        ("24 (10 муниципалитетов)", "24 (10 муниципалитетов)"),
    ],
)
def test_number_with_comma_and_thousands(value: object, text: str) -> None:
    assert number_text(value).replace("\N{NO-BREAK SPACE}", " ") == text


def test_number_rounds_halves_up() -> None:
    assert number_text(Decimal("2.5"), 0) == "3"
    assert number_text(Decimal("0.125"), 2) == "0,13"


def test_percent_has_its_sign_after_a_gap() -> None:
    assert percent_text(Decimal("12.5")) == "12,5\N{NO-BREAK SPACE}%"
    assert percent_text(None) == "—"


@pytest.mark.parametrize(
    ("count", "word"),
    [
        (0, "показателей"),
        (1, "показатель"),
        (2, "показателя"),
        (4, "показателя"),
        (5, "показателей"),
        (11, "показателей"),
        (12, "показателей"),
        (21, "показатель"),
        (111, "показателей"),
        (122, "показателя"),
    ],
)
def test_plural_follows_the_number(count: int, word: str) -> None:
    assert plural_form(count, "показатель", "показателя", "показателей") == word
