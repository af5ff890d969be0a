"""Forms by which a whole project begins: from nothing, or from another one."""

from __future__ import annotations

from datetime import timedelta

from django import forms

from rost.platform.organisations.models import Organisation
from rost.projects import words
from rost.projects.domain.copying import moved
from rost.projects.domain.passport import Level, PassportData
from rost.projects.editing.fields import DayField
from rost.projects.models import Project


class PeriodForm(forms.Form):
    """A form with a title and a period."""

    title = forms.CharField(label="Наименование проекта", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    started_on = DayField(label="Начало", help_text="дд.мм.гггг")
    finished_on = DayField(label="Окончание", help_text="дд.мм.гггг")

    def clean(self):
        good = self.cleaned_data
        start, end = good.get("started_on"), good.get("finished_on")
        if start and end and end < start:
            self.add_error("finished_on", "Окончание раньше начала.")
        return good


class NewProjectForm(PeriodForm):
    goal = forms.CharField(
        label="Цель",
        help_text="Чего и к какому году достигнет проект: с неё начинаются показатели.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    goal_year = forms.IntegerField(label="Год цели", required=False, min_value=1900, max_value=2999)
    short_title = forms.CharField(label="Краткое наименование", max_length=200, required=False)
    territory = forms.ModelChoiceField(Organisation.objects.none(), label="Территория", to_field_name="uid")
    level = forms.ChoiceField(label="Уровень", choices=list(words.LEVELS.items()), initial=Level.MUNICIPALITY.value)
    field_order = ("goal", "goal_year", "title", "short_title", "territory", "level", "started_on", "finished_on")

    def __init__(self, data, *, territories) -> None:
        """`territories`: those whose projects the user may change."""
        super().__init__(data)
        field = self.fields["territory"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = territories
        if territories.count() == 1:
            self.initial["territory"] = territories.get().uid

    @property
    def passport(self) -> PassportData:
        good = self.cleaned_data
        return PassportData(
            title=good["title"],
            level=Level(good["level"]),
            started_on=good["started_on"],
            finished_on=good["finished_on"],
            short_title=good["short_title"],
            goal=good["goal"],
            goal_year=good["goal_year"],
        )


class CopyForm(PeriodForm):
    years = forms.IntegerField(
        label="На сколько лет сдвинуть даты", min_value=0, max_value=50, help_text="0 — даты останутся прежними."
    )
    with_people = forms.BooleanField(label="Взять участников и ответственных", required=False)

    def __init__(self, data, *, project: Project) -> None:
        super().__init__(data)
        start = project.finished_on + timedelta(days=1)
        years = max(start.year - project.started_on.year, 1)
        self.initial = {
            "title": project.title,
            "started_on": start,
            "finished_on": moved(project.finished_on, years),
            "years": years,
            "with_people": True,
        }
