"""What the sign-in library tells by signals only: when a session begins, and lines for the journal."""

from __future__ import annotations

from typing import Any

from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from rost.platform.accounts.client_address import client_address
from rost.platform.accounts.sessions import begin_session
from rost.platform.audit.actions import record


@receiver(user_logged_in)
def note_beginning(request: HttpRequest, **kwargs: Any) -> None:
    begin_session(request)


@receiver(authenticator_added)
def note_factor_added(user: Any, authenticator: Any, **kwargs: Any) -> None:
    record(action="second_factor.added", by=user, target=user, detail={"kind": authenticator.type})


@receiver(authenticator_removed)
def note_factor_removed(user: Any, authenticator: Any, **kwargs: Any) -> None:
    record(action="second_factor.removed", by=user, target=user, detail={"kind": authenticator.type})


@receiver(authentication_failed)
def note_wrong_code(request: Any, user: Any, **kwargs: Any) -> None:
    record(action="second_factor.failed", by=user, target=user, detail={"address": client_address(request)})
