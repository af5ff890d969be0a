"""Money by result, source and year, with the totals that the paper states."""

from __future__ import annotations

from django.db import models

from rost.projects.domain.passport import FundingSource
from rost.projects.models.project import Ordered, Project


class FundingLine(Ordered):
    """One line of the finance table; computed totals stand beside `stated_total`, never in its place."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="funding_lines", verbose_name="проект")
    source = models.CharField("источник", max_length=20, choices=[(x.value, x.value) for x in FundingSource])
    title = models.TextField("наименование", blank=True)
    group = models.TextField("результат", blank=True)
    is_summary = models.BooleanField("итог по проекту", default=False)
    stated_total = models.DecimalField("всего в документе", max_digits=18, decimal_places=6, null=True, blank=True)

    class Meta:
        verbose_name = "строка финансирования"
        verbose_name_plural = "финансирование"
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("project", "order"), name="funding_line_has_its_place"),)

    def __str__(self) -> str:
        return self.title or self.source


class Amount(models.Model):
    """Money of one year; `is_conditional`: it depends on a decision to come."""

    line = models.ForeignKey(FundingLine, models.CASCADE, related_name="amounts", verbose_name="строка")
    year = models.PositiveSmallIntegerField("год")
    amount = models.DecimalField("сумма", max_digits=18, decimal_places=6, null=True, blank=True)
    is_conditional = models.BooleanField("условная", default=False)

    class Meta:
        verbose_name = "сумма"
        verbose_name_plural = "суммы"
        ordering = ("year",)
        constraints = (models.UniqueConstraint(fields=("line", "year"), name="amount_is_one_a_year"),)

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"
