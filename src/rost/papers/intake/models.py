"""A paper brought to Rost, from the moment it is received until it is a project or is laid aside."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from rost.papers.intake.domain.states import State
from rost.platform.common.ids import uuid7
from rost.platform.files.models import StoredFile
from rost.platform.organisations.models import Organisation
from rost.projects.models import Project


class Batch(models.Model):
    """One file brought once. `draft` is what was read with `corrections` applied, both as JSON of the reader.

    `settled` holds the problems that a person left as they are: [{"key", "reason", "by", "at"}]. `version` rises with
    every change of the review, so that a second reviewer notices the first one.
    """

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    unit = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="территория")
    name = models.CharField("имя файла", max_length=200)
    search = models.CharField(max_length=200, editable=False, db_index=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="файл")
    state = models.CharField("состояние", max_length=12, choices=State.choices(), default=State.RECEIVED.value)
    reason = models.CharField("почему", max_length=500, blank=True)
    kind = models.CharField("вид документа", max_length=60, blank=True)
    draft = models.JSONField("прочитанное", null=True, blank=True)
    corrections = models.JSONField("правки", default=list, blank=True)
    settled = models.JSONField("оставлено как есть", default=list, blank=True)
    version = models.PositiveIntegerField("версия", default=1)
    job_uid = models.UUIDField("задание", null=True, blank=True)
    project = models.ForeignKey(
        Project, models.PROTECT, null=True, blank=True, related_name="batches", verbose_name="проект"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто загрузил"
    )
    uploaded_at = models.DateTimeField("загружен", auto_now_add=True)
    applied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="кто применил"
    )
    applied_at = models.DateTimeField("применён", null=True, blank=True)

    class Meta:
        verbose_name = "загрузка"
        verbose_name_plural = "загрузки"
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("unit", "state"), name="batch_of_unit"),
            models.Index(fields=("unit", "file"), name="batch_of_file"),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(state__in=("failed", "rejected")) | ~Q(reason=""), name="batch_end_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(state="applied", project__isnull=False, applied_at__isnull=False, applied_by__isnull=False)
                | (~Q(state="applied") & Q(project=None, applied_at=None, applied_by=None)),
                name="batch_applied_names_its_project",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("to_review", "applying", "applied")) | Q(draft__isnull=False),
                name="batch_reviewed_has_a_draft",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("reading", "applying")) | Q(job_uid__isnull=False),
                name="batch_at_work_has_a_job",
            ),
        )

    def __str__(self) -> str:
        return self.name
