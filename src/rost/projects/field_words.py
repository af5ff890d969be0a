"""What fields of a passport are called on a screen, and how their values read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model

from rost.platform.ui.figures import DASH, date_text, number_text
from rost.projects import words
from rost.projects.domain.figures import trimmed
from rost.projects.domain.passport import AmountData, PartyData, TargetData
from rost.projects.models import (
    ControlLevel,
    FundingLine,
    Indicator,
    Method,
    Participation,
    PlanItem,
    Project,
    Result,
)

#: Section of a passport → its name.
SECTION_WORDS: dict[str, str] = {
    "basics": "Основное",
    "indicators": "Показатели",
    "results": "Результаты",
    "plan": "План",
    "funding": "Деньги",
    "participants": "Участники",
    "control_levels": "Уровни контроля",
    "methods": "Методики",
}
#: Section of a passport → the model that keeps its rows.
MODELS: dict[str, type[Model]] = {
    "basics": Project,
    "indicators": Indicator,
    "results": Result,
    "plan": PlanItem,
    "funding": FundingLine,
    "participants": Participation,
    "control_levels": ControlLevel,
    "methods": Method,
}
#: Fields that are rows of their own.
_OF_ROWS = {
    "targets": "плановые значения",
    "due_dates": "сроки",
    "responsible": "ответственные",
    "amounts": "суммы по годам",
    "people": "люди",
}
_CODES: dict[str, dict[str, str]] = {
    "plan.kind": words.KINDS,
    "plan.status": words.STATUSES,
    "plan.recurrence": words.RECURRENCES,
    "funding.source": {code: title for code, (title, _) in words.SOURCES.items()},
    "participants.kind": words.ROLES,
    "basics.level": words.LEVELS,
    "indicators.comparison": words.COMPARISONS,
    "indicators.direction": words.DIRECTIONS,
}


def field_word(section: str, name: str) -> str:
    """«срок», «плановые значения»; an unknown field is shown by its code."""
    if name in _OF_ROWS:
        return _OF_ROWS[name]
    names = {field.name: field for field in MODELS[section]._meta.get_fields()}
    return str(getattr(names.get(name), "verbose_name", name))


def value_text(section: str, name: str, value: Any) -> str:
    """A value of a passport in Russian; several stand one in a line."""
    if value in (None, "", ()):
        return DASH
    if code := _CODES.get(f"{section}.{name}", {}).get(value if isinstance(value, str) else ""):
        return code
    if isinstance(value, tuple | list):
        return "\n".join(value_text(section, name, item) for item in value)
    for kind, text in _TEXTS.items():
        if isinstance(value, kind):
            return text(value)
    return str(value)


def row_text(section: str, row: Any) -> list[tuple[str, str]]:
    """A whole row: the words of its fields with their values, empty ones left out."""
    names = [name for name in row.__dataclass_fields__ if name != "sources"]
    return [
        (field_word(section, name), value_text(section, name, getattr(row, name)))
        for name in names
        if getattr(row, name) not in (None, "", (), False)
    ]


def _party(value: PartyData) -> str:
    return value.full_name or value.name


def _target(value: TargetData) -> str:
    count = f" ({value.count})" if value.count is not None else ""
    return f"{value.year} — {number_text(trimmed(value.value))}{count}"


def _amount(value: AmountData) -> str:
    return f"{value.year} — {number_text(trimmed(value.amount))}{' ✱' if value.is_conditional else ''}"


_TEXTS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "да" if value else "нет",
    date: date_text,
    Decimal: lambda value: number_text(trimmed(value)),
    PartyData: _party,
    TargetData: _target,
    AmountData: _amount,
}
