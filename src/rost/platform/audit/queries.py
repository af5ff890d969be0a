"""Reading the journal."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from rost.platform.access.reach import Reach
from rost.platform.audit.content import content_of
from rost.platform.audit.domain.chain import Break, Link, breaks
from rost.platform.audit.models import AuditEntry, ChainHead


def entries(reach: Reach) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(reach.condition("unit_path"))


def breaks_in_chain() -> list[Break]:
    """Where the stored journal was tampered with; empty when the chain holds."""
    head = ChainHead.objects.filter(pk=1).first() or ChainHead()
    return list(breaks(_links(), head.last_id, head.last_hash))


def _links() -> Iterator[Link]:
    for entry in AuditEntry.objects.order_by("id").iterator(chunk_size=2000):
        yield Link(entry.id, entry.previous_hash, entry.hash, content_of(entry))
