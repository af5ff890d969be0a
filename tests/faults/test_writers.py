"""Twenty writers at once on SQLite: everybody is served, nobody is shown «locked»."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.installation import ROOT, Installation

pytestmark = pytest.mark.nightly
WRITERS, SECONDS = 20, 60


def test_twenty_writers_on_sqlite_see_no_lock(tmp_path: Path, capsys) -> None:
    installation = Installation(tmp_path, f"sqlite:///{tmp_path / 'rost.sqlite3'}", WRITERS)
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.faults.writer", str(number), str(SECONDS)],
            env=installation.environ, cwd=ROOT, stdout=subprocess.PIPE,
        )
        for number in range(WRITERS)
    ]  # fmt: skip
    said = [json.loads(writer.communicate(timeout=SECONDS + 240)[0]) for writer in writers]
    done, failed = sum(one["done"] for one in said), [line for one in said for line in one["failed"]]
    tally = installation.tally()
    with capsys.disabled():
        print(f"\nwriters {WRITERS}, seconds {SECONDS}, acts {done}, failed {len(failed)}")
    assert failed == []
    assert all(one["done"] for one in said), "a writer never came to write"
    assert sum(tally["lines"].values()) == done
    assert tally["breaks"] == []
