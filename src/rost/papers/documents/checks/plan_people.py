"""Who answers for a row, held against the people whom the paper names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rost.papers.documents.checks.plan_numbers import is_empty
from rost.papers.documents.checks.plan_order import Order
from rost.papers.documents.checks.plan_problem import row_problem
from rost.papers.documents.draft import Draft, Fix, PlanRow, Problem
from rost.papers.documents.values.names import is_name_variant, is_person_name, read_person, same_person, split_person
from rost.papers.documents.values.text import fold

_MOSTLY = 0.6
_MOST_OF_ONE_SURNAME = 50


def people_problems(draft: Draft, order: Order) -> Iterator[Problem]:
    known = _known_people(draft)
    are_listed = bool(known)
    candidates = _by_surname(known or _usual_spellings(draft.plan))
    has_column = _has_column(draft.plan)
    judged: dict[str, tuple[bool, str | None]] = {}
    for row in draft.plan:
        if has_column and not row.responsible and not is_empty(row) and not order.has_only_heading(row):
            message = "никто не назван; впишите ответственного"
            yield row_problem("responsible-missing", row, message, field="responsible")
        for name in row.responsible:
            if name not in judged:
                judged[name] = _judge(name, candidates.get(_surname(name), []))
            is_known, variant = judged[name]
            if variant is not None:
                yield _variant(row, name, variant)
            elif are_listed and not is_known:
                message = f"{name} не назван среди участников проекта; добавьте участника или исправьте имя"
                yield row_problem("responsible-not-participant", row, message, field="responsible")


def _by_surname(names: list[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[_surname(name)].append(name)
    return groups


def _surname(name: str) -> str:
    person = split_person(name)[0]
    return fold(person.surname) if person else ""


def _judge(name: str, known: list[str]) -> tuple[bool, str | None]:
    """Whether the person is among the known ones; else the known one whose name differs in initials only."""
    if not is_person_name(name) or any(same_person(name, other) for other in known):
        return True, None
    return False, next((other for other in known if is_name_variant(name, other)), None)


def _known_people(draft: Draft) -> list[str]:
    """Everybody whom the passport names; nobody when it has no list of participants."""
    listed = [name for participant in draft.participants for name in participant.names]
    if not listed:
        return []
    heads = [head.name for head in (draft.curator, draft.leader, draft.administrator) if head and head.name]
    return list(dict.fromkeys([*listed, *heads]))


def _usual_spellings(rows: list[PlanRow]) -> list[str]:
    """Without a list of people: names written clearly more often than others of the same surname."""
    counts = Counter(name for row in rows for name in row.responsible if is_person_name(name))
    return [
        name
        for group in _by_surname(list(counts)).values()
        for name in group[:_MOST_OF_ONE_SURNAME]
        if all(counts[name] >= 3 * counts[rival] for rival in group if is_name_variant(name, rival))
    ]


def _variant(row: PlanRow, name: str, known: str) -> Problem:
    person = read_person(known)
    proposed = person.short if person else known
    source = row.sources.get("responsible")
    text = source.text.replace(name, proposed) if source and name in source.text else None
    names = "\n".join(proposed if other == name else other for other in row.responsible)
    fix = Fix("responsible", text or names, f"Заменить на «{proposed}»")
    message = f"«{name}» — в других местах документа «{proposed}»; проверьте инициалы"
    return row_problem("name-variant", row, message, field="responsible", fix=fix)


def _has_column(rows: list[PlanRow]) -> bool:
    return sum(1 for row in rows if row.responsible) > _MOSTLY * len(rows)
