"""What was deleted and can still be put back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from rost.projects.models import Project, Removal

#: For so long a deleted row or project can be put back by the button of the page.
UNDO_TIME = timedelta(minutes=15)


def fresh_removals(project: Project) -> list[tuple[Removal, datetime]]:
    """Deleted rows that a button can put back, each with the moment until which it can."""
    found = project.removals.filter(restored_at=None, removed_at__gt=timezone.now() - UNDO_TIME)
    return [(removal, removal.removed_at + UNDO_TIME) for removal in found]
