"""Reading the journal."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from rost.platform.access.reach import Reach
from rost.platform.audit.content import content_of
from rost.platform.audit.domain.chain import START, Break, Link, breaks
from rost.platform.audit.models import AuditEntry, ChainHead
from rost.platform.common.search import search_text


def entries(reach: Reach) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(reach.condition("unit_path"))


def entries_without_unit() -> QuerySet[AuditEntry]:
    """Acts that belong to no unit, such as sign-ins: only for who may see the whole journal."""
    return AuditEntry.objects.filter(unit_path="")


def matching(found: QuerySet[AuditEntry], text: str) -> QuerySet[AuditEntry]:
    """Every word of `text` is in the name of who acted or of what he acted on."""
    for word in search_text(text).split():
        found = found.filter(search__contains=word)
    return found


def chain_head() -> str:
    """The end of the chain as «number:hash», to be printed and kept outside the database."""
    head = ChainHead.objects.filter(pk=1).first() or ChainHead()
    return f"{head.last_id}:{head.last_hash}"


def head_is_last_entry() -> bool:
    """Whether the stored end is the end of the stored journal: quick; the whole chain is `breaks_in_chain`."""
    head = ChainHead.objects.filter(pk=1).first() or ChainHead()
    last = AuditEntry.objects.order_by("-id").values_list("id", "hash").first()
    return (last or (0, START)) == (head.last_id, head.last_hash)


def breaks_in_chain(kept_head: str = "") -> list[Break]:
    """Where the stored journal was tampered with; empty when the chain holds.

    `kept_head`, an end printed earlier, also finds a tail that was cut off together with the stored end.
    """
    head = ChainHead.objects.filter(pk=1).first() or ChainHead()
    found = list(breaks(_links(), head.last_id, head.last_hash))
    number, _, kept_hash = kept_head.partition(":")
    if kept_head and not AuditEntry.objects.filter(id=int(number), hash=kept_hash).exists():
        found.append(Break(int(number), "сохранённого ранее конца цепи в журнале нет"))
    return found


def _links() -> Iterator[Link]:
    for entry in AuditEntry.objects.order_by("id").iterator(chunk_size=2000):
        yield Link(entry.id, entry.previous_hash, entry.hash, content_of(entry))
