"""`rost backup FILE`: every row and every stored original in one file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rost.config.backup.writing import write_backup


class Command(BaseCommand):
    help = "Write a backup of the whole installation"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"Файл {file} уже есть: назовите другой.")
        try:
            counts = write_backup(file)
        except OSError as error:
            raise CommandError(f"Копия не записана: {error}") from error
        rows = sum(counts.values()) - counts["files"]
        self.stdout.write(f"Копия записана: {file}. Строк: {rows}, файлов: {counts['files']}.")
