"""How the sign-in library behaves here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter

from rost.platform.accounts.client_address import client_address
from rost.platform.accounts.known_devices import known_device, remember_device
from rost.platform.audit.actions import record


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Accounts are made by administrators."""
        return False

    def pre_authenticate(self, request, **credentials):
        """Wrong passwords are counted by the lockout; the library's own limit serves the codes of the second factor."""

    def get_client_ip(self, request):
        return client_address(request) or ""

    def logout(self, request):
        if request.user.is_authenticated:
            record(action="sign_out", by=request.user, target=request.user)
        super().logout(request)

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        detail = {"address": client_address(request), "known_device": bool(known_device(request, user.email))}
        record(action="sign_in", by=user, target=user, detail=detail)
        remember_device(request, response, user.email)
        return response
