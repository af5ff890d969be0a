"""What people type and choose on the pages of intake."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet

from rost.papers.documents.draft import Draft
from rost.papers.intake.actions.reviewing import LONGEST_VALUE
from rost.papers.intake.domain.basics import Basics, level_of, proposed_period, proposed_title
from rost.papers.intake.domain.file_names import EXTENSIONS, extension, shown_name
from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.platform.accounts.models import User
from rost.platform.common.search import search_text
from rost.platform.organisations.models import Organisation
from rost.projects.domain.passport import Level
from rost.projects.models import Project

_DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_LEVELS = {
    Organisation.Kind.FEDERATION: Level.FEDERATION,
    Organisation.Kind.REGION: Level.REGION,
    Organisation.Kind.MUNICIPALITY: Level.MUNICIPALITY,
}


class _ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class _ManyFilesField(forms.FileField):
    """Whatever was brought; which of the files can be taken, `why_refused` says for each."""

    widget = _ManyFilesInput

    def clean(self, data, initial=None):
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if not files:
            raise forms.ValidationError("Выберите файл или перетащите его сюда.")
        if len(files) > LIMIT_OF_FILES:
            raise forms.ValidationError(f"За один раз можно загрузить не больше {LIMIT_OF_FILES} файлов.")
        return files


LIMIT_OF_FILES = 50


class UploadForm(forms.Form):
    """Several files for one territory; the territory is asked only where the user has several."""

    unit = forms.ModelChoiceField(
        Organisation.objects.none(), label="Территория", to_field_name="uid", empty_label=None
    )
    papers = _ManyFilesField(label="Файлы")

    def __init__(self, *args, units: QuerySet[Organisation], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _choice(self, "unit").queryset = units
        self.fields["papers"].widget.attrs["accept"] = ",".join(EXTENSIONS)
        self.units = list(units[:2])
        if len(self.units) == 1:
            self.fields["unit"].required = False
            self.fields["unit"].widget = forms.HiddenInput()

    def clean_unit(self):
        return self.cleaned_data["unit"] or self.units[0]


def why_refused(file: UploadedFile[Any]) -> str:
    """Why a brought file cannot be taken; empty when it can."""
    name = shown_name(file.name or "")
    size = file.size or 0
    if size == 0:
        return f"Файл «{name}» пуст: проверьте, сохранился ли документ."
    if size > settings.ROST_UPLOAD_LIMIT:
        limit = settings.ROST_UPLOAD_LIMIT // 1024 // 1024
        return f"Файл «{name}» больше {limit} МБ: удалите из него рисунки или разделите на части."
    if extension(name) not in EXTENSIONS:
        return f"Файл «{name}» не подходит: нужен документ Word, Excel или текст ({', '.join(EXTENSIONS)})."
    return ""


class BatchFilter(django_filters.FilterSet):
    """The list of batches; `queryset` is already cut to what the user may see."""

    q = django_filters.CharFilter(method="by_text", label="Поиск", widget=forms.SearchInput)
    state = django_filters.ChoiceFilter(label="Состояние", choices=State.choices(), empty_label="любое")
    who = django_filters.ModelChoiceFilter(
        field_name="uploaded_by",
        queryset=User.objects.none(),
        label="Кто загрузил",
        to_field_name="uid",
        empty_label="все",
    )
    sort = django_filters.OrderingFilter(
        fields=(("search", "name"), ("state", "state"), ("uploaded_at", "uploaded"), ("unit__sort", "unit")),
        label="Порядок",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Batch
        fields: Sequence[str] = ()

    def __init__(self, data, *, queryset: QuerySet[Batch]) -> None:
        super().__init__(data, queryset=queryset)
        people = User.objects.filter(pk__in=queryset.order_by().values("uploaded_by"))
        self.filters["who"].queryset = people.order_by("surname", "given_name")

    def by_text(self, queryset, name, value):
        for word in search_text(value).split():
            queryset = queryset.filter(search__contains=word)
        return queryset


class CorrectionForm(forms.Form):
    """The text of one cell as a person would type it into the paper; an empty one empties the cell."""

    value = forms.CharField(required=False, max_length=LONGEST_VALUE, strip=False)

    def __init__(self, *args, is_long: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        widget = forms.Textarea(attrs={"rows": 3}) if is_long else forms.TextInput()
        widget.attrs |= {"autofocus": True, "maxlength": LONGEST_VALUE}
        self.fields["value"].widget = widget


class NewProjectForm(forms.Form):
    """What a new project needs and the paper may lack."""

    territory = forms.ModelChoiceField(
        Organisation.objects.none(), label="Территория", to_field_name="uid", empty_label=None
    )
    title = forms.CharField(label="Наименование проекта", max_length=300)
    started_on = forms.DateField(label="Начало", widget=_DATE)
    finished_on = forms.DateField(label="Окончание", widget=_DATE)

    def __init__(self, data=None, *, draft: Draft, batch: Batch, territories: QuerySet[Organisation]) -> None:
        self.draft = draft
        super().__init__(data, initial=_initial(draft, batch))
        _choice(self, "territory").queryset = territories

    def clean(self):
        cleaned = super().clean() or {}
        started_on, finished_on = cleaned.get("started_on"), cleaned.get("finished_on")
        if started_on and finished_on and finished_on < started_on:
            self.add_error("finished_on", "Окончание раньше начала.")
        return cleaned

    @property
    def basics(self) -> Basics:
        cleaned = self.cleaned_data
        level = level_of(self.draft) or _LEVELS[cleaned["territory"].kind]
        return Basics(cleaned["title"], level, cleaned["started_on"], cleaned["finished_on"])


class _ProjectField(forms.ModelChoiceField[Project]):
    def label_from_instance(self, obj: Project) -> str:
        return f"{obj} — {obj.territory}"


class ExistingProjectForm(forms.Form):
    project = _ProjectField(Project.objects.none(), label="Проект", to_field_name="uid", empty_label="выберите проект")

    def __init__(self, *args, projects: QuerySet[Project], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        _choice(self, "project").queryset = projects


def _choice(form: forms.Form, name: str) -> forms.ModelChoiceField[Any]:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    return field


def _initial(draft: Draft, batch: Batch) -> dict[str, object]:
    period = proposed_period(draft)
    return {
        "territory": batch.unit.uid,
        "title": proposed_title(draft),
        "started_on": period[0] if period else None,
        "finished_on": period[1] if period else None,
    }
