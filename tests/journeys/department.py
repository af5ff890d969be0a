"""The demonstration department, really served: web server and worker as processes on a database of their own."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from rost.config.demo.serving import wait_until_served

#: Shown on the sign-in page of the demonstration.
PASSWORD = "pokaz-rosta-7"
DISTRICT_ADMINISTRATOR = "administrator@olhobor.example"
CITY_ADMINISTRATOR = "administrator@svetloyarsk.example"
RESPONSIBLE = "ispolnitel@svetloyarsk.example"
PAPERS = Path(__file__).resolve().parents[2] / "src" / "rost" / "config" / "demo" / "papers"
_SETTINGS = "rost.config.settings.demo"


@dataclass(frozen=True, slots=True)
class Department:
    url: str
    folder: Path

    def links_in_letters(self, path: str) -> list[str]:
        """Addresses below `path` in the letters so far, oldest first: the demonstration writes them to its console."""
        return re.findall(rf"{self.url}({path}\S+)", self.console.read_text())

    @property
    def console(self) -> Path:
        return self.folder.parent / "served.log"

    def uids(self, table: str, condition: str = "1 = 1") -> list[UUID]:
        """Public numbers of the rows of a table, in the order of their keys."""
        database = sqlite3.connect(f"file:{self.folder / 'rost.sqlite3'}?mode=ro", uri=True)
        try:
            rows = database.execute(f"SELECT uid FROM {table} WHERE {condition} ORDER BY id").fetchall()
        finally:
            database.close()
        return [UUID(uid) for (uid,) in rows]


@contextmanager
def served(folder: Path, **more: str) -> Iterator[Department]:
    """Fill a demonstration in `folder` and serve it until the block ends; `more` are variables of its environment."""
    port = _free_port()
    department = Department(f"http://127.0.0.1:{port}", folder)
    environment = {**os.environ, **more, "ROST_DEMO": str(folder), "DJANGO_SETTINGS_MODULE": _SETTINGS}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "django", "demo", "--port", str(port)]
    with department.console.open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            if not wait_until_served(port, seconds=120, is_alive=lambda: process.poll() is None):
                raise RuntimeError(f"the demonstration does not answer: {department.console.read_text()}")
            yield department
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
