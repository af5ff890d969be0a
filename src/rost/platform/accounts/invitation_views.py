"""Pages of invitations: those of the administrators, and the one that the link opens."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from rost.platform.access.declarations import for_everyone, needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.accounts.invitation_actions import (
    accept_invitation,
    hash_of,
    invite_user,
    renew_invitation,
    revoke_invitation,
)
from rost.platform.accounts.invitation_forms import AcceptForm, InvitationForm
from rost.platform.accounts.invitation_queries import LinkState, invitation_by, invitation_for, link_state
from rost.platform.accounts.letters import send_invitation
from rost.platform.accounts.models import Invitation
from rost.platform.accounts.policies import can_grant_role


@needs(Permission.MANAGE_USERS)
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest) -> HttpResponse:
    unit_text = request.GET.get("unit", "")[:100]
    form = InvitationForm(request.POST if request.method == "POST" else None, viewer=request.user, unit_text=unit_text)
    if form.is_valid():
        chosen = dict(form.cleaned_data)
        try:
            made, token = invite_user(organisation=chosen.pop("unit"), now=timezone.now(), by=request.user, **chosen)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            _send(request, made, token)
            return redirect("users:list")
    context = {"form": form, "unit_text": unit_text}
    return render(request, "users/invite.html", context, status=422 if form.errors else 200)


@needs(Permission.MANAGE_USERS)
@require_POST
def invitation_renew(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    held = _own(request, invitation)
    try:
        renewed, token = renew_invitation(invitation=held, now=timezone.now(), by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        _send(request, renewed, token)
    return redirect("users:list")


@needs(Permission.MANAGE_USERS)
@require_POST
def invitation_revoke(request: SignedInRequest, invitation: UUID) -> HttpResponse:
    held = _own(request, invitation)
    try:
        revoke_invitation(invitation=held, now=timezone.now(), by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, f"Приглашение отозвано: {held.email}.")
    return redirect("users:list")


@for_everyone("ссылка из письма: кто её держит, того и пригласили")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    invitation = invitation_by(hash_of(token))
    now = timezone.now()
    if invitation is None:
        return render(request, "users/link_is_dead.html", {"state": "unknown"}, status=404)
    state = link_state(invitation, now)
    if state != LinkState.OPEN:
        return render(request, "users/link_is_dead.html", {"state": state.value}, status=410)
    form = AcceptForm(request.POST if request.method == "POST" else None, invitation=invitation)
    if form.is_valid():
        try:
            accept_invitation(invitation=invitation, password=form.cleaned_data["password1"], now=now)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            messages.success(request, "Пароль задан. Теперь войдите с ним.")
            return redirect("account_login")
    status = 422 if form.errors else 200
    return render(request, "users/accept.html", {"form": form, "invitation": invitation}, status=status)


def _own(request: SignedInRequest, uid: UUID) -> Invitation:
    held = invitation_for(request.user, uid)
    if not can_grant_role(request.user, held.role, held.organisation):
        raise PermissionDenied
    return held


def _send(request: HttpRequest, invitation: Invitation, token: str) -> None:
    link = request.build_absolute_uri(reverse("invitation_accept", args=[token]))
    if send_invitation(invitation, link):
        messages.success(request, f"Письмо с приглашением отправлено: {invitation.email}.")
    else:
        messages.error(
            request,
            f"Приглашение создано, но письмо на {invitation.email} не ушло: почтовый сервер не ответил. "
            "Отправьте его ещё раз позже.",
        )
