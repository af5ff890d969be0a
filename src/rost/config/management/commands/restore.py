"""`rost restore FILE`: a backup into a new, migrated, empty database."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rost.config.backup.reading import BackupError, read_backup


class Command(BaseCommand):
    help = "Restore a backup into an empty database"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            counts = read_backup(file)
        except BackupError as error:
            raise CommandError(str(error)) from error
        rows = sum(counts.values()) - counts["files"]
        self.stdout.write(f"Восстановлено из {file}. Строк: {rows}, файлов: {counts['files']}.")
