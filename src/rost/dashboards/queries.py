"""What the pages here show, put together from the queries of the contexts below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from rost.dashboards.changes import Change, recent_changes
from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import User
from rost.platform.organisations.queries import OrganisationRow, organisation_rows, organisations_matching

FOUND_SHOWN = 20


@dataclass(frozen=True, slots=True)
class MyWork:
    """What a user owes, what waits for him, what is wrong in his data, what changed."""

    can_use_intake: bool
    can_see_projects: bool
    changes: list[Change]

    @property
    def is_empty(self) -> bool:
        return not self.changes


def my_work(user: User, today: date) -> MyWork:
    return MyWork(
        can_use_intake=user.has_permission(Permission.USE_INTAKE),
        can_see_projects=user.has_permission(Permission.SEE_PROJECTS),
        changes=recent_changes(user.reach(Permission.SEE_AUDIT)),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; lists are cut at `FOUND_SHOWN`, the count of organisations is whole."""

    organisations: list[OrganisationRow]
    organisation_count: int
    projects: list[Any]

    def __bool__(self) -> bool:
        return bool(self.organisations or self.projects)


def found(user: User, text: str) -> Found:
    """Everything within the user's reach whose name holds every word of the text; nothing for an empty text."""
    if not text:
        return Found([], 0, [])
    reach = user.reach(Permission.SEE_ORGANISATIONS)
    matching = organisations_matching(reach, text=text)
    return Found(
        organisations=organisation_rows(matching[:FOUND_SHOWN], reach, as_tree=False),
        organisation_count=matching.count(),
        projects=[],
    )
