"""How the sign-in library behaves here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter

from rost.platform.accounts.client_address import client_address
from rost.platform.accounts.known_devices import remember_device


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Accounts are made by administrators."""
        return False

    def pre_authenticate(self, request, **credentials):
        """Wrong passwords are counted by the lockout; the library's own limit serves the codes of the second factor."""

    def get_client_ip(self, request):
        return client_address(request) or ""

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        remember_device(request, response, user.email)
        return response
