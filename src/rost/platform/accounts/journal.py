"""Lines of the journal about what happens inside the sign-in library, which says so by signals only."""

from __future__ import annotations

from typing import Any

from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.dispatch import receiver

from rost.platform.audit.actions import record


@receiver(authenticator_added)
def note_factor_added(user: Any, authenticator: Any, **kwargs: Any) -> None:
    record(action="second_factor.added", by=user, target=user, detail={"kind": authenticator.type})


@receiver(authenticator_removed)
def note_factor_removed(user: Any, authenticator: Any, **kwargs: Any) -> None:
    record(action="second_factor.removed", by=user, target=user, detail={"kind": authenticator.type})
