"""Long work with progress, cancel, failure and retry."""

from __future__ import annotations

from django.db import models

from rost.platform.common.ids import uuid7


class Job(models.Model):
    """One piece of work. `attempt` fences: a worker that lost its lease cannot write any more.

    queued → running → done | failed | cancelled; running → queued again when its worker died.
    """

    class State(models.TextChoices):
        QUEUED = "queued", "в очереди"
        RUNNING = "running", "выполняется"
        DONE = "done", "выполнено"
        FAILED = "failed", "не выполнено"
        CANCELLED = "cancelled", "отменено"

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    kind = models.CharField("вид", max_length=60)
    title = models.CharField("что делается", max_length=300)
    arguments = models.JSONField("аргументы", default=dict)
    state = models.CharField("состояние", max_length=10, choices=State.choices, default=State.QUEUED)
    attempt = models.PositiveSmallIntegerField("попытка", default=0)
    percent = models.PositiveSmallIntegerField("готово, %", default=0)
    step = models.CharField("чем занято", max_length=200, blank=True)
    reason = models.CharField("почему не выполнено", max_length=500, blank=True)
    is_cancel_asked = models.BooleanField("просили отменить", default=False)
    unit_path = models.CharField("подразделение", max_length=255)
    #: Numbers and names, not foreign keys: accounts stand above.
    asked_by_id = models.BigIntegerField("кто поручил: номер", null=True)
    asked_by_name = models.CharField("кто поручил", max_length=200)
    asked_at = models.DateTimeField("поручено", auto_now_add=True)
    sent_at = models.DateTimeField("отправлено в очередь", auto_now_add=True)
    beat_at = models.DateTimeField("последний признак жизни", null=True)
    finished_at = models.DateTimeField("закончено", null=True)

    class Meta:
        verbose_name = "задание"
        verbose_name_plural = "задания"
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=models.Q(percent__lte=100), name="job_percent_is_at_most_100"),
            models.CheckConstraint(
                condition=~models.Q(state="failed") | ~models.Q(reason=""), name="job_failure_has_a_reason"
            ),
        )
        indexes = (models.Index(fields=("state", "beat_at"), name="job_abandoned"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        return self.state in (self.State.DONE, self.State.FAILED, self.State.CANCELLED)


class WorkerBeat(models.Model):
    """The last sign of life of any worker, busy or idle: one row."""

    beat_at = models.DateTimeField("последний признак жизни")

    class Meta:
        verbose_name = "признак жизни обработчика"
        verbose_name_plural = "признаки жизни обработчика"

    def __str__(self) -> str:
        return str(self.beat_at)
