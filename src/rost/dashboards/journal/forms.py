"""Filters of the journal; they live in the address."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from rost.dashboards.journal.queries import actors_of, kinds_of
from rost.dashboards.journal.words import ACTS, kind_words
from rost.platform.audit.models import AuditEntry
from rost.platform.audit.queries import matching

SYSTEM = "system"
_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class JournalFilter(forms.Form):
    """`visible` is already cut to what the reader may see."""

    q = forms.CharField(label="Кто или что", required=False, max_length=200, widget=forms.SearchInput)
    who = forms.ChoiceField(label="Кто", required=False)
    action = forms.ChoiceField(label="Действие", required=False)
    kind = forms.ChoiceField(label="Над чем", required=False)
    since = forms.DateField(label="С", required=False, widget=_DAY)
    until = forms.DateField(label="По", required=False, widget=_DAY)

    def __init__(self, data, *, visible: QuerySet[AuditEntry]) -> None:
        super().__init__(data)
        self.visible = visible
        people = [(SYSTEM if key is None else str(key), name) for key, name in actors_of(visible)]
        acts = sorted(ACTS.items(), key=lambda pair: pair[1])
        kinds = sorted(((kind, kind_words(kind)) for kind in kinds_of(visible)), key=lambda pair: pair[1])
        self._choose("who", "все", people)
        self._choose("action", "любое", acts)
        self._choose("kind", "всё", kinds)

    def _choose(self, name, empty, choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", empty), *choices]

    @property
    def is_used(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    def found(self) -> QuerySet[AuditEntry]:
        self.is_valid()  # a value that cannot be filters nothing and is named beside its field
        chosen = {name: value for name, value in self.cleaned_data.items() if value}
        found = matching(self.visible, chosen.get("q", ""))
        if "who" in chosen:
            who = chosen["who"]
            found = found.filter(actor_id__isnull=True) if who == SYSTEM else found.filter(actor_id=int(who))
        if "action" in chosen:
            found = found.filter(action=chosen["action"])
        if "kind" in chosen:
            found = found.filter(object_kind=chosen["kind"])
        if "since" in chosen:
            found = found.filter(at__gte=_midnight(chosen["since"]))
        if "until" in chosen:
            found = found.filter(at__lt=_midnight(chosen["until"]) + timedelta(days=1))
        return found


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
