"""A real installation behind a TLS proxy. It refuses to start without its own secret key."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

from rost.config.settings.base import *  # noqa: F403 - a settings module is its base plus what differs
from rost.config.settings.base import SECRET_KEY, VAR

if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("Set ROST_SECRET_KEY to a random text of at least 50 characters (see .env.example).")

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
ROST_PROXIES = int(os.environ.get("ROST_PROXIES", "1"))
# Shared by all processes of the server: limits and used codes count once, not once a process.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": VAR / "cache"}}
