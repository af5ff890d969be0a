"""Every file of the hostile corpus ends in the class that its manifest expects, within the limits."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.papers.documents.hostile_corpus import GENERATOR, REFUSED

_SECONDS, _MEMORY_KB = 10, 300 * 1024
_ROOT = Path(__file__).parents[3]


def _process(action: str, folder: Path) -> str:
    command = [sys.executable, "-m", "tests.papers.documents.hostile_corpus", action, str(folder)]
    return subprocess.run(command, cwd=_ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


@pytest.mark.skipif(not GENERATOR.exists(), reason="the generator of hostile files is not beside the project")
def test_hostile_files_end_as_expected_within_limits(tmp_path: Path) -> None:
    """One test, because the corpus is read once: a minute of two processors."""
    _process("make", tmp_path)
    run: dict[str, Any] = json.loads(_process("read", tmp_path))
    outcomes: list[dict[str, Any]] = run["outcomes"]
    assert len(outcomes) >= 295
    assert _wrong(outcomes) == []
    assert [
        (outcome["entry"]["file"], outcome["seconds"]) for outcome in outcomes if outcome["seconds"] > _SECONDS
    ] == []
    assert run["memory"] < _MEMORY_KB
    assert [outcome["entry"]["file"] for outcome in outcomes if outcome["code"] == "crashed"] == []
    assert [(outcome["entry"]["file"], outcome["leaks"]) for outcome in outcomes if outcome["leaks"]] == []
    _check_refusals({outcome["words"] for outcome in outcomes if outcome["ended"] == REFUSED})


def _wrong(outcomes: list[dict[str, Any]]) -> list[tuple[str, str, str, object]]:
    return [
        (
            outcome["entry"]["file"],
            outcome["entry"]["expected"],
            outcome["ended"],
            outcome["problems"] or outcome["words"],
        )
        for outcome in outcomes
        if outcome["ended"] not in (outcome["entry"]["expected"], *outcome["entry"].get("also_accepted", []))
    ]


def _check_refusals(sentences: set[str]) -> None:
    assert len(sentences) > 10
    assert [words for words in sentences if "\n" in words or not words.endswith((".", "».")) or len(words) > 200] == []
    assert [words for words in sentences if not any("а" <= letter <= "я" for letter in words)] == []
