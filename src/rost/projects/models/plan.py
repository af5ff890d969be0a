"""The plan of measures: rows in the paper's order, their terms, people and what reports said of them."""

from __future__ import annotations

from django.db import models

from rost.projects.domain.passport import ItemKind, ItemStatus
from rost.projects.models.project import Ordered, Party, Project


class PlanItem(Ordered):
    """A result, measure or control point. Terms stand as read (`*_text`) and as understood."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="plan_items", verbose_name="проект")
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children", verbose_name="выше"
    )
    kind = models.CharField("вид", max_length=20, choices=[(x.value, x.value) for x in ItemKind])
    section = models.TextField("раздел", blank=True)
    title = models.TextField("наименование")
    started_on = models.DateField("начало", null=True, blank=True)
    finished_on = models.DateField("окончание", null=True, blank=True)
    start_text = models.CharField("начало в документе", max_length=200, blank=True)
    end_text = models.TextField("срок в документе", blank=True)
    due_year = models.PositiveSmallIntegerField("год", null=True, blank=True)
    recurrence = models.CharField("повторение", max_length=30, blank=True)
    is_term_valid = models.BooleanField("срок возможен", default=True)
    is_to_be_specified = models.BooleanField("срок будет уточнён", default=False)
    outcome = models.TextField("документ и характеристика результата", blank=True)
    control = models.CharField("уровень контроля", max_length=60, blank=True)
    condition = models.TextField("условия", blank=True)
    form = models.TextField("форма исполнения", blank=True)
    status = models.CharField(
        "статус в отчёте", max_length=20, blank=True, choices=[(x.value, x.value) for x in ItemStatus]
    )
    status_text = models.CharField("статус в документе", max_length=200, blank=True)
    report = models.TextField("отчёт об исполнении", blank=True)
    stray_text = models.TextField("лишние ячейки", blank=True)
    responsible = models.ManyToManyField(Party, through="Responsibility", related_name="plan_items")

    class Meta:
        verbose_name = "пункт плана"
        verbose_name_plural = "план"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "order"), name="plan_item_has_its_place"),)
        indexes = (models.Index(fields=("project", "finished_on"), name="plan_item_by_term"),)

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class DueDate(models.Model):
    """One of several dates on which an item falls due («10.11.2019, 10.11.2020 …»)."""

    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="due_dates", verbose_name="пункт плана")
    due_on = models.DateField("срок")

    class Meta:
        verbose_name = "срок пункта"
        verbose_name_plural = "сроки пункта"
        ordering = ("due_on",)
        constraints = (models.UniqueConstraint(fields=("item", "due_on"), name="due_date_is_named_once"),)

    def __str__(self) -> str:
        return str(self.due_on)


class PlanTarget(models.Model):
    """A value that an item promises for a year («2020 – 10 %»)."""

    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="targets", verbose_name="пункт плана")
    year = models.PositiveSmallIntegerField("год")
    value = models.DecimalField("план", max_digits=16, decimal_places=4, null=True, blank=True)
    count = models.IntegerField("количество", null=True, blank=True)

    class Meta:
        verbose_name = "плановое значение пункта"
        verbose_name_plural = "плановые значения пункта"
        ordering = ("year",)
        constraints = (models.UniqueConstraint(fields=("item", "year"), name="plan_target_is_one_a_year"),)

    def __str__(self) -> str:
        return f"{self.year}: {self.value}"


class Responsibility(models.Model):
    """Who answers for an item, in the order of the paper."""

    item = models.ForeignKey(PlanItem, models.CASCADE, related_name="responsibilities", verbose_name="пункт плана")
    party = models.ForeignKey(Party, models.CASCADE, related_name="responsibilities", verbose_name="исполнитель")
    order = models.PositiveSmallIntegerField("порядок")

    class Meta:
        verbose_name = "ответственный"
        verbose_name_plural = "ответственные"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("item", "party"), name="responsible_is_named_once"),)

    def __str__(self) -> str:
        return str(self.party)
