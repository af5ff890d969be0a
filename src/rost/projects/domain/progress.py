"""How far a plan has come: counts of states, the share done and the share that should have been done by today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rost.projects.domain.terms import Term, TermState


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `total` items that are not cancelled, `done` are reported done and `expected` had to be by today."""

    total: int
    done: int
    expected: int
    counts: dict[TermState, int] = field(default_factory=dict)

    @property
    def done_percent(self) -> int | None:
        return percent(self.done, self.total)

    @property
    def expected_percent(self) -> int | None:
        return percent(self.expected, self.total)

    @property
    def behind(self) -> int:
        """How many items stand between what was promised by today and what is done."""
        return max(self.expected - self.done, 0)

    def count(self, state: TermState) -> int:
        return self.counts.get(state, 0)


def progress_of(terms: Sequence[Term], states: Sequence[TermState], today: date) -> Progress:
    counts = Counter(states)
    live = [(term, state) for term, state in zip(terms, states, strict=True) if state is not TermState.CANCELLED]
    return Progress(
        total=len(live),
        done=counts[TermState.DONE],
        expected=sum(1 for term, _ in live if term.last_day is not None and term.last_day < today),
        counts={state: counts[state] for state in TermState},
    )


def percent(part: int, whole: int) -> int | None:
    """A whole percent, halves up; None of nothing."""
    if whole == 0:
        return None
    return int((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1), ROUND_HALF_UP))
