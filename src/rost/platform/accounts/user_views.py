"""Pages of those who administer accounts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest
from rost.platform.access.roles import ROLES
from rost.platform.accounts import policies
from rost.platform.accounts.actions import grant_role
from rost.platform.accounts.invitation_queries import waiting_invitations
from rost.platform.accounts.models import User
from rost.platform.accounts.second_factor import has_second_factor
from rost.platform.accounts.user_actions import (
    disable_user,
    enable_user,
    note_export,
    note_seen,
    reset_second_factor,
    withdraw_grant,
)
from rost.platform.accounts.user_forms import GrantForm, UserFilter
from rost.platform.accounts.user_queries import grants_within, user_for
from rost.platform.ui.sheets import Column, sheet_response

PAGE_SIZE = 50
COLUMNS = (Column("Имя", 40), Column("Адрес", 36), Column("Роли", 60), Column("Состояние", 16), Column("Входил", 20))


@needs(Permission.MANAGE_USERS)
@require_safe
def user_list(request: SignedInRequest) -> HttpResponse:
    filters = UserFilter(request.GET, viewer=request.user, today=timezone.localdate())
    if request.GET.get("format") == "xlsx":
        return _as_sheet(list(filters.found()), request.user)
    page = Paginator(filters.found(), PAGE_SIZE).get_page(request.GET.get("page"))
    for user in page.object_list:
        _dress(user)
    invitations = waiting_invitations(request.user)
    context = {"filters": filters, "page": page, "invitations": invitations, "now": timezone.now()}
    return render(request, "users/list.html", context)


@needs(Permission.MANAGE_USERS)
@require_safe
def user_detail(request: SignedInRequest, uid: UUID) -> HttpResponse:
    person = user_for(request.user, uid)
    note_seen(user=person, unit_path=_unit_path(request.user, person), by=request.user)
    return _person_page(request, person, _grant_form(request))


@needs(Permission.MANAGE_USERS)
@require_POST
def user_grant(request: SignedInRequest, uid: UUID) -> HttpResponse:
    person = user_for(request.user, uid)
    if not policies.can_change_rights_of(request.user, person):
        raise PermissionDenied
    form = GrantForm(request.POST, viewer=request.user)
    if form.is_valid():
        chosen = form.cleaned_data
        try:
            given = grant_role(
                user=person,
                role=chosen["role"],
                organisation=chosen["unit"],
                started_on=chosen["started_on"],
                by=request.user,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            messages.success(request, f"Роль дана: {given}.")
            return redirect("users:detail", uid=uid)
    return _person_page(request, person, form, status=422)


@needs(Permission.MANAGE_USERS)
@require_POST
def user_withdraw(request: SignedInRequest, uid: UUID, grant: int) -> HttpResponse:
    person = user_for(request.user, uid)
    held = get_object_or_404(grants_within(request.user), pk=grant, user=person)
    if not policies.can_withdraw_grant(request.user, held):
        raise PermissionDenied
    withdraw_grant(grant=held, today=timezone.localdate(), by=request.user)
    messages.success(request, f"Роль снята: {held}.")
    return redirect("users:detail", uid=uid)


@needs(Permission.MANAGE_USERS)
@require_POST
def user_switch(request: SignedInRequest, uid: UUID, state: str) -> HttpResponse:
    """`state`: «otkluchit» or «vkluchit», as the address says."""
    person = user_for(request.user, uid)
    if not policies.can_switch_account(request.user, person):
        raise PermissionDenied
    switch = disable_user if state == "otkluchit" else enable_user
    switch(user=person, unit_path=_unit_path(request.user, person), by=request.user)
    messages.success(request, "Учётная запись отключена." if state == "otkluchit" else "Учётная запись включена.")
    return redirect("users:detail", uid=uid)


@needs(Permission.MANAGE_USERS)
@require_POST
def user_reset_factor(request: SignedInRequest, uid: UUID) -> HttpResponse:
    person = user_for(request.user, uid)
    if not policies.can_switch_account(request.user, person):
        raise PermissionDenied
    reset_second_factor(user=person, unit_path=_unit_path(request.user, person), by=request.user)
    messages.success(request, "Второй фактор сброшен: человек войдёт по паролю и включит его заново.")
    return redirect("users:detail", uid=uid)


def _grant_form(request: SignedInRequest) -> GrantForm:
    initial = {"started_on": timezone.localdate()}
    return GrantForm(viewer=request.user, unit_text=request.GET.get("unit", "")[:100], initial=initial)


def _person_page(request: SignedInRequest, person: User, form: GrantForm, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    grants = list(grants_within(request.user).filter(user=person).order_by("-finished_on", "-started_on"))
    person.shown_grants = [grant for grant in grants if grant.started_on <= today <= grant.finished_on]  # type: ignore[attr-defined] # for the page
    _dress(person)
    rows = [
        {
            "grant": grant,
            "title": ROLES[grant.role].title,
            "is_over": grant.finished_on < today,
            "can_withdraw": grant.finished_on >= today and policies.can_withdraw_grant(request.user, grant),
        }
        for grant in grants
    ]
    context = {
        "person": person,
        "rows": rows,
        "form": form,
        "unit_text": request.GET.get("unit", ""),
        "can_grant": policies.can_change_rights_of(request.user, person),
        "has_factor": has_second_factor(person),
        "can_switch": policies.can_switch_account(request.user, person),
    }
    return render(request, "users/person.html", context, status=status)


def _dress(user: Any) -> None:
    """What a page says of an account: its roles in words and the code of its state."""
    user.role_lines = [str(grant) for grant in user.shown_grants]
    if not user.is_active:
        user.state_kind, user.state_word = "cancelled", "Отключён"
    elif user.shown_grants:
        user.state_kind, user.state_word = "good", "Действует"
    else:
        user.state_kind, user.state_word = "neutral", "Без роли"


def _unit_path(viewer: User, person: User) -> str:
    """The branch under whose administrators' eyes the line falls: the unit of a role that the viewer manages."""
    grant = grants_within(viewer).filter(user=person).order_by("-finished_on").first()
    return grant.organisation.path if grant else ""


def _as_sheet(users: list[User], by: User) -> HttpResponse:
    for user in users:
        _dress(user)
    note_export(count=len(users), by=by)
    cells = [
        (str(user), user.email, "; ".join(user.role_lines), user.state_word, user.last_login)  # type: ignore[attr-defined] # set by _dress
        for user in users
    ]
    return sheet_response("Пользователи", COLUMNS, cells)
