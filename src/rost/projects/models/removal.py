"""Rows that were taken out of a passport, kept so that they can be put back."""

from __future__ import annotations

from django.db import models

from rost.platform.common.ids import uuid7
from rost.projects.models.project import Project


class Removal(models.Model):
    """A deleted row as plain values (`content`), with the key and the place that it had."""

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="removals", verbose_name="проект")
    section = models.CharField("раздел", max_length=30)
    title = models.CharField("строка", max_length=300)
    key = models.BigIntegerField("ключ строки")
    order = models.PositiveIntegerField("порядок")
    content = models.JSONField("содержание")
    removed_by_id = models.BigIntegerField("номер удалившего", null=True)
    removed_by_name = models.CharField("кто удалил", max_length=200)
    removed_at = models.DateTimeField("удалена", auto_now_add=True)
    restored_at = models.DateTimeField("возвращена", null=True)

    class Meta:
        verbose_name = "удалённая строка"
        verbose_name_plural = "удалённые строки"
        ordering = ("-removed_at",)
        indexes = (models.Index(fields=("project", "removed_at"), name="removal_by_time"),)

    def __str__(self) -> str:
        return self.title
