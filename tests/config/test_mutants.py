"""The guard of the guards: each permission check is taken away in turn, and a test must notice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants import policies, views_with_a_permission

pytestmark = pytest.mark.nightly
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


@pytest.mark.parametrize("name", [name for name, _ in views_with_a_permission()])
def test_view_without_its_permission_is_noticed(name: str) -> None:
    assert run_with(f"view:{name}", MATRIX, "-k", f"refused and {name.replace(':', ' and ')}") == 1


@pytest.mark.parametrize("name", policies())
def test_policy_that_always_allows_is_noticed(name: str) -> None:
    folder = next(folder for context, folder in FOLDERS.items() if name.startswith(context))
    assert run_with(f"policy:{name}", MATRIX, folder, "--ignore=tests/papers/intake/test_kill.py") == 1


def test_reach_that_covers_everything_is_noticed() -> None:
    assert run_with("reach:all", MATRIX) == 1
