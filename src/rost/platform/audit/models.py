"""What happened: one row an act. No foreign keys, so history neither blocks nor follows a deletion."""

from __future__ import annotations

from django.db import models


class AuditEntry(models.Model):
    """A link of the chain: its hash covers its own content and the hash of the link before it."""

    id = models.BigIntegerField("номер", primary_key=True)
    at = models.DateTimeField("когда", db_index=True)
    actor_id = models.BigIntegerField("кто: номер", null=True, db_index=True)
    actor_name = models.CharField("кто", max_length=200)
    action = models.CharField("действие", max_length=60, db_index=True)
    object_kind = models.CharField("вид объекта", max_length=60)
    object_id = models.CharField("номер объекта", max_length=60)
    object_title = models.CharField("объект", max_length=300)
    unit_path = models.CharField("подразделение", max_length=255, db_index=True)
    detail = models.JSONField("подробности", default=dict)
    #: Who and what, folded: made of the columns above, so no hash covers it.
    search = models.CharField(max_length=510, editable=False, default="")
    previous_hash = models.CharField("хеш предыдущей записи", max_length=64)
    hash = models.CharField("хеш", max_length=64, unique=True)

    class Meta:
        verbose_name = "запись журнала"
        verbose_name_plural = "журнал действий"
        ordering = ("-id",)
        indexes = (models.Index(fields=("object_kind", "object_id"), name="audit_of_object"),)

    def __str__(self) -> str:
        return f"{self.id}: {self.action}"


class ChainHead(models.Model):
    """The last link. Writers lock this one row, so links follow one another without a fork."""

    last_id = models.BigIntegerField("номер последней записи", default=0)
    last_hash = models.CharField("хеш последней записи", max_length=64, default="0" * 64)

    class Meta:
        verbose_name = "конец цепи журнала"
        verbose_name_plural = "конец цепи журнала"

    def __str__(self) -> str:
        return str(self.last_id)
