"""Filters of the pages; they live in the address."""

from __future__ import annotations

from django import forms

from rost.platform.access.reach import Reach
from rost.platform.organisations.models import Organisation
from rost.platform.organisations.queries import organisations_matching, territories_within

ORDERS = {"name": ("sort", "path"), "-name": ("-sort", "path"), "kind": ("kind", "sort"), "-kind": ("-kind", "sort")}


class OrganisationFilter(forms.Form):
    q = forms.CharField(label="Наименование, ИНН или ОКТМО", required=False, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label="Вид", required=False, choices=[("", "все"), *Organisation.Kind.choices])
    territory = forms.ModelChoiceField(
        Organisation.objects.none(), label="Территория", required=False, empty_label="вся", to_field_name="uid"
    )

    def __init__(self, data, *, reach: Reach):
        super().__init__(data)
        self.reach = reach
        self.order = ORDERS.get(data.get("sort", ""))
        territory = self.fields["territory"]
        assert isinstance(territory, forms.ModelChoiceField)
        territory.queryset = territories_within(reach)

    @property
    def is_used(self) -> bool:
        """Whether the list is anything else than the whole tree in its own order."""
        return bool(self.order) or any(self.data.get(name) for name in self.fields)

    def found(self):
        self.is_valid()  # a value that cannot be filters nothing and is named beside its field
        chosen = self.cleaned_data
        found = organisations_matching(
            self.reach,
            text=chosen.get("q") or "",
            kind=chosen.get("kind") or "",
            territory=chosen.get("territory"),
        )
        return found.order_by(*self.order) if self.order else found
