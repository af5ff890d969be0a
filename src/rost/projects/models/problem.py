"""What is wrong in a project's data, and what was done about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rost.platform.common.ids import uuid7
from rost.projects.models.project import Project


class Problem(models.Model):
    """Open until it is fixed by the proposed change, or ignored with a reason; either can be taken back.

    `section` and `row_id` name the row («plan» and the key of a `PlanItem`). `changes` holds what the fix would
    write, `undo` what it wrote over.
    """

    class Severity(models.TextChoices):
        ERROR = "error", "ошибка"
        WARNING = "warning", "сомнение"
        NOTE = "note", "замечание"

    class State(models.TextChoices):
        OPEN = "open", "открыта"
        FIXED = "fixed", "исправлена"
        IGNORED = "ignored", "оставлена"

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, models.CASCADE, related_name="problems", verbose_name="проект")
    order = models.PositiveIntegerField("порядок")
    code = models.CharField("код", max_length=60)
    severity = models.CharField("тяжесть", max_length=10, choices=Severity.choices)
    title = models.CharField("вид", max_length=200)
    message = models.TextField("что не так и что делать")
    section = models.CharField("раздел", max_length=30)
    row_id = models.BigIntegerField("ключ строки", null=True, blank=True)
    row = models.CharField("строка", max_length=60, blank=True)
    place = models.CharField("место в документе", max_length=120, blank=True)
    fix_label = models.CharField("исправление", max_length=300, blank=True)
    changes = models.JSONField("что запишет исправление", default=dict, blank=True)
    undo = models.JSONField("что было до исправления", default=dict, blank=True)
    state = models.CharField("состояние", max_length=10, choices=State.choices, default=State.OPEN)
    reason = models.CharField("почему оставлена", max_length=500, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="кто решил"
    )
    settled_at = models.DateTimeField("когда решено", null=True, blank=True)

    class Meta:
        verbose_name = "проблема"
        verbose_name_plural = "проблемы"
        ordering = ("order",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(state="ignored") | ~models.Q(reason=""), name="ignored_problem_has_a_reason"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", settled_at__isnull=True)
                | (~models.Q(state="open") & models.Q(settled_at__isnull=False)),
                name="settled_problem_says_when",
            ),
        )

    def __str__(self) -> str:
        return self.message

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def is_fixable(self) -> bool:
        """One click can apply the proposed change."""
        return self.is_open and bool(self.changes) and (self.row_id is not None or self.section == "basics")
