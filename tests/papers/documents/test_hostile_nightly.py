"""Ten thousand damaged documents: every one is read or refused, none crashes or hangs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.papers.documents.hostile_corpus import GENERATOR

_ROOT = Path(__file__).parents[3]
_BATCH = 1_000


@pytest.mark.nightly
@pytest.mark.skipif(not GENERATOR.exists(), reason="the generator of hostile files is not beside the project")
@pytest.mark.parametrize("seed", range(20200101, 20200111))
def test_mutants_are_read_or_refused(seed: int) -> None:
    command = [sys.executable, "-m", "tests.papers.documents.hostile_mutants", str(seed), str(_BATCH)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    ended = json.loads(done.stdout)
    assert ended["read"] + ended["refused"] == _BATCH
    assert ended["read"] > _BATCH // 5
    assert ended["slow"] == 0
