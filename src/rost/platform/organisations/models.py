"""The tree federation → region → municipality → organisation."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from treebeard.mp_tree import MP_Node, MP_NodeManager

from rost.platform.common.ids import uuid7
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

    def save(self, *args, **kwargs):
        self.with_folded_names()
        super().save(*args, **kwargs)

    def with_folded_names(self) -> Organisation:
        self.search = search_text(f"{self.name} {self.short_name}")[:450]
        self.sort = sort_key(self.short_name)[:150]
        return self
