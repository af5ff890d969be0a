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

pytestmark = [
    pytest.mark.skipif(not GENERATOR.exists(), reason="the generator of hostile files is not beside the project"),
    pytest.mark.xdist_group("hostile"),
]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    _process("make", folder)
    answer: dict[str, Any] = json.loads(_process("read", folder))
    return answer


def _process(action: str, folder: Path) -> str:
    command = [sys.executable, "-m", "tests.papers.documents.hostile_corpus", action, str(folder)]
    return subprocess.run(command, cwd=_ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


def test_hostile_files_end_as_expected(run: dict[str, Any]) -> None:
    wrong = [
        (
            outcome["entry"]["file"],
            outcome["entry"]["expected"],
            outcome["ended"],
            outcome["problems"] or outcome["words"],
        )
        for outcome in run["outcomes"]
        if outcome["ended"] not in (outcome["entry"]["expected"], *outcome["entry"].get("also_accepted", []))
    ]
    assert len(run["outcomes"]) >= 295
    assert wrong == []


def test_hostile_files_keep_the_limits(run: dict[str, Any]) -> None:
    assert [(o["entry"]["file"], o["seconds"]) for o in run["outcomes"] if o["seconds"] > _SECONDS] == []
    assert run["memory"] < _MEMORY_KB


def test_hostile_files_crash_no_child(run: dict[str, Any]) -> None:
    assert [outcome["entry"]["file"] for outcome in run["outcomes"] if outcome["code"] == "crashed"] == []


def test_hostile_files_give_no_forbidden_text(run: dict[str, Any]) -> None:
    assert [(outcome["entry"]["file"], outcome["leaks"]) for outcome in run["outcomes"] if outcome["leaks"]] == []


def test_refusals_of_hostile_files_are_one_russian_sentence_each(run: dict[str, Any]) -> None:
    refusals = {outcome["words"] for outcome in run["outcomes"] if outcome["ended"] == REFUSED}
    assert len(refusals) > 10
    assert [words for words in refusals if "\n" in words or not words.endswith((".", "».")) or len(words) > 200] == []
    assert [words for words in refusals if not any("а" <= letter <= "я" for letter in words)] == []
