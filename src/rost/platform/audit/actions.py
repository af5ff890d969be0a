"""Writing to the journal. Every action of every context calls `record` inside its own transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from rost.platform.audit.content import content_of
from rost.platform.audit.domain.chain import link_hash
from rost.platform.audit.models import AuditEntry, ChainHead
from rost.platform.common.search import search_text

if TYPE_CHECKING:
    from django.db.models import Model

    from rost.platform.access.reach import Reach


@transaction.atomic
def record(
    *, action: str, by: Any, target: Model | None = None, unit_path: str = "", detail: dict[str, Any] | None = None
) -> AuditEntry:
    """Add a link: who (`by`, None is the system itself) did what to which object, in the branch `unit_path`.

    `detail` holds JSON values and no secrets.
    """
    # Raises where the journal cannot be written: then the act itself is rolled back with it.
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1)
    entry = AuditEntry(
        id=head.last_id + 1,
        at=timezone.now(),
        actor_id=getattr(by, "pk", None),
        actor_name=str(by)[:200] if by is not None else "система",
        action=action,
        object_kind=target._meta.label_lower if target is not None else "",
        object_id=str(target.pk) if target is not None else "",
        object_title=str(target)[:300] if target is not None else "",
        unit_path=unit_path,
        detail=detail or {},
        previous_hash=head.last_hash,
    )
    entry.search = search_text(f"{entry.actor_name} {entry.object_title}")[:510]
    entry.hash = link_hash(entry.previous_hash, content_of(entry))
    entry.save(force_insert=True)
    head.last_id, head.last_hash = entry.id, entry.hash
    head.save(update_fields=["last_id", "last_hash"])
    return entry


@transaction.atomic
def record_export(*, title: str, count: int, by: Any, reach: Reach, target: Model | None = None) -> None:
    """A table called `title` left Rost as a file of `count` rows: one line in every branch that it may speak of."""
    for path in reach.paths:
        record(action="table.exported", by=by, target=target, unit_path=path, detail={"table": title, "count": count})
