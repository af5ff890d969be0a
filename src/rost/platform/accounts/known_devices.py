"""Devices on which somebody has signed in: a signed cookie for each account, so that a device may serve several."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

LIFETIME = 180 * 24 * 3600


def known_device(request: HttpRequest, email: str) -> str:
    """The number of this device if the account `email` has signed in on it, otherwise an empty text."""
    name = _cookie_name(email)
    try:
        return signing.TimestampSigner(salt=name).unsign(request.COOKIES.get(name, ""), max_age=LIFETIME)
    except signing.BadSignature:
        return ""


def remember_device(request: HttpRequest, response: HttpResponse, email: str) -> None:
    """Keep the number the device already has: a new one at each sign-in would count anew each time."""
    name = _cookie_name(email)
    response.set_cookie(
        name,
        signing.TimestampSigner(salt=name).sign(known_device(request, email) or secrets.token_hex(8)),
        max_age=LIFETIME,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _cookie_name(email: str) -> str:
    """Says nothing of the address to whoever else uses the device; also the salt: no cookie serves two accounts."""
    return "rost-device-" + salted_hmac("rost.known-device", email.strip().lower()).hexdigest()[:16]
