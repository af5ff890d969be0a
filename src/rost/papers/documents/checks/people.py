"""Participants: workload, positions, roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from rost.papers.documents.checks.found import number_text, place_of, problem
from rost.papers.documents.draft import Draft, ParticipantRow, Problem
from rost.papers.documents.values.names import read_person
from rost.papers.documents.values.text import fold

_SECTION = "participants"
_FULL = Decimal(100)


def participants_problems(draft: Draft) -> Iterator[Problem]:
    rows_of: dict[str, list[ParticipantRow]] = defaultdict(list)
    for row in draft.participants:
        for name in row.names:
            person = read_person(name)
            rows_of[person.short if person else name].append(row)
    for name, rows in rows_of.items():
        yield from _workload(name, rows)
        yield from _positions(name, rows)
    for row in draft.participants:
        yield from _shared_position(row)
    yield from _without_workload(draft.participants)


def _workload(name: str, rows: list[ParticipantRow]) -> Iterator[Problem]:
    shares = [row.workload_percent for row in rows if row.workload_percent is not None]
    if sum(shares) <= _FULL:
        return
    added = " + ".join(number_text(share) for share in shares)
    message = (
        f"{name}: занятость {added} = {number_text(sum(shares, Decimal(0)))} % (строки {_labels(rows)}), больше 100 %."
        " Распределите время между ролями заново."
    )
    yield problem("workload-over-100", _SECTION, message, place=place_of(rows[-1], "workload_percent"))


def _positions(name: str, rows: list[ParticipantRow]) -> Iterator[Problem]:
    """Different positions of one person; a position said in more words is the same one."""
    different: dict[str, ParticipantRow] = {}
    for row in rows:
        position = fold(row.position or "").replace("зам.", "заместитель ")
        if position and not any(position in known or known in position for known in different):
            different[position] = row
    if len(different) < 2:
        return
    said = "; ".join(f"«{row.position}» (строка {row.number or '—'})" for row in different.values())
    place = place_of(list(different.values())[-1], "position")
    message = f"{name}: разные должности — {said}. Оставьте верную."
    yield problem("two-positions", _SECTION, message, place=place)


def _shared_position(row: ParticipantRow) -> Iterator[Problem]:
    position = row.sources["position"].text if "position" in row.sources else row.position or ""
    if len(row.names) > 1 and position and len(position.strip().splitlines()) < len(row.names):
        message = (
            f"Строка {row.number or '—'}: {len(row.names)} человек и одна должность «{row.position}»."
            " Укажите должность каждого."
        )
        yield problem("shared-position", _SECTION, message, row=row.number, place=place_of(row, "position"))


def _without_workload(rows: list[ParticipantRow]) -> Iterator[Problem]:
    if all(row.workload_percent is None for row in rows):
        return
    for row in rows:
        if row.workload_percent is None and row.names:
            message = (
                f"Строка {row.number or '—'} «{', '.join(row.names)}»: не указана занятость в проекте. Впишите её."
            )
            yield problem("workload-missing", _SECTION, message, row=row.number, place=row.place)


def _labels(rows: list[ParticipantRow]) -> str:
    return ", ".join(row.number or "—" for row in rows)
