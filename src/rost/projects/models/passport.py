"""Indicators, results, participants, control levels and methods of a passport."""

from __future__ import annotations

from django.db import models

from rost.projects.domain.passport import RoleKind
from rost.projects.models.project import Ordered, Party, Project


class Indicator(Ordered):
    project = models.ForeignKey(Project, models.CASCADE, related_name="indicators", verbose_name="проект")
    name = models.TextField("наименование")
    territory = models.CharField("территория", max_length=200, blank=True)
    unit = models.CharField("единица", max_length=60, blank=True)
    kind = models.CharField("тип", max_length=60, blank=True)
    level = models.CharField("уровень", max_length=60, blank=True)
    baseline_value = models.DecimalField("базовое значение", max_digits=16, decimal_places=4, null=True, blank=True)
    baseline_on = models.DateField("дата базового значения", null=True, blank=True)
    comparison = models.CharField("сравнение", max_length=20, blank=True)
    of = models.TextField("от чего", blank=True)
    direction = models.CharField("направление", max_length=20, blank=True)
    is_cumulative = models.BooleanField("нарастающим итогом", null=True, blank=True)
    data_source = models.TextField("источник данных", blank=True)

    class Meta:
        verbose_name = "показатель"
        verbose_name_plural = "показатели"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "order"), name="indicator_has_its_place"),)

    def __str__(self) -> str:
        return self.name


class Target(models.Model):
    """The planned value of an indicator for one year."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="targets", verbose_name="показатель")
    year = models.PositiveSmallIntegerField("год")
    value = models.DecimalField("план", max_digits=16, decimal_places=4, null=True, blank=True)
    count = models.IntegerField("количество", null=True, blank=True)

    class Meta:
        verbose_name = "плановое значение"
        verbose_name_plural = "плановые значения"
        ordering = ("year",)
        constraints = (models.UniqueConstraint(fields=("indicator", "year"), name="target_is_one_a_year"),)

    def __str__(self) -> str:
        return f"{self.year}: {self.value}"


class Result(Ordered):
    project = models.ForeignKey(Project, models.CASCADE, related_name="results", verbose_name="проект")
    task = models.TextField("задача", blank=True)
    title = models.TextField("результат")
    due_on = models.DateField("срок", null=True, blank=True)
    due_text = models.CharField("срок в документе", max_length=200, blank=True)
    is_to_be_specified = models.BooleanField("срок будет уточнён", default=False)
    description = models.TextField("характеристика", blank=True)

    class Meta:
        verbose_name = "результат"
        verbose_name_plural = "результаты"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "order"), name="result_has_its_place"),)

    def __str__(self) -> str:
        return self.title


class Participation(Ordered):
    """A role of one person in the project with its share of time; one person may hold several."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="participations", verbose_name="проект")
    party = models.ForeignKey(Party, models.CASCADE, related_name="participations", verbose_name="участник")
    kind = models.CharField("вид роли", max_length=20, choices=[(x.value, x.value) for x in RoleKind])
    role = models.CharField("роль", max_length=300, blank=True)
    section = models.TextField("раздел", blank=True)
    position = models.TextField("должность", blank=True)
    supervisor = models.TextField("непосредственный руководитель", blank=True)
    workload_percent = models.DecimalField("занятость, %", max_digits=6, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "участие"
        verbose_name_plural = "участие"
        ordering = ("order", "pk")
        constraints = (
            models.UniqueConstraint(fields=("project", "order", "party"), name="participation_has_its_place"),
            models.CheckConstraint(
                condition=models.Q(workload_percent__isnull=True) | models.Q(workload_percent__gte=0),
                name="workload_is_not_negative",
            ),
        )

    def __str__(self) -> str:
        return f"{self.party}: {self.role}"


class ControlLevel(models.Model):
    """Who controls an item («РМП»); a code that the paper uses without declaring it is kept and marked."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="control_levels", verbose_name="проект")
    order = models.PositiveIntegerField("порядок")
    code = models.CharField("код", max_length=30)
    title = models.CharField("расшифровка", max_length=300, blank=True)
    is_declared = models.BooleanField("объявлен в документе", default=True)

    class Meta:
        verbose_name = "уровень контроля"
        verbose_name_plural = "уровни контроля"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "code"), name="control_level_is_named_once"),)

    def __str__(self) -> str:
        return self.code


class Method(Ordered):
    """How an indicator is computed, where its data come from, and how often."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="methods", verbose_name="проект")
    indicator = models.CharField("номер показателя", max_length=30, blank=True)
    name = models.TextField("показатель", blank=True)
    text = models.TextField("методика расчёта", blank=True)
    variables = models.JSONField("переменные", default=list, blank=True)
    base = models.DecimalField("базовый показатель", max_digits=16, decimal_places=4, null=True, blank=True)
    data_source = models.TextField("источник данных", blank=True)
    collector = models.TextField("ответственный за сбор", blank=True)
    aggregation = models.CharField("уровень агрегирования", max_length=200, blank=True)
    frequency = models.CharField("периодичность", max_length=200, blank=True)
    extra = models.TextField("дополнительная информация", blank=True)

    class Meta:
        verbose_name = "методика"
        verbose_name_plural = "методики"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "order"), name="method_has_its_place"),)

    def __str__(self) -> str:
        return self.name or self.indicator
