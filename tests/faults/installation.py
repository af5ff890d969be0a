"""A whole installation in processes of its own: database, web server, worker; and a clerk who works with it."""

from __future__ import annotations

import http.client
import http.cookiejar
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_ROST = "from rost.config.command_line import main; main()"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Installation:
    def __init__(self, folder: Path, database_url: str, problems: int) -> None:
        self.port = free_port()
        self.processes: list[subprocess.Popen[bytes]] = []
        self.environ = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "rost.config.settings.base",
            "DATABASE_URL": database_url,
            "ROST_VAR": str(folder),
            "ROST_SECRET_KEY": "killed-and-restarted-" * 3,
            "ROST_JOB_LEASE": "2",
            "ROST_LOG_LEVEL": "CRITICAL",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        self.seed: dict[str, Any] = self.ask("tests.faults.seed", str(problems))

    def ask(self, module: str, *arguments: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments], env=self.environ, cwd=ROOT, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def tally(self) -> Any:
        return self.ask("tests.faults.tally")

    def start_web(self) -> subprocess.Popen[bytes]:
        arguments = ["rost.config.wsgi", "--bind", f"127.0.0.1:{self.port}", "--workers", "2", "--no-control-socket"]
        return self._start([sys.executable, "-m", "gunicorn", *arguments, "--log-level", "critical"])

    def start_worker(self) -> subprocess.Popen[bytes]:
        return self._start([sys.executable, "-c", _ROST, "worker"])

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        # A group of its own, so that a kill reaches all it started.
        process = subprocess.Popen(
            command, env=self.environ, cwd=ROOT, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(process)
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=20)
        self.processes.remove(process)

    def wait_until_it_answers(self, seconds: float = 30) -> float:
        """Seconds until the sign-in page answers 200."""
        started = time.monotonic()
        while time.monotonic() < started + seconds:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/vhod/", timeout=5):
                    return time.monotonic() - started
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
        raise AssertionError(f"no answer within {seconds} s")

    def close(self) -> None:
        for process in list(self.processes):
            self.kill(process)


class Clerk:
    """Signs in and leaves problems as they are, each for a reason of its own; counts what was acknowledged."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.origin = f"http://127.0.0.1:{installation.port}"
        self.acknowledged: list[str] = []
        self.is_over = threading.Event()

    def sign_in(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar, _StayHere)
        seed = self.installation.seed
        self._post("/vhod/", self._get("/vhod/"), {"login": seed["email"], "password": seed["password"]})
        assert "Моя работа" in self._get("/"), "the clerk was not signed in"

    def settle(self, address: str, reason: str) -> None:
        """One act, asked for again while there is no answer; counted only when a page says that it was done."""
        while not self.is_over.is_set():
            try:
                self._post(address, self._get("/"), {"reason": reason})
                said = self._get("/")
            except (urllib.error.URLError, OSError, http.client.HTTPException):
                self.is_over.wait(0.05)
                continue
            if "причина записана" in said:
                self.acknowledged.append(reason)
            return

    def _get(self, address: str) -> str:
        with self.opener.open(self.origin + address, timeout=20) as answer:
            return str(answer.read().decode())

    def _post(self, address: str, page: str, fields: dict[str, str]) -> None:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        assert token, "a page without a form"
        body = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token[1]}).encode()
        asked = urllib.request.Request(self.origin + address, body, {"Referer": self.origin + address})
        with self.opener.open(asked, timeout=20) as answer:
            assert answer.status in {200, 302}, f"{address}: {answer.status}"


class _StayHere(urllib.request.HTTPErrorProcessor):
    """A redirect is an answer like any other: the clerk opens the next page himself."""

    def http_response(self, request: Any, response: Any) -> Any:
        return response if response.status == 302 else super().http_response(request, response)
