"""Restoring a backup into an empty installation: everything is checked before the first row is written."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from rost.config.backup.models import models_in_backup
from rost.config.backup.writing import FORMAT
from rost.platform.files.actions import keep_bytes


class BackupError(Exception):
    """The file cannot be restored here; `str(error)` says in Russian why and what to do."""


def read_backup(source: Path) -> dict[str, int]:
    """Restore everything from `source`; how many rows of each model and how many files there were.

    The database must be migrated and empty. Rows come in one transaction; files are stored before them.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = _manifest(archive)
            _check_hashes(archive, manifest)
            _check_models(manifest)
            _check_empty()
            files = _restore_files(archive)
            with transaction.atomic():
                counts = _restore_rows(archive)
    except (zipfile.BadZipFile, OSError, KeyError, ValueError) as error:
        raise BackupError(f"Файл {source.name} не читается как резервная копия: {error}") from error
    if counts != manifest["rows"]:
        raise BackupError("Строк восстановлено не столько, сколько записано в копии.")
    return {**counts, "files": files}


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
    if manifest["format"] != FORMAT:
        raise BackupError(f"Копия сделана в виде {manifest['format']}, эта версия читает {FORMAT}. Обновите Рост.")
    return manifest


def _check_hashes(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
    names = {name for name in archive.namelist() if name != "manifest.json"}
    if names != set(manifest["sha256"]):
        raise BackupError("В копии не те части, что в её описи: файл неполон или изменён.")
    for name, expected in manifest["sha256"].items():
        digest = hashlib.sha256()
        for chunk in _chunks(archive, name):
            digest.update(chunk)
        if digest.hexdigest() != expected:
            raise BackupError(f"Часть копии «{name}» изменена или повреждена: хеш не совпадает.")


def _check_models(manifest: dict[str, Any]) -> None:
    known = {model._meta.label_lower for model in models_in_backup()}
    if unknown := set(manifest["rows"]) - known:
        raise BackupError(f"Эта версия не знает таблиц копии: {', '.join(sorted(unknown))}. Обновите Рост.")


def _check_empty() -> None:
    filled = [m._meta.verbose_name_plural for m in models_in_backup() if QuerySet(m).exists()]
    if filled:
        raise BackupError(f"База не пуста ({', '.join(map(str, filled))}). Восстанавливайте в новую базу.")


def _restore_files(archive: zipfile.ZipFile) -> int:
    names = [name for name in archive.namelist() if name.startswith("files/")]
    for name in names:
        digest = keep_bytes(_chunks(archive, name))
        if digest != name.removeprefix("files/"):
            raise BackupError(f"Файл «{name}» не соответствует своему имени.")
    return len(names)


def _restore_rows(archive: zipfile.ZipFile) -> dict[str, int]:
    counts = {model._meta.label_lower: _restore_model(archive, model) for model in models_in_backup()}
    connection.check_constraints()
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models_in_backup()):
            cursor.execute(statement)
    return counts


def _restore_model(archive: zipfile.ZipFile, model: type[Model]) -> int:
    count = 0
    name = f"rows/{model._meta.label_lower}.jsonl"
    if name not in archive.namelist():
        return 0
    with archive.open(name) as member:
        for row in serializers.deserialize("jsonl", io.TextIOWrapper(member, "utf-8")):
            row.save(force_insert=True)
            count += 1
    return count


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as member:
        while chunk := member.read(1 << 20):
            yield chunk
