"""How wrong passwords close the sign-in for a while (django-axes): what counts together, and what is answered.

An account has one counter for all unknown devices, wherever they are, and one for each device on which its owner has
signed in. So guessing from a thousand addresses is slow, and yet closes nothing to the owner at his own device.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.db.models import Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rost.platform.accounts.client_address import client_address
from rost.platform.accounts.known_devices import known_device
from rost.platform.accounts.models import User
from rost.platform.audit.actions import record

#: So many wrong passwords from one address weigh as much as one for an account: a school shares an address.
ADDRESS_SHARE = 10


class LockoutHandler(AxesDatabaseHandler):  # type: ignore[misc] # axes carries no types
    def get_failures(self, request: Any, credentials: dict[str, Any] | None = None) -> int:
        """The fuller of the counters, in the measure of the limit for an account."""
        sums = [
            counter.aggregate(total=Sum("failures_since_start"))["total"] or 0
            for counter in self.get_user_attempts(request, credentials)
        ]
        return max(sums[0], *(total // ADDRESS_SHARE for total in sums[1:]), 0)

    def user_login_failed(self, sender: Any, credentials: dict[str, Any], request: Any = None, **kwargs: Any) -> None:
        was_refused = getattr(request, "axes_locked_out", False)
        super().user_login_failed(sender, credentials, request, **kwargs)
        if not was_refused:
            _record_failure(request, str(credentials.get("email") or ""))


def _record_failure(request: HttpRequest, email: str) -> None:
    """Without what was typed: people type passwords into the field of the address."""
    known = User.objects.filter(email=email.lower()).first()
    detail = {
        "address": client_address(request),
        "closed": getattr(request, "axes_locked_out", False),
    }
    record(action="sign_in.failed", by=known, target=known, detail=detail)


def counter_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """What counts together: the account on a known device, or the account on all others."""
    email = _email(credentials)
    # Cut to the column's length, so that a long address is refused like any other.
    return f"{email[:200]}#{known_device(request, email)}"


def counted_by(request: HttpRequest, credentials: dict[str, Any] | None) -> list[str]:
    """A known device is not held responsible for its neighbours at the same address."""
    return ["username"] if known_device(request, _email(credentials)) else ["username", "ip_address"]


def locked_out(request: HttpRequest, response: HttpResponse, credentials: dict[str, Any] | None) -> HttpResponse:
    again_at = _opens_at(request, credentials)
    answer = render(request, "account/locked_out.html", {"again_at": again_at}, status=429)
    answer["Retry-After"] = str(max(1, math.ceil((again_at - timezone.now()).total_seconds())))
    return answer


def _opens_at(request: HttpRequest, credentials: dict[str, Any] | None) -> datetime:
    """When the last of the counters runs out, up to the full minute that people read."""
    counters = AxesProxyHandler.get_implementation().get_user_attempts(request, credentials)
    last = max(filter(None, (counter.aggregate(last=Max("attempt_time"))["last"] for counter in counters)),
               default=timezone.now())  # fmt: skip
    opens: datetime = last + settings.AXES_COOLOFF_TIME
    return timezone.localtime(opens + timedelta(seconds=59)).replace(second=0, microsecond=0)


def _email(credentials: dict[str, Any] | None) -> str:
    return str((credentials or {}).get("email") or "").strip().lower()
