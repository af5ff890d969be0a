"""What every response of the test client is held to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test.client import Client

_POST_FORM = re.compile(r"<form\b[^>]*method=[\"']?post[^>]*>.*?</form>", re.IGNORECASE | re.DOTALL)
_INLINE = (
    (re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE), "an inline script"),
    (re.compile(r"<style\b", re.IGNORECASE), "an inline style sheet"),
    (re.compile(r"<[a-z][^>]*\sstyle=", re.IGNORECASE), "a style attribute"),
    (re.compile(r"<[a-z][^>]*\son[a-z]+=", re.IGNORECASE), "an event attribute"),
    (re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//", re.IGNORECASE), "an address of another host"),
)


def watch_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    original = Client.request

    def request(self: Client, **environ: Any) -> HttpResponseBase:
        response: Any = original(self, **environ)
        if "text/html" in response.headers.get("Content-Type", "") and not response.streaming:
            check_page(response.content.decode(), environ.get("PATH_INFO", ""))
        return response

    monkeypatch.setattr(Client, "request", request)


def check_page(html: str, address: str) -> None:
    for form in _POST_FORM.findall(html):
        assert "csrfmiddlewaretoken" in form, f"{address}: a form without its CSRF token: {form[:200]}"
    for pattern, what in _INLINE:
        found = pattern.search(html)
        assert found is None, f"{address}: {what}: {html[found.start() : found.start() + 120]}"
