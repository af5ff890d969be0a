"""Filters and forms of the administration of accounts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict

from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import User
from rost.platform.accounts.policies import can_grant_role
from rost.platform.accounts.user_queries import grantable_roles, units_to_grant_in, users_matching
from rost.platform.organisations.models import Organisation

STATES = (("active", "действует"), ("roleless", "без роли"), ("disabled", "отключён"))
#: More units than one looks through in a list: they are searched for first.
UNITS_IN_A_LIST = 200


class UserFilter(forms.Form):
    q = forms.CharField(label="Имя или адрес", required=False, widget=forms.TextInput({"type": "search"}))
    role = forms.ChoiceField(label="Роль", required=False)
    state = forms.ChoiceField(label="Состояние", required=False, choices=[("", "любое"), *STATES])

    def __init__(self, data: QueryDict, *, viewer: User, today: date) -> None:
        super().__init__(data)
        self.viewer, self.today = viewer, today
        role = self.fields["role"]
        assert isinstance(role, forms.ChoiceField)
        role.choices = [("", "любая"), *((role.code, role.title) for role in ROLES.values())]

    @property
    def is_used(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    def found(self) -> QuerySet[User]:
        self.is_valid()  # a value that cannot be filters nothing and is named beside its field
        chosen = self.cleaned_data
        return users_matching(
            self.viewer,
            self.today,
            text=chosen.get("q") or "",
            state=chosen.get("state") or "",
            role=chosen.get("role") or "",
        )


class RoleAndUnitForm(forms.Form):
    """A role and where: only what `viewer` may give. `unit_text` narrows the list of units where it is long."""

    role = forms.ChoiceField(label="Роль")
    unit = forms.ModelChoiceField(Organisation.objects.none(), label="Где", to_field_name="uid", empty_label=None)

    def __init__(self, data: Any = None, *, viewer: User, unit_text: str = "", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.viewer = viewer
        role, unit = self.fields["role"], self.fields["unit"]
        assert isinstance(role, forms.ChoiceField)
        assert isinstance(unit, forms.ModelChoiceField)
        role.choices = [(role.code, role.title) for role in grantable_roles(viewer)]
        unit.queryset = units_to_grant_in(viewer)
        self.has_many_units = unit.queryset.count() > UNITS_IN_A_LIST
        if data is None:
            shown = units_to_grant_in(viewer, unit_text)[:UNITS_IN_A_LIST]
            unit.choices = [(found.uid, _indented(found)) for found in shown]

    def clean(self) -> dict[str, Any]:
        chosen: dict[str, Any] = super().clean() or {}
        if {"role", "unit"} <= set(chosen) and not can_grant_role(self.viewer, chosen["role"], chosen["unit"]):
            raise ValidationError("Такую роль в этой организации вы дать не можете: у вас самих меньше прав.")
        return chosen


class GrantForm(RoleAndUnitForm):
    started_on = forms.DateField(label="С какого дня", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))


def _indented(unit: Organisation) -> str:
    within = "" if unit.kind in {"federation", "region", "municipality"} else " · "
    return f"{within}{unit.short_name}"
