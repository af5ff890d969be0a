"""The folder of the demonstration: whether it is filled, and beginning anew."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from rost.config.demo.filling import Say, fill


def prepare(say: Say) -> bool:
    """Make the demonstration ready to be served; True when it had to be filled.

    A marker written last says that the filling reached its end; without it everything begins from an empty database.
    """
    marker = Path(settings.VAR) / "filled"
    is_new = not marker.is_file()
    if is_new:
        forget()
    Path(settings.VAR).mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if is_new:
        fill(say)
        marker.touch()
    connections.close_all()
    return is_new


def forget() -> None:
    """Delete what a demonstration wrote, and nothing else."""
    connections.close_all()
    var = Path(settings.VAR)
    for name in ("filled", "rost.sqlite3", "rost.sqlite3-wal", "rost.sqlite3-shm"):
        (var / name).unlink(missing_ok=True)
    for folder in (var / "files", var / "static"):
        shutil.rmtree(folder, ignore_errors=True)
