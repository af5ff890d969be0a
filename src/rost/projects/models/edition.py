"""Approved editions of a passport."""

from __future__ import annotations

from django.db import models

from rost.platform.common.ids import uuid7
from rost.projects.models.project import Project


class Edition(models.Model):
    """A passport as it was approved. Written once: no action changes an edition, a change makes the next one.

    `content` is the canonical JSON of the passport and `hash` the SHA-256 of that text; the journal keeps the hash as
    well. `version` is the version of the project that was frozen.
    """

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, models.PROTECT, related_name="editions", verbose_name="проект")
    number = models.PositiveIntegerField("номер")
    version = models.PositiveIntegerField("версия проекта")
    approved_on = models.DateField("утверждена")
    approved_by_id = models.BigIntegerField("номер утвердившего", null=True)
    approved_by_name = models.CharField("утвердил", max_length=200)
    reason = models.CharField("основание", max_length=500)
    content = models.TextField("содержание")
    hash = models.CharField("контрольная сумма", max_length=64)
    made_at = models.DateTimeField("записана", auto_now_add=True)

    class Meta:
        verbose_name = "редакция"
        verbose_name_plural = "редакции"
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("project", "number"), name="edition_has_its_number"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="edition_has_a_reason"),
        )

    def __str__(self) -> str:
        return f"Редакция {self.number}"
