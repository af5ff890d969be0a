"""The state of the installation, for who runs it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rost.dashboards.selfcheck.checks import findings
from rost.platform.access.declarations import needs
from rost.platform.access.permissions import Permission
from rost.platform.access.request import SignedInRequest


@needs(Permission.MANAGE_INSTALLATION)
@require_safe
def selfcheck(request: SignedInRequest) -> HttpResponse:
    return render(request, "dashboards/selfcheck.html", {"findings": findings()})
