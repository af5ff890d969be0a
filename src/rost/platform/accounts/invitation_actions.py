"""Writes of invitations: given, sent anew, taken back, accepted."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rost.platform.accounts.actions import add_user, grant_role
from rost.platform.accounts.models import Invitation, User
from rost.platform.accounts.policies import can_grant_role
from rost.platform.audit.actions import record
from rost.platform.organisations.models import Organisation

TERM = timedelta(days=7)


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite_user(
    *,
    email: str,
    surname: str,
    given_name: str,
    patronymic: str = "",
    role: str,
    organisation: Organisation,
    now: datetime,
    by: User,
) -> tuple[Invitation, str]:
    """The invitation and the secret of its link, which is nowhere stored."""
    email = email.strip().lower()
    if User.objects.filter(email=email).exists():
        raise ValidationError("С этим адресом уже есть учётная запись: дайте ей роль на странице пользователя.")
    if Invitation.objects.waiting().filter(email=email, organisation=organisation).exists():
        raise ValidationError(
            "Этого человека сюда уже пригласили. Письмо можно отправить ещё раз из списка приглашений."
        )
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        email=email,
        surname=surname,
        given_name=given_name,
        patronymic=patronymic,
        role=role,
        organisation=organisation,
        token_hash=hash_of(token),
        invited_by=by,
        invited_at=now,
        expires_at=now + TERM,
    )
    invitation.full_clean()
    invitation.save()
    _record("user.invited", invitation, by)
    return invitation, token


@transaction.atomic
def renew_invitation(*, invitation: Invitation, now: datetime, by: User) -> tuple[Invitation, str]:
    """A new link for a new term; the former one stops working. Whoever sends it vouches for it."""
    token = secrets.token_urlsafe(32)
    held = _waiting(invitation)
    held.token_hash, held.invited_at, held.expires_at, held.invited_by = hash_of(token), now, now + TERM, by
    held.save()
    _record("invitation.renewed", held, by)
    return held, token


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, now: datetime, by: User) -> None:
    held = _waiting(invitation)
    held.revoked_at = now
    held.save()
    _record("invitation.revoked", held, by)


@transaction.atomic
def accept_invitation(*, invitation: Invitation, password: str, now: datetime) -> User:
    """The account with its own password and the role, if who invited may still give it."""
    held = _waiting(invitation)
    if held.expires_at <= now or not can_grant_role(held.invited_by, held.role, held.organisation):
        raise ValidationError("Приглашение больше не действует.")
    user = add_user(
        email=held.email,
        surname=held.surname,
        given_name=held.given_name,
        patronymic=held.patronymic,
        password=password,
        by=held.invited_by,
    )
    grant_role(
        user=user,
        role=held.role,
        organisation=held.organisation,
        started_on=timezone.localdate(now),
        by=held.invited_by,
    )
    held.accepted_at = now
    held.save()
    _record("invitation.accepted", held, user)
    return user


def _waiting(invitation: Invitation) -> Invitation:
    """Locked, so that a link works once."""
    held = Invitation.objects.waiting().select_for_update(of=("self",)).filter(pk=invitation.pk).first()
    if held is None:
        raise ValidationError("Приглашение уже принято или отозвано.")
    return held


def _record(action: str, invitation: Invitation, by: Any) -> None:
    detail = {"email": invitation.email, "role": invitation.role_title, "unit": str(invitation.organisation)}
    record(action=action, by=by, target=invitation, unit_path=invitation.organisation.path, detail=detail)
