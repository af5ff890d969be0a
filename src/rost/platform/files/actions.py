"""Storing bytes so that a crash leaves either the whole file or none."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from rost.platform.audit.actions import record
from rost.platform.files.models import StoredFile
from rost.platform.files.queries import path_of


@transaction.atomic
def store_file(*, chunks: Iterable[bytes], unit_path: str, by: Any) -> StoredFile:
    """Keep the bytes; the same content again gives the same file.

    The bytes reach the disk before the row does: a row without its bytes cannot be.
    """
    digest, size = _keep(chunks)
    file, is_new = StoredFile.objects.get_or_create(sha256=digest, defaults={"size": size})
    if is_new:
        record(action="file.stored", by=by, target=file, unit_path=unit_path, detail={"size": size})
    return file


def keep_bytes(chunks: Iterable[bytes]) -> str:
    """Put bytes into their place without a row, as a restore does; their SHA-256."""
    return _keep(chunks)[0]


def _keep(chunks: Iterable[bytes]) -> tuple[str, int]:
    written, digest, size = _write(chunks)
    try:
        target = path_of(StoredFile(sha256=digest))
        target.parent.mkdir(parents=True, exist_ok=True)
        written.replace(target)
    finally:
        written.unlink(missing_ok=True)
    return digest, size


def _write(chunks: Iterable[bytes]) -> tuple[Path, str, int]:
    root = Path(settings.MEDIA_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=root, prefix="incoming-", delete=False) as out:
        try:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        except BaseException:
            Path(out.name).unlink(missing_ok=True)
            raise
    return Path(out.name), digest.hexdigest(), size
