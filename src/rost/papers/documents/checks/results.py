"""Results against the plan: the same result under two terms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rost.papers.documents.checks.found import place_of, problem
from rost.papers.documents.draft import Draft, Fix, PlanRow, Problem, ResultRow
from rost.papers.documents.values.text import fold

_SECTION = "results"
_WORD = re.compile(r"[а-я]{4,}|\d+")
_STEM = 7
_ALIKE = 0.75
_LONG_BEFORE = 183  # days: a result half a year after its last measure has another term in mind


def results_problems(draft: Draft) -> Iterator[Problem]:
    for row in draft.results:
        if not row.due_valid and row.due:
            fix = Fix("due", f"{row.due:%d.%m.%Y}", f"Записать «{row.due:%d.%m.%Y}»")
            message = f"Результат {row.number or '—'}: даты «{row.due_text}» нет в календаре. Исправьте её."
            yield problem("impossible-date", _SECTION, message, row=row.number, place=place_of(row, "due"), fix=fix)
        elif row.due is None and not row.targets:
            message = f"Результат {row.number or '—'}: не указан срок. Впишите его."
            yield problem("term-missing", _SECTION, message, row=row.number, place=row.place)
        elif row.due is not None and draft.period and not draft.period[0] <= row.due <= draft.period[1]:
            message = (
                f"Результат {row.number or '—'}: срок {row.due:%d.%m.%Y} вне срока проекта"
                f" ({draft.period[0]:%d.%m.%Y} – {draft.period[1]:%d.%m.%Y}). Исправьте один из них."
            )
            yield problem("outside-project-dates", _SECTION, message, row=row.number, place=place_of(row, "due"))
    yield from _against_plan(draft)
    yield from _numbers(draft.results)


def _against_plan(draft: Draft) -> Iterator[Problem]:
    heads = [(row, _stems(row.title)) for row in draft.plan if row.number and "." not in row.number and row.end]
    for result in draft.results:
        row = _same(_stems(result.title), heads) if result.due else None
        if row is None or row.end is None or result.due is None:
            continue
        if row.end <= result.due and (result.due - row.end).days <= _LONG_BEFORE:
            continue
        message = (
            f"Результат {result.number or '—'}: срок {result.due:%d.%m.%Y}, а в плане мероприятий (строка {row.number})"
            f" он завершается {row.end:%d.%m.%Y}. Приведите сроки к одному."
        )
        place = place_of(result, "due")
        yield problem("dates-disagree", _SECTION, message, row=result.number, place=place)


def _same(words: frozenset[str], heads: list[tuple[PlanRow, frozenset[str]]]) -> PlanRow | None:
    """The plan's row of the same title: most of the words of both, and every number («10 процентов»)."""
    best: tuple[float, PlanRow | None] = (0.0, None)
    numbers = {word for word in words if word.isdigit()}
    for row, other in heads:
        if numbers != {word for word in other if word.isdigit()}:
            continue
        alike = len(words & other) / max(1, len(words | other))
        if alike > best[0]:
            best = (alike, row)
    return best[1] if best[0] >= _ALIKE else None


def _stems(title: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(title)))


def _numbers(rows: list[ResultRow]) -> Iterator[Problem]:
    for number, times in Counter(row.number for row in rows if row.number).items():
        if times > 1:
            place = [row.place for row in rows if row.number == number][-1]
            message = f"Номер результата {number} стоит {times} раза. Перенумеруйте строки."
            yield problem("repeated-number", _SECTION, message, row=number, place=place)
