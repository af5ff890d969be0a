from __future__ import annotations

from datetime import date, timedelta

import pytest

from rost.projects.domain.terms import Term, TermState, days_late, says_otherwise, slipping, state_on

TODAY = date(2021, 6, 15)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (Term(finished_on=TODAY - DAY), TermState.OVERDUE),
        (Term(finished_on=TODAY), TermState.DUE_SOON),
        (Term(finished_on=TODAY + 14 * DAY), TermState.DUE_SOON),
        (Term(started_on=date(2021, 1, 1), finished_on=TODAY + 15 * DAY), TermState.RUNNING),
        (Term(finished_on=TODAY + 15 * DAY), TermState.NOT_STARTED),
        (Term(started_on=TODAY + DAY, finished_on=date(2022, 1, 1)), TermState.NOT_STARTED),
        (Term(started_on=TODAY, finished_on=date(2022, 1, 1)), TermState.RUNNING),
        (Term(due_year=2020), TermState.OVERDUE),
        (Term(due_year=2021), TermState.NOT_STARTED),
        (Term(due_dates=(date(2020, 11, 10), date(2021, 6, 20))), TermState.DUE_SOON),
        (Term(due_dates=(date(2019, 11, 10), date(2020, 11, 10))), TermState.OVERDUE),
        (Term(recurrence="yearly"), TermState.RUNNING),
        (Term(started_on=date(2021, 1, 1)), TermState.RUNNING),
        (Term(), TermState.NO_TERM),
        (Term(finished_on=TODAY - DAY, status="done"), TermState.DONE),
        (Term(finished_on=TODAY - DAY, status="cancelled"), TermState.CANCELLED),
        (Term(finished_on=TODAY - DAY, status="partly_done"), TermState.OVERDUE),
        (Term(finished_on=TODAY + 90 * DAY, status="in_progress"), TermState.RUNNING),
    ],
)
def test_state_on_a_day(term: Term, expected: TermState) -> None:
    assert state_on(term, TODAY) is expected


def test_last_day_of_a_year_is_its_end() -> None:
    assert Term(due_year=2024).last_day == date(2024, 12, 31)


def test_next_due_passes_over_the_dates_that_are_gone() -> None:
    term = Term(finished_on=date(2022, 11, 10), due_dates=(date(2019, 11, 10), date(2021, 11, 10)))
    assert term.next_due(TODAY) == date(2021, 11, 10)
    assert term.days == (date(2019, 11, 10), date(2021, 11, 10), date(2022, 11, 10))


def test_days_late_counts_from_the_day_after_the_last() -> None:
    assert days_late(Term(finished_on=TODAY), TODAY) == 0
    assert days_late(Term(finished_on=TODAY - 3 * DAY), TODAY) == 3
    assert days_late(Term(), TODAY) == 0


def test_falls_in_a_year_between_start_and_end() -> None:
    term = Term(started_on=date(2019, 5, 1), finished_on=date(2021, 1, 1))
    assert [year for year in range(2018, 2023) if term.falls_in(year)] == [2019, 2020, 2021]
    assert Term(finished_on=date(2021, 1, 1)).falls_in(2020) is False
    assert Term(recurrence="yearly").falls_in(2023) is True


def test_reversed_term_is_seen() -> None:
    assert Term(started_on=date(2020, 1, 1), finished_on=date(2019, 12, 1)).is_reversed
    assert not Term(started_on=date(2020, 1, 1), finished_on=date(2020, 1, 1)).is_reversed


def slips(*rows: tuple[Term, int | None]) -> list[bool]:
    terms = [term for term, _ in rows]
    return slipping(terms and [state_on(term, TODAY) for term in terms], terms, [parent for _, parent in rows])


def test_slipping_when_something_below_is_overdue() -> None:
    year_end = Term(started_on=date(2021, 1, 1), finished_on=date(2021, 12, 31))
    late = Term(finished_on=date(2021, 5, 1))
    assert slips((year_end, None), (year_end, 0), (late, 1)) == [True, True, False]


def test_slipping_when_something_open_below_ends_later() -> None:
    result = Term(started_on=date(2021, 1, 1), finished_on=date(2021, 12, 31))
    longer = Term(started_on=date(2021, 1, 1), finished_on=date(2022, 3, 1))
    assert slips((result, None), (longer, 0)) == [True, False]
    done = Term(started_on=date(2021, 1, 1), finished_on=date(2022, 3, 1), status="done")
    assert slips((result, None), (done, 0)) == [False, False]


def test_slipping_when_reported_as_moved_unless_closed_or_overdue() -> None:
    assert slips((Term(finished_on=date(2022, 1, 1), status="moved"), None)) == [True]
    assert slips((Term(finished_on=date(2021, 1, 1), status="moved"), None)) == [False]


@pytest.mark.parametrize(
    ("text", "days", "recurrence", "expected"),
    [
        ("30.11.2021*", (date(2021, 11, 30),), "", False),
        ("31.11.2021", (date(2021, 11, 30),), "", True),
        ("01.11. 2019.", (date(2019, 11, 1),), "", False),
        ("10.11.2019, 10.11.2020", (date(2019, 11, 10), date(2020, 11, 10)), "", False),
        ("ежегодно", (), "yearly", False),
        ("как получится", (), "", True),
        ("сентябрь 2020", (date(2020, 9, 30),), "", True),
        ("", (date(2020, 9, 30),), "", False),
        ("31.02.2022", (None,), "", True),
    ],
)
def test_text_is_shown_where_it_says_something_else(text, days, recurrence, expected) -> None:
    assert says_otherwise(text, days, recurrence) is expected
