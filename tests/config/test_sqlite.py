"""Writers on one SQLite file are served in turn, and a turn ends with its transaction however that ends."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys, time
from django.conf import settings
settings.configure(DATABASES={"default": {"ENGINE": "rost.config.sqlite", "NAME": sys.argv[1],
    "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 0.2, "init_command": "PRAGMA journal_mode=WAL;"}}})
import django; django.setup()
from django.db import connection, transaction
def run(sql):
    with connection.cursor() as cursor: cursor.execute(sql)
for number in range(30):
    try:
        with transaction.atomic():
            run("INSERT INTO acts VALUES (1)")
            with transaction.atomic():
                run("INSERT INTO acts VALUES (2)")
            time.sleep(0.01)
            if number % 3 == 0:
                raise RuntimeError
    except RuntimeError:
        pass
"""
COUNT = """
import sqlite3, sys
print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM acts").fetchone()[0])
"""


def test_writers_wait_longer_than_sqlite_would_and_none_is_told_locked(tmp_path: Path) -> None:
    """Six writers, each holding the database for 10 ms a time, of which any alone would give up after 200 ms."""
    file = str(tmp_path / "rost.sqlite3")
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("CREATE TABLE acts (id INTEGER)")
    environ = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, file], env=environ, stderr=subprocess.PIPE) for _ in range(6)
    ]
    said = [writer.communicate(timeout=120)[1].decode() for writer in writers]
    assert [(writer.returncode, text) for writer, text in zip(writers, said, strict=True)] == [(0, "")] * 6
    counted = subprocess.run([sys.executable, "-c", COUNT, file], capture_output=True, check=True).stdout
    assert int(counted) == 6 * 20 * 2
