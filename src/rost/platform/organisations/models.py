"""The tree federation → region → municipality → organisation."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from treebeard.mp_tree import MP_Node, MP_NodeManager

from rost.platform.common.ids import uuid7
from rost.platform.common.periods import FOREVER
from rost.platform.common.search import search_text, sort_key


class Organisation(MP_Node):
    """A unit of the tree. Its branch is the range of paths that begin with its own."""

    class Kind(models.TextChoices):
        FEDERATION = "federation", "Федерация"
        REGION = "region", "Регион"
        MUNICIPALITY = "municipality", "Муниципалитет"
        AUTHORITY = "authority", "Орган управления образованием"
        SCHOOL = "school", "Общеобразовательная организация"
        KINDERGARTEN = "kindergarten", "Дошкольная организация"
        ADDITIONAL = "additional", "Организация дополнительного образования"
        VOCATIONAL = "vocational", "Профессиональная образовательная организация"
        CENTRE = "centre", "ЦНППМ"

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    kind = models.CharField("вид", max_length=20, choices=Kind.choices)
    name = models.CharField("полное наименование", max_length=300)
    short_name = models.CharField("наименование", max_length=120)
    oktmo = models.CharField("ОКТМО", max_length=11, blank=True)
    inn = models.CharField("ИНН", max_length=12, blank=True)
    search = models.CharField(max_length=450, editable=False, db_index=True)
    sort = models.CharField(max_length=150, editable=False, db_index=True)

    objects = MP_NodeManager()
    #: What `search` and `sort` are made of; every path that writes names calls `with_folded_names`.
    node_order_by: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "организация"
        verbose_name_plural = "организации"

    def __str__(self) -> str:
        return self.short_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.with_folded_names()
        super().save(*args, **kwargs)

    def with_folded_names(self) -> Organisation:
        self.search = search_text(f"{self.name} {self.short_name}")[:450]
        self.sort = sort_key(self.short_name)[:150]
        return self


class Placement(models.Model):
    """Where a unit stood and what it was called in a period, both days included.

    The placements of a unit follow one another without overlap; `path` is never given to another unit, so the range
    of paths of a unit on a day holds its branch as it was on that day.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="placements", verbose_name="организация"
    )
    parent = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", verbose_name="входила в")
    path = models.CharField("путь", max_length=255)
    name = models.CharField("полное наименование", max_length=300)
    short_name = models.CharField("наименование", max_length=120)
    started_on = models.DateField("с")
    finished_on = models.DateField("по", default=FOREVER)

    class Meta:
        verbose_name = "место организации"
        verbose_name_plural = "места организаций"
        ordering = ("organisation", "started_on")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(finished_on__gte=models.F("started_on")), name="placement_period_is_ordered"
            ),
            models.UniqueConstraint(fields=("organisation", "started_on"), name="placement_starts_once_a_day"),
            models.UniqueConstraint(
                fields=("organisation",), condition=models.Q(finished_on=FOREVER), name="placement_is_open_once"
            ),
        )
        indexes = (models.Index(fields=("path", "started_on"), name="placement_branch_on"),)

    def __str__(self) -> str:
        return f"{self.short_name}: {self.started_on} – {self.finished_on}"


class Succession(models.Model):
    """From `happened_on` the successor stands in for a unit that was merged into it."""

    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="successions", verbose_name="была")
    successor = models.ForeignKey(Organisation, models.PROTECT, related_name="inheritances", verbose_name="стала")
    happened_on = models.DateField("с")

    class Meta:
        verbose_name = "правопреемство"
        verbose_name_plural = "правопреемство"
        constraints = (
            models.UniqueConstraint(fields=("predecessor", "successor"), name="succession_is_named_once"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")), name="successor_is_another_unit"
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
