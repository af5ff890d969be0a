from __future__ import annotations

from datetime import date

from rost.projects.domain.progress import percent, progress_of
from rost.projects.domain.terms import Term, TermState, state_on

TODAY = date(2021, 6, 15)


def test_progress_leaves_out_what_was_cancelled() -> None:
    terms = [
        Term(finished_on=date(2021, 1, 1), status="done"),
        Term(finished_on=date(2021, 2, 1)),
        Term(finished_on=date(2021, 6, 15)),
        Term(finished_on=date(2021, 2, 1), status="cancelled"),
        Term(),
    ]
    progress = progress_of(terms, [state_on(term, TODAY) for term in terms], TODAY)
    assert (progress.total, progress.done, progress.expected, progress.behind) == (4, 1, 2, 1)
    assert (progress.done_percent, progress.expected_percent) == (25, 50)
    assert progress.count(TermState.CANCELLED) == 1
    assert progress.count(TermState.NOT_STARTED) == 0


def test_percent_of_nothing_is_unknown_and_halves_go_up() -> None:
    assert percent(0, 0) is None
    assert percent(1, 8) == 13
    assert percent(3, 3) == 100
