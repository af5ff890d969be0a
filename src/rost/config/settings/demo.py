"""The demonstration: SQLite in `var/demo`, shown logins, plain http on loopback. Not for real data."""

from __future__ import annotations

import os
from pathlib import Path

from rost.config.settings.base import *  # noqa: F403 - a settings module is its base plus what differs
from rost.config.settings.base import ROOT

#: ROST_DEMO puts the demonstration elsewhere; a name of its own, so that it never meets a real installation.
VAR = Path(os.environ.get("ROST_DEMO", ROOT / "var" / "demo"))
SECRET_KEY = "demonstration-only-not-a-secret-0123456789abcdef"  # noqa: S105 - the demonstration holds no secret
DATABASES["default"]["NAME"] = str(VAR / "rost.sqlite3")  # noqa: F405 - from the base
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
ROST_SHOW_LOGINS = True
#: Off, so that every shown login works at once; "1" shows signing in as a real installation asks for it.
ROST_SECOND_FACTOR_FOR_ADMINISTRATORS = os.environ.get("ROST_DEMO_SECOND_FACTOR", "") == "1"
ROST_SHOWN_PASSWORD = "pokaz-rosta-7"  # noqa: S105 - shown to everybody
# Letters (a new password) are written to the console: a demonstration has no mail server.
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
os.environ.setdefault("ROST_LOG_LEVEL", "WARNING")
