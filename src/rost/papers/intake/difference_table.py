"""Differences between two passports as lines of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rost.papers.intake.columns import said
from rost.projects import words
from rost.projects.domain.difference import Change, Difference
from rost.projects.domain.passport import AmountData, PartyData, TargetData

_SECTIONS = {
    "basics": "Основное",
    "indicators": "Показатели",
    "results": "Результаты",
    "plan": "План",
    "control_levels": "Уровни контроля",
    "funding": "Финансы",
    "participants": "Участники",
    "methods": "Методики",
}
_FIELDS = {
    "title": "наименование", "short_title": "краткое наименование", "level": "уровень", "started_on": "начало",
    "finished_on": "окончание", "goal": "цель", "goal_year": "год цели", "money_unit": "единица сумм",
    "programmes": "программы", "footnotes": "сноски", "name": "наименование", "number": "номер",
    "territory": "территория", "unit": "единица", "kind": "вид", "baseline_value": "базовое значение",
    "baseline_on": "дата базового значения", "comparison": "сравнение", "of": "от чего", "direction": "направление",
    "is_cumulative": "нарастающим итогом", "data_source": "источник данных", "targets": "значения по годам",
    "task": "задача", "due_on": "срок", "due_text": "срок в документе", "is_to_be_specified": "срок будет уточнён",
    "description": "характеристика", "section": "раздел", "start_text": "начало в документе",
    "end_text": "срок в документе", "due_year": "год", "due_dates": "сроки", "recurrence": "повторение",
    "is_term_valid": "срок возможен", "responsible": "ответственные", "outcome": "документ и результат",
    "control": "уровень контроля", "condition": "условия", "form": "форма исполнения", "status": "статус",
    "status_text": "статус в документе", "report": "отчёт", "stray_text": "лишние ячейки", "source": "источник",
    "group": "результат", "is_summary": "итог по проекту", "amounts": "суммы", "stated_total": "всего в документе",
    "people": "кто", "role": "роль", "position": "должность", "supervisor": "руководитель",
    "workload_percent": "занятость, %", "indicator": "показатель", "text": "методика", "variables": "переменные",
    "base": "база", "collector": "кто собирает", "aggregation": "уровень агрегирования",
    "frequency": "периодичность", "extra": "дополнительно", "code": "код", "is_declared": "объявлен",
}  # fmt: skip
_WORDS: dict[str, dict[str, str]] = {
    "kind": {**words.KINDS, **words.ROLES},
    "level": words.LEVELS,
    "status": words.STATUSES,
    "recurrence": words.RECURRENCES,
    "comparison": words.COMPARISONS,
    "source": {code: title for code, (title, _) in words.SOURCES.items()},
}
_KINDS = {
    Change.ADDED: ("good", "добавится"),
    Change.REMOVED: ("bad", "исчезнет"),
    Change.CHANGED: ("attention", "изменится"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """`look` and `word`: the sign and what will happen; a whole row has an empty `field`."""

    row: str
    field: str
    old: str
    new: str
    look: str
    word: str


@dataclass(frozen=True, slots=True)
class SectionOfLines:
    title: str
    lines: tuple[Line, ...]


def difference_table(found: Sequence[Difference]) -> list[SectionOfLines]:
    """The lines of each section that changes."""
    return [
        SectionOfLines(title, tuple(_line(one) for one in found if one.section == section))
        for section, title in _SECTIONS.items()
        if any(one.section == section for one in found)
    ]


def _line(one: Difference) -> Line:
    look, word = _KINDS[one.kind]
    if not one.field:
        return Line(one.row, "", "", "", look, f"строка {word}")
    return Line(
        one.row, _FIELDS.get(one.field, one.field), _said(one.field, one.old), _said(one.field, one.new), look, word
    )


def _said(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, tuple):
        return ", ".join(_said(field, item) for item in value)
    if isinstance(value, PartyData):
        return value.name
    if isinstance(value, TargetData):
        count = f" ({value.count})" if value.count is not None else ""
        return f"{value.year}: {said(value.value) or '—'}{count}"
    if isinstance(value, AmountData):
        return f"{value.year}: {said(value.amount) or '—'}{'*' if value.is_conditional else ''}"
    return _WORDS.get(field, {}).get(str(value)) or said(value)
