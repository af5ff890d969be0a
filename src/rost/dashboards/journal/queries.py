"""What a reader of the journal may see of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from rost.dashboards.journal.words import act_words, detail_words, kind_words
from rost.platform.access.permissions import Permission
from rost.platform.audit.models import AuditEntry
from rost.platform.audit.queries import entries, entries_without_unit
from rost.platform.organisations.models import Organisation

if TYPE_CHECKING:
    from rost.platform.access.account import Account


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the journal in words."""

    number: int
    at: datetime
    who: str
    what: str
    kind: str
    title: str
    detail: str


def visible_entries(user: Account) -> QuerySet[AuditEntry]:
    """The acts in the reader's branches; those of no unit too for who holds the whole tree."""
    reach = user.reach(Permission.SEE_AUDIT)
    found = entries(reach)
    roots = list(Organisation.objects.filter(depth=1).values_list("path", flat=True))
    if roots and all(reach.covers(path) for path in roots):
        found = found | entries_without_unit()
    return found.order_by("-id")


def in_words(found: Iterable[AuditEntry]) -> list[Act]:
    return [
        Act(
            number=entry.id,
            at=entry.at,
            who=entry.actor_name,
            what=act_words(entry.action),
            kind=kind_words(entry.object_kind),
            title=entry.object_title,
            detail=detail_words(entry),
        )
        for entry in found
    ]


def actors_of(found: QuerySet[AuditEntry]) -> list[tuple[int | None, str]]:
    """Everybody who acts in these lines, by name; None is the system itself."""
    names = dict(found.order_by("actor_id", "actor_name").values_list("actor_id", "actor_name").distinct())
    return sorted(names.items(), key=lambda pair: pair[1])


def kinds_of(found: QuerySet[AuditEntry]) -> list[str]:
    """The models whose objects these lines speak of."""
    return list(found.exclude(object_kind="").order_by("object_kind").values_list("object_kind", flat=True).distinct())
