"""The last lines of the journal, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rost.dashboards.journal.words import act_words
from rost.platform.access.reach import Reach
from rost.platform.audit.queries import entries

SHOWN = 12

#: Steps of the machinery and looks at data: nothing that a person would call a change.
_INNER = ("file.stored", "job.asked", "job.recovered", "table.exported", "batch.downloaded")


@dataclass(frozen=True, slots=True)
class Change:
    at: datetime
    who: str
    what: str
    title: str


def recent_changes(reach: Reach) -> list[Change]:
    """The newest lines of the journal that the reach covers; none without a reach."""
    if not reach:
        return []
    return [
        Change(entry.at, entry.actor_name, act_words(entry.action), entry.object_title)
        for entry in entries(reach).exclude(action__in=_INNER)[:SHOWN]
    ]
