"""Reads of invitations."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import Invitation, User
from rost.platform.accounts.policies import can_grant_role


class LinkState(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    REVOKED = "revoked"


def waiting_invitations(viewer: User) -> QuerySet[Invitation]:
    covered = viewer.reach(Permission.MANAGE_USERS).condition("organisation__path")
    return Invitation.objects.waiting().filter(covered).select_related("organisation", "invited_by")


def invitation_for(viewer: User, uid: UUID) -> Invitation:
    return get_object_or_404(waiting_invitations(viewer), uid=uid)


def invitation_by(token_hash: str) -> Invitation | None:
    return Invitation.objects.select_related("organisation", "invited_by").filter(token_hash=token_hash).first()


def link_state(invitation: Invitation, now: datetime) -> LinkState:
    """What its link does now; if who invited may no longer give the role, it is as good as taken back."""
    if invitation.accepted_at:
        return LinkState.ACCEPTED
    if invitation.revoked_at or not can_grant_role(invitation.invited_by, invitation.role, invitation.organisation):
        return LinkState.REVOKED
    return LinkState.EXPIRED if invitation.expires_at <= now else LinkState.OPEN
