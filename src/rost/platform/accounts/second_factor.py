"""The second factor: codes of an authenticator app, compulsory for those who manage users or the installation."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import qrcode
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect
from qrcode.image.svg import SvgPathFillImage

from rost.platform.access.declarations import declaration_of
from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import User

#: What somebody without the factor may open: where one gets it, confirms who one is, and leaves.
ALWAYS_OPEN = {"account_logout", "account_reauthenticate", "account_change_password"}


def needs_second_factor(user: User) -> bool:
    return bool(settings.ROST_SECOND_FACTOR_FOR_ADMINISTRATORS) and (
        user.has_permission(Permission.MANAGE_USERS) or user.has_permission(Permission.MANAGE_INSTALLATION)
    )


def has_second_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


class SecondFactorMiddleware:
    """Leads an administrator without the factor to where he sets it up, whatever he asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any) -> HttpResponse | None:
        name = request.resolver_match.url_name or ""
        declaration = declaration_of(view, name)
        is_open = name in ALWAYS_OPEN or name.startswith("mfa_") or (declaration and declaration.is_public)
        if is_open or not request.user.is_authenticated:
            return None
        if not needs_second_factor(request.user) or has_second_factor(request.user):
            return None
        if request.htmx:
            return HttpResponseClientRedirect(reverse("mfa_activate_totp"))
        messages.info(request, "Ваша роль требует второго фактора. Включите его, и работа продолжится.")
        return redirect("mfa_activate_totp")


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc] # allauth carries no types
    def get_totp_issuer(self) -> str:
        return "Рост"

    def build_totp_svg(self, url: str) -> str:
        """With a white ground: the library's own has none and cannot be read on a dark one."""
        target = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(target)
        return target.getvalue().decode()

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        return not needs_second_factor(authenticator.user)

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> MultiFernet:
    """A stolen database is no second factor. Former keys still read, so that the key of the installation can change."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (hashlib.sha256(f"rost.second-factor:{key!s}".encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
