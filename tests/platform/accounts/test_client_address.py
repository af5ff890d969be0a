from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from rost.platform.accounts.client_address import client_address


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "found"),
    [
        (0, "198.51.100.7", "203.0.113.1", "198.51.100.7"),
        (1, "127.0.0.1", "203.0.113.1", "203.0.113.1"),
        (1, "127.0.0.1", "10.9.8.7, 203.0.113.1", "203.0.113.1"),
        (2, "127.0.0.1", "10.9.8.7, 203.0.113.1, 192.0.2.4", "203.0.113.1"),
        (2, "192.0.2.4", "203.0.113.1", "192.0.2.4"),
        (1, "192.0.2.4", "", "192.0.2.4"),
        (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
        (0, "", "", None),
        (1, "192.0.2.4", "nonsense", None),
    ],
)
def test_client_address(settings: Any, proxies: int, remote: str, forwarded: str, found: str | None) -> None:
    settings.ROST_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, headers={"x-forwarded-for": forwarded})
    assert client_address(request) == found
