"""Saying which user a person named in a project is."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from rost.platform.audit.actions import record
from rost.projects.models import Party


@transaction.atomic
def link_party(*, party: Party, user: Any, by: Any) -> None:
    """From here on the party's items are the user's own work; `user` None takes the link away."""
    Party.objects.filter(pk=party.pk).update(user=user)
    record(
        action="party.linked",
        by=by,
        target=party.project,
        unit_path=party.project.territory.path,
        detail={"party": party.name, "user": str(user) if user else None},
    )
