from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.platform.common.periods import FOREVER, Period

days = st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    started = draw(days)
    return Period(started, draw(st.one_of(st.just(FOREVER), st.dates(started, date(2060, 1, 1)))))


def test_period_holds_its_last_day() -> None:
    assert Period(date(2024, 1, 1), date(2024, 12, 31)).holds(date(2024, 12, 31))


def test_period_does_not_hold_the_day_after() -> None:
    assert not Period(date(2024, 1, 1), date(2024, 12, 31)).holds(date(2025, 1, 1))


def test_period_of_one_day_has_one_day() -> None:
    assert Period(date(2024, 5, 1), date(2024, 5, 1)).days == 1


def test_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot finish"):
        Period(date(2024, 5, 2), date(2024, 5, 1))


def test_open_period_holds_every_later_day() -> None:
    assert Period(date(2024, 5, 1)).holds(FOREVER)


@given(periods(), periods())
def test_overlap_is_mutual_and_has_a_common_part(one: Period, other: Period) -> None:
    part = one.common_part(other)
    assert one.overlaps(other) == other.overlaps(one) == (part is not None)
    if part:
        assert one.envelops(part)
        assert other.envelops(part)


@given(periods())
def test_neighbours_do_not_overlap(period: Period) -> None:
    if not period.is_open:
        assert not period.overlaps(Period(period.finished_on + timedelta(days=1)))
