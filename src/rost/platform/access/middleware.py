"""Default deny: a request reaches its view only through the view's declaration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse

from rost.platform.access.declarations import declaration_of


class AccessMiddleware:
    """Refuses what is not declared; sends a stranger to sign in; asks the user for the permission.

    `request.user.has_permission` is the account's own answer, so this package needs to know no account.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        declaration = declaration_of(view, match.url_name if match else None)
        if declaration is None:
            raise ImproperlyConfigured(f"{request.path} does not declare who may call it.")
        if declaration.is_public:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if declaration.permission and not request.user.has_permission(declaration.permission):
            raise PermissionDenied
        return None
