from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.projects.domain.gantt import Zoom, scale_of, shape_of
from rost.projects.domain.terms import Term

START, END, TODAY = date(2019, 1, 1), date(2024, 12, 31), date(2021, 7, 1)
DAYS = (END - START).days + 1


def scale(*terms: Term, zoom: Zoom = Zoom.YEAR, today: date = TODAY):
    return scale_of(terms, START, END, zoom, today)


@pytest.mark.parametrize(("zoom", "steps"), [(Zoom.YEAR, 6), (Zoom.QUARTER, 24), (Zoom.MONTH, 72)])
def test_steps_cover_the_line_without_a_gap(zoom: Zoom, steps: int) -> None:
    line = scale(zoom=zoom)
    assert len(line.steps) == steps
    assert line.steps[0].x == 0
    assert line.steps[-1].x + line.steps[-1].width == pytest.approx(100, abs=0.01)
    for left, right in zip(line.steps, line.steps[1:], strict=False):
        assert left.x + left.width == pytest.approx(right.x, abs=0.01)
    assert line.width == max(steps * zoom.pixels, 480)


def test_labels_by_zoom() -> None:
    assert [tick.label for tick in scale().steps] == ["2019", "2020", "2021", "2022", "2023", "2024"]
    assert [tick.label for tick in scale(zoom=Zoom.QUARTER).steps[:5]] == ["I", "II", "III", "IV", "I"]
    assert [tick.label for tick in scale(zoom=Zoom.MONTH).steps[10:13]] == ["ноя", "дек", "янв"]


def test_bar_holds_its_first_and_its_last_day() -> None:
    whole = shape_of(Term(START, END), scale())
    assert (whole.x, whole.width, whole.end) == (0, 100, 100)
    day = shape_of(Term(TODAY, TODAY), scale())
    assert day.width == pytest.approx(100 / DAYS, abs=0.001)


def test_today_has_a_line_only_inside() -> None:
    assert scale().today == pytest.approx((TODAY - START).days * 100 / DAYS, abs=0.001)
    assert scale(today=date(2026, 1, 1)).today is None
    assert scale(today=END).today is not None


def test_lone_dates_and_control_points_are_diamonds() -> None:
    lone = shape_of(Term(finished_on=TODAY), scale())
    assert lone.x is None
    assert [point.day for point in lone.points] == [TODAY]
    control = shape_of(Term(START, TODAY), scale(), is_point=True)
    assert control.x is None
    assert [point.day for point in control.points] == [TODAY]


def test_several_dates_stand_on_the_bar() -> None:
    dates = tuple(date(year, 11, 10) for year in range(2019, 2025))
    shape = shape_of(Term(START, dates[-1], dates), scale())
    assert [point.day for point in shape.points] == list(dates[:-1])


def test_reversed_term_spans_both_days_and_says_so() -> None:
    shape = shape_of(Term(date(2020, 1, 1), date(2019, 12, 1)), scale())
    assert shape.is_reversed
    assert shape.width == pytest.approx(32 * 100 / DAYS, abs=0.002)


def test_a_mistyped_century_does_not_widen_the_line() -> None:
    wild = Term(date(2020, 1, 1), date(2202, 1, 1))
    line = scale(wild)
    assert line.finished_on == END
    shape = shape_of(wild, line)
    assert shape.cut_right
    assert not shape.cut_left
    assert shape.end == pytest.approx(100, abs=0.01)
    assert shape_of(Term(date(2201, 1, 1), date(2202, 1, 1)), line).is_empty


def test_dates_near_the_project_widen_the_line_by_whole_years() -> None:
    line = scale(Term(date(2018, 9, 1), date(2025, 3, 1)))
    assert (line.started_on, line.finished_on) == (date(2018, 1, 1), date(2025, 12, 31))


def test_recurrence_without_an_end_runs_to_the_end_of_the_line() -> None:
    shape = shape_of(Term(started_on=TODAY, recurrence="yearly"), scale())
    assert shape.end == pytest.approx(100, abs=0.01)


def test_no_dates_draw_nothing() -> None:
    assert shape_of(Term(recurrence="yearly"), scale()).is_empty
    assert shape_of(Term(), scale()).is_empty


DATES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 30))


@given(started_on=DATES, finished_on=DATES, zoom=st.sampled_from(Zoom), is_point=st.booleans(), extra=st.lists(DATES))
def test_nothing_is_drawn_outside_the_line(started_on, finished_on, zoom, is_point, extra) -> None:
    term = Term(started_on, finished_on, tuple(day for day in extra if day))
    line = scale(term, zoom=zoom)
    shape = shape_of(term, line, is_point=is_point)
    assert len(line.years) <= 10
    for x in [*(point.x for point in shape.points), *([shape.x, shape.end] if shape.x is not None else [])]:
        assert -0.01 <= x <= 100.01
    assert shape.width >= 0


def test_an_open_end_of_the_project_is_cut() -> None:
    line = scale_of((), START, date(9999, 12, 31), Zoom.MONTH, TODAY)
    assert line.finished_on.year == 2059


@given(st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(0, 3000))
def test_any_project_has_a_scale(started_on: date, days: int) -> None:
    finished_on = started_on + timedelta(days=days)
    assert scale_of((), started_on, finished_on, Zoom.MONTH, started_on).today is not None
