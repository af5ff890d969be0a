"""Where the bytes of a stored file lie."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from rost.platform.files.models import StoredFile


def path_of(file: StoredFile) -> Path:
    return Path(settings.MEDIA_ROOT) / file.sha256[:2] / file.sha256
