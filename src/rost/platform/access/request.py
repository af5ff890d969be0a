"""The request as views meet it after the middleware."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class SignedInRequest(HttpRequest):
    """`user` is an account (`access.account.Account` and more); views hand it on to queries and policies."""

    user: Any
    htmx: HtmxDetails
