"""Words and marks of project pages."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import template

from rost.platform.ui.figures import moment_text, number_text
from rost.platform.ui.templatetags.rost import plural_ru
from rost.projects import words
from rost.projects.domain.figures import trimmed
from rost.projects.sections import place_of

register = template.Library()


@register.filter
def kind_word(code: str) -> str:
    return words.KINDS.get(code, code)


@register.filter
def state_word(code: str) -> str:
    return words.STATES.get(str(code), str(code))


@register.filter
def status_word(code: str) -> str:
    return words.STATUSES.get(code, code)


@register.filter
def recurrence_word(code: str) -> str:
    return words.RECURRENCES.get(code, code)


@register.filter
def role_word(code: str) -> str:
    return words.ROLES.get(code, code)


@register.filter
def level_word(code: str) -> str:
    return words.LEVELS.get(code, code)


@register.filter
def comparison_word(code: str) -> str:
    return words.COMPARISONS.get(code, "")


@register.filter
def source_word(code: str) -> str:
    return words.SOURCES[code][0]


@register.filter
def source_depth(code: str) -> int:
    return words.SOURCES[code][1]


@register.filter
def source_text(row: Any, field: str) -> str:
    """The text that a field of a row was read from; empty where it is not kept."""
    return str(row.sources.get(field, {}).get("text") or "")


@register.filter
def source_place(row: Any, field: str) -> str:
    return str(row.sources.get(field, {}).get("place") or "")


@register.filter
def figure(value: Decimal | None) -> str:
    """A figure without the zeros that its column adds."""
    return number_text(trimmed(value))


@register.filter
def long_ago(days: int) -> str:
    """So many days, months or years: nobody counts days beyond two months."""
    if days <= 60:
        return plural_ru(days, "день,дня,дней")
    months = days * 12 // 365
    return plural_ru(months, "месяц,месяца,месяцев") if months < 24 else plural_ru(months // 12, "год,года,лет")


@register.filter
def signed(value: Decimal) -> str:
    """A difference with its sign: +0,3."""
    text = number_text(trimmed(value))
    return f"+{text}" if value > 0 else text


@register.filter
def at(mapping: dict[Any, Any], key: Any) -> Any:
    """The entry of a mapping whose key is a variable; None where there is none."""
    return mapping.get(key)


@register.filter
def item(values: Any, place: int) -> Any:
    return values[place]


@register.simple_tag
def problem_place(problem: Any, project: Any) -> str:
    """The address of the row that a problem speaks of; empty where the project has no such place."""
    return place_of(project, problem.section, problem.row_id)


@register.filter
def source_of(row: Any, field: str) -> dict[str, Any]:
    """What is known of where a field's value came from: text, place, and who changed it by hand."""
    source = getattr(row, "sources", {}).get(field, {})
    return {"text": source.get("text") or "", "place": source.get("place") or "", "edited": source.get("edited")}


@register.filter
def moment_from(text: str) -> str:
    """31.12.2024 14:05 of an ISO moment."""
    return moment_text(datetime.fromisoformat(text))


@register.filter
def json_text(value: Any) -> str:
    """JSON for a hidden field of a form."""
    return json.dumps(value, ensure_ascii=False)
