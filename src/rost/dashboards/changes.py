"""The last lines of the journal, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rost.platform.access.reach import Reach
from rost.platform.audit.queries import entries

SHOWN = 12

#: Steps of the machinery, not changes that a person looks for.
_INNER = ("file.stored", "job.asked", "job.recovered")

#: What an action of the journal is called; one without a name here is shown by its code.
TITLES = {
    "user.added": "заведён пользователь",
    "role.granted": "дана роль",
    "organisation.added": "добавлена организация",
    "job.cancel_asked": "работу просили остановить",
    "job.failed": "работа не выполнена",
    "job.cancelled": "работа отменена",
    "batch.received": "документ получен",
    "batch.read": "документ прочитан",
    "batch.read_again": "документ прочитан заново",
    "batch.failed": "документ не прочитан",
    "batch.rejected": "документ отклонён",
    "batch.applied": "документ внесён",
    "project.created": "создан проект",
    "project.replaced": "проект заменён новой редакцией документа",
    "project.deleted": "проект удалён",
    "project.restored": "проект восстановлен",
    "problem.fixed": "ошибка исправлена",
    "problem.ignored": "замечание оставлено",
    "problem.reopened": "замечание возвращено",
}


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
        Change(entry.at, entry.actor_name, TITLES.get(entry.action, entry.action), entry.object_title)
        for entry in entries(reach).exclude(action__in=_INNER)[:SHOWN]
    ]
