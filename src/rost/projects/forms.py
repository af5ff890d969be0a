"""What readers choose and type on project pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet

from rost.platform.common.search import search_text
from rost.platform.organisations.models import Organisation
from rost.projects import words
from rost.projects.domain.passport import ItemKind
from rost.projects.models import Project
from rost.projects.queries.plan import PlanRow
from rost.projects.queries.plan_filter import PlanFilter, control_codes

_DRAFT = "draft"
_STATES = (("running", "идут"), ("coming", "не начались"), ("finished", "завершены"), ("wrong", "с ошибками"))


class ProjectFilter(django_filters.FilterSet):
    """The list of projects; `queryset` is already cut to what the user may see, with problem counts."""

    q = django_filters.CharFilter(method="by_text", label="Поиск", widget=forms.SearchInput)
    territory = django_filters.ModelChoiceFilter(
        queryset=lambda request: Organisation.objects.none(), label="Территория", empty_label="все"
    )
    year = django_filters.ChoiceFilter(method="by_year", label="Год", empty_label="любой")
    state = django_filters.ChoiceFilter(method="by_state", label="Состояние", choices=_STATES, empty_label="любое")
    sort = django_filters.OrderingFilter(
        fields=(("sort", "title"), ("territory__sort", "territory"), ("started_on", "started"),
                ("finished_on", "finished"), ("open_problems", "problems")),
        label="Порядок",
        widget=forms.HiddenInput,
    )  # fmt: skip

    class Meta:
        model = Project
        fields: Sequence[str] = ()

    def __init__(self, data, *, queryset: QuerySet[Project], visible: QuerySet[Project], today: date) -> None:
        super().__init__(data, queryset=queryset)
        self.today = today
        self.filters["territory"].queryset = Organisation.objects.filter(pk__in=visible.values("territory")).order_by(
            "sort"
        )
        self.filters["territory"].extra["to_field_name"] = "uid"
        spans = visible.order_by().values_list("started_on__year", "finished_on__year").distinct()
        years = sorted({year for first, last in spans for year in range(first, min(last, first + 40) + 1)})
        self.filters["year"].extra["choices"] = [(str(year), str(year)) for year in years]

    def by_text(self, queryset, name, value):
        for word in search_text(value).split():
            queryset = queryset.filter(search__contains=word)
        return queryset

    def by_year(self, queryset, name, value):
        return queryset.filter(started_on__year__lte=int(value), finished_on__year__gte=int(value))

    def by_state(self, queryset, name, value):
        today = self.today
        if value == "wrong":
            return queryset.filter(open_errors__gt=0)
        conditions = {
            "running": {"started_on__lte": today, "finished_on__gte": today},
            "coming": {"started_on__gt": today},
            "finished": {"finished_on__lt": today},
        }
        return queryset.filter(**conditions[value])


class PlanForm(forms.Form):
    """Filters of a plan; what does not fit is left out, so that an old address still opens."""

    q = forms.CharField(label="Поиск", required=False, max_length=200, widget=forms.SearchInput)
    person = forms.TypedChoiceField(label="Исполнитель", required=False, coerce=int, empty_value=None)
    term = forms.ChoiceField(label="Срок", required=False)
    status = forms.ChoiceField(label="Статус в отчёте", required=False)
    control = forms.ChoiceField(label="Контроль", required=False)
    kind = forms.ChoiceField(label="Вид", required=False)

    def __init__(self, data, *, rows: Sequence[PlanRow], years: Sequence[int]) -> None:
        super().__init__(data)
        people = {party.pk: party for row in rows for party in row.people}
        ordered = sorted(people.values(), key=lambda party: party.sort)
        statuses = dict.fromkeys(row.item.status or "unreported" for row in rows)
        kinds = {row.item.kind for row in rows}
        self._choose("person", "все", [(party.pk, party.name) for party in ordered])
        self._choose("term", "любой", [*words.TERMS.items(), *((str(year), f"{year} год") for year in years)])
        self._choose("status", "любой", [(code, title) for code, title in words.STATUSES.items() if code in statuses])
        self._choose("control", "любой", [(code, code) for code in control_codes(rows)])
        self._choose("kind", "все", [(kind.value, words.KINDS[kind.value]) for kind in ItemKind if kind in kinds])

    def _choose(self, name, empty, choices) -> None:
        _choose(self, name, [("", empty), *choices])

    @property
    def wanted(self) -> PlanFilter:
        self.is_valid()
        good = self.cleaned_data
        return PlanFilter(
            text=good.get("q", ""),
            person=good.get("person"),
            term=good.get("term", ""),
            status=good.get("status", ""),
            control=good.get("control", ""),
            kind=good.get("kind", ""),
        )


class VersionForm(forms.Form):
    """The version of the project that the reader saw when he pressed the button."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class KindForm(VersionForm):
    code = forms.CharField(max_length=60, widget=forms.HiddenInput)


class IgnoreForm(forms.Form):
    reason = forms.CharField(label="Почему оставить как есть", max_length=500, strip=True)


class ApproveForm(VersionForm):
    approved_on = forms.DateField(label="Дата утверждения", help_text="дд.мм.гггг", input_formats=["%d.%m.%Y"])
    reason = forms.CharField(
        label="Основание",
        help_text="Документ и причина: «Решение проектного комитета от 12.03.2024 № 4: перенос сроков».",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CompareForm(forms.Form):
    """Which two editions to compare; the newer may be the present draft."""

    old = forms.TypedChoiceField(label="Было", coerce=int, required=False)
    new = forms.ChoiceField(label="Стало", required=False)
    section = forms.ChoiceField(label="Раздел", required=False)

    def __init__(self, data, *, numbers: Sequence[int], sections: Sequence[tuple[str, str]]) -> None:
        """`numbers`: the newest first."""
        super().__init__(data)
        named = [(str(number), f"Редакция {number}") for number in numbers]
        self._numbers = list(numbers)
        _choose(self, "old", named)
        _choose(self, "new", [(_DRAFT, "Нынешний проект"), *named])
        _choose(self, "section", [("", "все"), *sections])

    @property
    def chosen(self) -> tuple[int, int | None]:
        """The older and the newer, None for the draft; what does not fit compares the last edition with the draft."""
        self.is_valid()
        old = self.cleaned_data.get("old") or self._numbers[0]
        new = self.cleaned_data.get("new") or _DRAFT
        if new == _DRAFT:
            return old, None
        return min(old, int(new)), max(old, int(new))

    @property
    def section_chosen(self) -> str:
        self.is_valid()
        return str(self.cleaned_data.get("section", ""))


def _choose(form: forms.Form, name: str, choices: Sequence[tuple[Any, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
