"""Workers killed by SIGKILL while they read and apply: nothing half done, no job stuck."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rost.papers.intake.actions.applying import APPLY
from rost.papers.intake.actions.receiving import READ
from rost.platform.jobs.actions import GIVEN_UP

ROOT = Path(__file__).resolve().parents[3]
KILLS = 20
DEADLINE = 120
_WORKER = "from rost.config.command_line import main; main()"


class Office:
    """The person's process and the workers beside it, on one SQLite file."""

    def __init__(self, folder: Path) -> None:
        self.environ = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "rost.config.settings.base",
            "DATABASE_URL": f"sqlite:///{folder / 'killed.sqlite3'}",
            "ROST_VAR": str(folder),
            "ROST_SECRET_KEY": "killed-and-restarted",
            "ROST_JOB_LEASE": "1",
            "ROST_LOG_LEVEL": "ERROR",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        }
        self.person = subprocess.Popen(
            [sys.executable, "-m", "tests.papers.intake.kill_office"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self.environ, cwd=ROOT,
        )  # fmt: skip
        self.heard()

    def say(self, command: str) -> Any:
        assert self.person.stdin is not None
        self.person.stdin.write(f"{command}\n")
        self.person.stdin.flush()
        return self.heard()

    def heard(self) -> Any:
        assert self.person.stdout is not None
        return json.loads(self.person.stdout.readline())

    def worker(self) -> subprocess.Popen[bytes]:
        # A group of its own: the worker dies at once with whatever it started in it.
        return subprocess.Popen(
            [sys.executable, "-c", _WORKER, "worker"],
            env=self.environ, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def close(self) -> None:
        assert self.person.stdin is not None
        assert self.person.stdout is not None
        self.person.stdin.close()
        self.person.wait(timeout=20)
        self.person.stdout.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


def kill(worker: subprocess.Popen[bytes]) -> None:
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=20)


def wait_for(office: Office, is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while not is_so():
        assert time.monotonic() < end, "no worker took anything up"
        time.sleep(0.003)


def claims(office: Office, kind: str) -> set[tuple[int, int]]:
    """Jobs of a kind and the attempts at them that a worker has begun."""
    return {(key, attempt) for found, key, attempt in office.say("claims") if found == kind}


def kill_while_reading(office: Office, moment: float) -> None:
    office.say("bring")
    before = claims(office, READ)
    worker = office.worker()
    wait_for(office, lambda: bool(claims(office, READ) - before))
    time.sleep(moment)
    kill(worker)


def kill_while_applying(office: Office, moment: float) -> None:
    worker = office.worker()
    wait_for(office, lambda: office.say("ready") > 0)
    before = claims(office, APPLY)
    office.say("apply")
    wait_for(office, lambda: bool(claims(office, APPLY) - before))
    time.sleep(moment)
    kill(worker)


def test_workers_killed_at_any_moment_leave_nothing_half_done(office: Office) -> None:
    chance = random.Random(20)
    for _ in range(KILLS // 2):
        office.say("bring")
        kill_while_reading(office, chance.uniform(0, 0.7))
        kill_while_applying(office, chance.uniform(0, 0.06))
    found = finish(office)

    assert found["unfinished"] == 0
    assert max(found["attempts"]) > 1
    assert len(found["batches"]) == KILLS
    for state, reason, project in found["batches"]:
        whole = state == "applied" and project is not None
        given_up = state in ("failed", "to_review") and reason == GIVEN_UP and project is None
        assert whole or given_up, (state, reason, project)
    applied = [project for state, _, project in found["batches"] if state == "applied"]
    assert sorted(applied) == sorted(project[0] for project in found["projects"])
    assert len(applied) > KILLS // 2
    assert {tuple(counts[1:]) for counts in found["projects"]} == {(4, 1, 2, 2)}
    assert found["broken_chain"] == 0


def finish(office: Office) -> dict[str, Any]:
    """Let a worker live until everything that was brought is either a project or has been given up."""
    worker = office.worker()
    try:
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            office.say("apply")
            found: dict[str, Any] = office.say("look")
            waits = any(state == "to_review" and not reason for state, reason, _ in found["batches"])
            if not found["unfinished"] and not waits:
                return found
            time.sleep(0.2)
    finally:
        kill(worker)
    return found
