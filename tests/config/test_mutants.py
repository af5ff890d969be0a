"""The guard of the guards: each policy, and the cut of every read, is taken away in turn; a test must notice.

The permissions of the views are taken away in `test_access_matrix.py`, at every run.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants import policies

ROOT = Path(__file__).resolve().parents[2]
MATRIX = "tests/config/test_access_matrix.py"
#: Where the tests of a context lie.
FOLDERS = {
    "rost.projects": "tests/projects",
    "rost.papers.intake": "tests/papers/intake",
    "rost.platform": "tests/platform",
}


def run_with(mutant: str, *arguments: str) -> int:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-m",
        "not nightly and not browser",
    ]
    environ = {**os.environ, "ROST_MUTANT": mutant}
    return subprocess.run([*command, *arguments], cwd=ROOT, env=environ, capture_output=True, check=False).returncode


@pytest.mark.nightly
@pytest.mark.parametrize("name", policies())
def test_policy_that_always_allows_is_noticed(name: str) -> None:
    folder = next(folder for context, folder in FOLDERS.items() if name.startswith(context))
    assert run_with(f"policy:{name}", MATRIX, folder, "--ignore=tests/papers/intake/test_kill.py") == 1


@pytest.mark.nightly
def test_reach_that_covers_everything_is_noticed() -> None:
    assert run_with("reach:all", MATRIX) == 1
