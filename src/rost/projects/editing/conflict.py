"""Two versions of one row side by side: what an editor typed and what another saved meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from rost.projects.editing.forms import RowForm

_CHOICE = "choose_"


@dataclass(frozen=True, slots=True)
class Disputed:
    """A field whose typed and saved values differ; `is_mine`: its editor typed something else than he had opened."""

    name: str
    label: str
    mine: str
    saved: str
    is_mine: bool


def disputed_fields(mine: RowForm, saved: RowForm, opened: RowForm | None) -> list[Disputed]:
    """`opened`: the row as it was when its editor began; None where that is not known."""
    found = []
    for bound in mine.visible_fields():
        typed, kept = shown(bound), shown(saved[bound.name])
        if typed != kept:
            is_mine = opened is None or bound.name not in opened.fields or typed != shown(opened[bound.name])
            found.append(Disputed(bound.name, str(bound.label), typed, kept, is_mine))
    return found


def settled(data: QueryDict, saved: RowForm) -> QueryDict:
    """What was sent, with the saved value wherever the editor chose it."""
    chosen = data.copy()
    for key, choice in data.items():
        name = key.removeprefix(_CHOICE)
        if key.startswith(_CHOICE) and choice == "saved" and name in saved.fields:
            chosen[name] = sent(saved[name])
    return chosen


def shown(bound: Any) -> str:
    """A field's value as a person reads it."""
    value, field = bound.value(), bound.field
    if isinstance(field, forms.NullBooleanField):
        known = field.to_python(value)
        return "—" if known is None else "да" if known else "нет"
    if isinstance(field, forms.BooleanField):
        return "да" if field.to_python(value) else "нет"
    if isinstance(field, forms.ChoiceField):
        words: dict[Any, Any] = dict(field.widget.choices)
        return str(words.get(value or "", value))
    return str(value if value is not None else "").replace("\r\n", "\n").strip()


def sent(bound: Any) -> str:
    """A field's value as a browser would send it."""
    value = bound.value()
    return "" if value is None else str(value)
