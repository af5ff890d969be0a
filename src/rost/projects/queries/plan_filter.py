"""Choosing rows of a plan by what their reader looks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rost.platform.common.search import search_text
from rost.projects.domain.terms import TermState
from rost.projects.queries.plan import PlanRow

OVERDUE, SOON, SLIPPING, DOUBTFUL, NO_TERM = "overdue", "soon", "slipping", "doubtful", "none"
#: The status filter's value for rows of which no report says anything.
UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """`term` is one of the words above or a year; an empty condition lets every row pass."""

    text: str = ""
    person: int | None = None
    term: str = ""
    status: str = ""
    control: str = ""
    kind: str = ""

    @property
    def is_empty(self) -> bool:
        return self == PlanFilter()

    def lets_pass(self, row: PlanRow) -> bool:
        item = row.item
        return (
            (not self.kind or item.kind == self.kind)
            and (not self.control or self.control in _codes(item.control))
            and (not self.status or (item.status or UNREPORTED) == self.status)
            and (self.person is None or any(party.pk == self.person for party in row.people))
            and self._term_passes(row)
            and self._text_passes(row)
        )

    def _term_passes(self, row: PlanRow) -> bool:
        if self.term.isdigit():
            return row.term.falls_in(int(self.term))
        conditions = {
            OVERDUE: row.state is TermState.OVERDUE,
            SOON: row.state is TermState.DUE_SOON,
            SLIPPING: row.is_slipping,
            DOUBTFUL: not row.item.is_term_valid or row.item.is_to_be_specified or row.term.is_reversed,
            NO_TERM: row.state is TermState.NO_TERM,
        }
        return conditions.get(self.term, True)

    def _text_passes(self, row: PlanRow) -> bool:
        if not self.text:
            return True
        names = " ".join(f"{party.name} {party.full_name}" for party in row.people)
        content = search_text(f"{row.item.number} {row.item.title} {row.item.outcome} {row.item.section} {names}")
        return all(word in content for word in search_text(self.text).split())


def chosen_rows(rows: Iterable[PlanRow], wanted: PlanFilter) -> list[PlanRow]:
    return [row for row in rows if wanted.lets_pass(row)]


def control_codes(rows: Iterable[PlanRow]) -> list[str]:
    """Every control code that the rows use, once, in order of appearance."""
    return list(dict.fromkeys(code for row in rows for code in _codes(row.item.control)))


def _codes(control: str) -> list[str]:
    return [code for code in control.replace(",", " ").replace(";", " ").split() if code]
