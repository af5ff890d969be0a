"""How long somebody stays signed in: 60 minutes without a request, 12 hours at most, and not after his rights end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from rost.platform.accounts.models import User
from rost.platform.audit.actions import record

STARTED, SEEN = "signed_in_at", "seen_at"
#: The row of the session is written no oftener than this.
PRECISION = 60


def begin_session(request: HttpRequest) -> None:
    request.session[STARTED] = request.session[SEEN] = time.time()


class SessionLimitMiddleware:
    """Signs out whose time is over; the access middleware then sends him to sign in and back to where he was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        if request.user.is_authenticated:
            _watch(request)
        return self.get_response(request)


def _watch(request: Any) -> None:
    now = time.time()
    started, seen = request.session.get(STARTED, now), request.session.get(SEEN, now)
    reason = _end(request.user, now, started, seen)
    if reason:
        record(action="session.ended", by=request.user, target=request.user, detail={"reason": reason})
        logout(request)
        messages.info(request, f"Сеанс завершён: {reason}. Войдите снова.")
    elif STARTED not in request.session or now - seen >= PRECISION:
        request.session[STARTED], request.session[SEEN] = started, now


def _end(user: User, now: float, started: float, seen: float) -> str:
    """Why the session is over, in words; an empty text if it is not."""
    if user.sessions_ended_at and started <= user.sessions_ended_at.timestamp():
        return "учётную запись отключали"
    if now - seen > settings.ROST_SESSION_IDLE:
        return "вы долго ничего не делали"
    if now - started > settings.ROST_SESSION_LONGEST:
        return "со входа прошло много времени"
    return ""
