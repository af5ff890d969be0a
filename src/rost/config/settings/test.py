"""Tests: quick hashing, files in a folder of the run, strict templates."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from rost.config.settings.base import *  # noqa: F403 - a settings module is its base plus what differs
from rost.config.settings.base import DATABASES, TEMPLATES

SECRET_KEY = "tests-only"  # noqa: S105 - nothing is protected by it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROST_SECOND_FACTOR_FOR_ADMINISTRATORS = False  # the tests of the factor turn it on
MEDIA_ROOT = Path(tempfile.gettempdir()) / "rost-tests-files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
if DATABASES["default"]["ENGINE"] == "rost.config.sqlite":
    # Tests hold their database in memory, where nobody waits; with this name pytest-django knows to put it there.
    DATABASES["default"]["ENGINE"] = "django.db.backends.sqlite3"
DATABASES["default"]["CONN_MAX_AGE"] = 0
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False


class UndefinedVariable(str):
    """Fails the test that renders a template with a variable that does not exist."""

    def __mod__(self, missing: object) -> str:
        raise AssertionError(f"Undefined variable in a template: {missing}")

    def __contains__(self, item: object) -> bool:
        return item == "%s"


options: Any = TEMPLATES[0]["OPTIONS"]
options["string_if_invalid"] = UndefinedVariable("%s")
LOGGING = {"version": 1, "disable_existing_loggers": False}
