"""The form of one row of a passport. It carries the row as it was opened, so that a second editor is noticed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as fields_of
from typing import Any

from django import forms
from django.db import models

from rost.projects import words
from rost.projects.domain.editing import ROW_KINDS, party_named, plain_row
from rost.projects.domain.passport import PartyData
from rost.projects.editing.fields import (
    AmountField,
    DayField,
    FigureField,
    LinesField,
    OfYearField,
    PlainField,
    TargetField,
    day_from,
)
from rost.projects.field_words import MODELS, field_word
from rost.projects.models import Project
from rost.projects.queries.plan_filter import UNREPORTED

#: Section → the fields of its form, in their order. What is not here stays as it was.
_FIELDS: dict[str, tuple[str, ...]] = {
    "basics": ("title", "short_title", "level", "started_on", "finished_on", "goal", "goal_year", "money_unit",
               "programmes", "footnotes"),
    "indicators": ("number", "name", "unit", "targets", "baseline_value", "baseline_on", "kind", "level", "territory",
                   "comparison", "of", "direction", "is_cumulative", "data_source"),
    "results": ("number", "title", "task", "due_on", "due_text", "is_to_be_specified", "description"),
    "plan": ("number", "kind", "title", "section", "started_on", "finished_on", "due_dates", "due_year", "recurrence",
             "is_to_be_specified", "is_term_valid", "start_text", "end_text", "responsible", "control", "outcome",
             "condition", "form", "status", "status_text", "report", "stray_text", "targets"),
    "funding": ("number", "group", "title", "source", "is_summary", "amounts", "stated_total"),
    "participants": ("number", "people", "kind", "role", "section", "position", "supervisor", "workload_percent"),
    "control_levels": ("code", "title", "is_declared"),
    "methods": ("indicator", "name", "text", "variables", "base", "data_source", "collector", "aggregation",
                "frequency", "extra"),
}  # fmt: skip
_CHOICES: dict[str, dict[str, str]] = {
    "basics.level": words.LEVELS,
    "indicators.comparison": words.COMPARISONS,
    "indicators.direction": words.DIRECTIONS,
    "plan.kind": words.KINDS,
    "plan.status": {code: title for code, title in words.STATUSES.items() if code != UNREPORTED},
    "plan.recurrence": words.RECURRENCES,
    "funding.source": {code: title for code, (title, _) in words.SOURCES.items()},
    "participants.kind": words.ROLES,
}
_HELP = {
    "due_dates": "По одной в строке: 10.11.2024.",
    "responsible": "По одному в строке: «Ветрова А. Л.» или название организации.",
    "people": "По одному в строке: «Ветрова А. Л.» или полное имя.",
    "variables": "По одной в строке.",
    "programmes": "По одной в строке.",
    "footnotes": "По одной в строке.",
}
_LONG = {"title", "name", "goal"}
_DEFAULTS: dict[str, Any] = {"is_term_valid": True, "is_declared": True, "kind": "measure", "source": "municipal"}


class RowForm(forms.Form):
    """A row of `section`; `row` is None for a new one. `data_of_row` is the row that was typed."""

    opened = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data, *, project: Project, section: str, row: Any = None, known: Sequence[PartyData] = ()
    ) -> None:
        super().__init__(data)
        self.section, self.row, self._known, self._years = section, row, known, _years(project, row)
        self.initial["opened"] = plain_row(row) if row is not None else None
        for name in _FIELDS[section]:
            if name in _PER_YEAR:
                self._add_years(name)
            else:
                self.fields[name] = self._field(name)
                self.initial[name] = getattr(row, name) if row is not None else self._default(name)

    @property
    def data_of_row(self) -> Any:
        """The row with what was typed in place of what it had; fields without an entry keep theirs."""
        good = {name: value for name, value in self.cleaned_data.items() if name in _FIELDS[self.section]}
        for name in _PER_YEAR:
            if name in _FIELDS[self.section]:
                good[name] = self._of_years(name)
        values = {field.name: getattr(self.row, field.name) for field in fields_of(self.row)} if self.row else {}
        return ROW_KINDS[self.section](**{**values, **good})

    def clean(self) -> dict[str, Any]:
        good: dict[str, Any] = self.cleaned_data
        start, end = good.get("started_on"), good.get("finished_on")
        if self.section == "basics" and start and end and end < start:
            self.add_error("finished_on", "Окончание раньше начала.")
        return good

    @property
    def own_fields(self) -> list[Any]:
        return [bound for bound in self.visible_fields() if not isinstance(bound.field, OfYearField)]

    @property
    def year_fields(self) -> list[Any]:
        return [bound for bound in self.visible_fields() if isinstance(bound.field, OfYearField)]

    def _default(self, name: str) -> Any:
        default = _DEFAULTS.get(name, "")
        return "participant" if (self.section, name) == ("participants", "kind") else default

    def _field(self, name: str) -> forms.Field:
        label = _capitalised(field_word(self.section, name))
        if name in _OWN_FIELDS:
            own: forms.Field = _OWN_FIELDS[name](self, label)
            return own
        column: Any = MODELS[self.section]._meta.get_field(name)
        if choices := _CHOICES.get(f"{self.section}.{name}"):
            present = getattr(self.row, name, "") or ""
            unheard = {present: present} if present and present not in choices else {}
            empty = {"": "—"} if column.blank else {}
            return forms.ChoiceField(
                label=label, required=not column.blank, choices=list({**empty, **choices, **unheard}.items())
            )
        return _of_column(column, label, is_long=name in _LONG)

    def _add_years(self, name: str) -> None:
        kind = TargetField if name == "targets" else AmountField
        entries = {entry.year: entry for entry in getattr(self.row, name, ())}
        for year in self._years:
            self.fields[f"year_{year}"] = kind(year=year)
            self.initial[f"year_{year}"] = entries.get(year)

    def _of_years(self, name: str) -> tuple[Any, ...]:
        """Entries by year; a year for which the paper has an empty cell keeps it."""
        before = {entry.year: entry for entry in getattr(self.row, name, ())}
        found = []
        for year in self._years:
            typed = self.cleaned_data.get(f"year_{year}")
            was_empty = year in before and not self.fields[f"year_{year}"].prepare_value(before[year])
            if typed is not None or was_empty:
                found.append(typed or before[year])
        return tuple(found)

    def _party(self, name: str) -> PartyData:
        if len(name) > 300:
            raise forms.ValidationError("Имя длиннее 300 знаков.")
        return party_named(name, self._known)


def _years(project: Project, row: Any) -> list[int]:
    """The years of the project, no more than forty, and those that the row names."""
    named = {entry.year for name in _PER_YEAR for entry in getattr(row, name, ())}
    return sorted({*project.years[:40], *named})


def _of_column(column: Any, label: str, *, is_long: bool) -> forms.Field:
    required = not column.blank and not column.null
    common: dict[str, Any] = {"label": label, "required": required}
    if isinstance(column, models.DateField):
        return DayField(**common, widget=forms.TextInput(attrs={"inputmode": "numeric", "placeholder": "дд.мм.гггг"}))
    if isinstance(column, models.DecimalField):
        least = 0 if column.name == "workload_percent" else None
        return FigureField(
            **common, min_value=least, max_digits=column.max_digits, decimal_places=column.decimal_places
        )
    if isinstance(column, models.BooleanField):
        if column.null:
            return forms.NullBooleanField(label=label, required=False)
        return forms.BooleanField(label=label, required=False)
    if isinstance(column, models.IntegerField):
        return forms.IntegerField(**common, min_value=1900, max_value=2999)
    rows = 2 if is_long or isinstance(column, models.TextField) else 0
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return PlainField(**common, max_length=getattr(column, "max_length", None), widget=widget)


def _lines(name: str) -> Any:
    return lambda form, label: LinesField(label=label, help_text=_HELP[name])


def _people(name: str, required: bool) -> Any:
    return lambda form, label: LinesField(
        label=label, help_text=_HELP[name], required=required, read=form._party, show=lambda party: party.name
    )


_PER_YEAR = ("targets", "amounts")
_OWN_FIELDS: dict[str, Any] = {
    "due_dates": lambda form, label: LinesField(
        label=label, help_text=_HELP["due_dates"], separator=r"[\n,;]", read=day_from,
        show=lambda day: day.strftime("%d.%m.%Y"),
    ),
    "responsible": _people("responsible", False),
    "people": _people("people", True),
    "variables": _lines("variables"),
    "programmes": _lines("programmes"),
    "footnotes": _lines("footnotes"),
}  # fmt: skip


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
