"""From where a request comes."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address before the `ROST_PROXIES` own proxies; of IPv6 its network, since a caller has a whole one."""
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    # Counted from the right: what stands further left was written by the caller himself.
    if 0 < settings.ROST_PROXIES <= len(forwarded):
        address = forwarded[-settings.ROST_PROXIES] or address
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return None
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False).network_address)
    return str(parsed)
