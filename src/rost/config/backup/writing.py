"""Writing a backup: a zip of JSON lines a model and the stored files, with a manifest of hashes at its end."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

import rost
from rost.config.backup.models import models_in_backup
from rost.platform.files.models import StoredFile
from rost.platform.files.queries import path_of

FORMAT = 1


def write_backup(target: Path) -> dict[str, int]:
    """Write the whole installation into `target`; how many rows of each model and how many files it holds.

    The file appears under its name only when it is whole.
    """
    partial = target.with_name(f"{target.name}.partial")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            counts = _write_members(archive)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return counts


@transaction.atomic
def _write_members(archive: zipfile.ZipFile) -> dict[str, int]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # All tables as of one instant, while people go on working.
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    hashes: dict[str, str] = {}
    counts: dict[str, int] = {}
    for model in models_in_backup():
        label = model._meta.label_lower
        counter = _Counter(_lines(model))
        hashes[f"rows/{label}.jsonl"] = _write(archive, f"rows/{label}.jsonl", counter)
        counts[label] = counter.count
    files = list(StoredFile.objects.order_by("sha256"))
    for file in files:
        hashes[f"files/{file.sha256}"] = _write(archive, f"files/{file.sha256}", _chunks(path_of(file)))
    manifest = {
        "format": FORMAT,
        "rost": rost.__version__,
        "written_at": timezone.now().isoformat(),
        "rows": counts,
        "files": len(files),
        "sha256": hashes,
    }
    archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
    return {**counts, "files": len(files)}


class WholeInstants(DjangoJSONEncoder):
    """Instants to the microsecond: the library's encoder cuts them, and the journal's hashes would not hold."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class _Counter:
    def __init__(self, lines: Iterable[bytes]) -> None:
        self.lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self.lines:
            self.count += 1
            yield line


def _lines(model: type[Model]) -> Iterator[bytes]:
    rows: QuerySet[Model] = QuerySet(model).order_by("pk")
    for row in rows.iterator(chunk_size=2000):
        yield serializers.serialize("jsonl", [row], ensure_ascii=False, cls=WholeInstants).encode()


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stored:
        while chunk := stored.read(1 << 20):
            yield chunk


def _write(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for chunk in chunks:
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()
