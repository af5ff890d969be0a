"""The whole pipeline against the answer keys: the five seeds as text, and each of them as Word files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rost.papers.documents.checking import check_paper
from rost.papers.documents.draft import Draft
from rost.papers.documents.draft_json import to_json
from tests.papers.documents.seed_papers import NAMES, SHARED, seed_text
from tests.papers.documents.seed_variants import VARIANTS, Variant

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"NO ANSWER KEYS: ../{SHARED.name} is absent, nothing here is measured"
)


def score(draft: Draft, key: dict[str, Any], folder: Path) -> tuple[int, str]:
    """What compare.py says: 0 when every section reaches 0.98, and its table with every miss."""
    out, expected = folder / "out.json", folder / "key.json"
    out.write_text(json.dumps(to_json(draft), ensure_ascii=False), encoding="utf-8")
    expected.write_text(json.dumps(key, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, str(SHARED / "keys" / "compare.py"), str(out), str(expected), "--verbose"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("seed", NAMES)
def test_seed_text_scores(seed: str, tmp_path: Path) -> None:
    key = json.loads((SHARED / "keys" / f"{seed}.json").read_text(encoding="utf-8"))
    status, table = score(check_paper(seed_text(seed), f"{seed}.txt"), key, tmp_path)
    assert status == 0, table


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("seed", NAMES)
def test_word_version_scores(seed: str, variant: Variant, tmp_path: Path) -> None:
    draft = check_paper(variant.file(seed), f"{seed}.docx")
    status, table = score(draft, variant.key(seed), tmp_path)
    assert status == 0, table
