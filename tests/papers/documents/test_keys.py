"""The whole pipeline against the answer keys: the five seeds as text, and each of them as Word files."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rost.papers.documents.checking import check_paper
from rost.papers.documents.draft import Draft
from rost.papers.documents.draft_json import to_json
from tests.papers.documents.other_files import page_of, workbook_of
from tests.papers.documents.seed_papers import NAMES, SHARED, as_word, seed_content, seed_text
from tests.papers.documents.seed_variants import VARIANTS, Variant
from tests.papers.documents.word_builder import Content

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


def key_of(seed: str) -> dict[str, Any]:
    key: dict[str, Any] = json.loads((SHARED / "keys" / f"{seed}.json").read_text(encoding="utf-8"))
    return key


@pytest.mark.parametrize("seed", NAMES)
def test_seed_text_scores(seed: str, tmp_path: Path) -> None:
    status, table = score(check_paper(seed_text(seed), f"{seed}.txt"), key_of(seed), tmp_path)
    assert status == 0, table


@pytest.mark.parametrize(("write", "extension"), [(page_of, "html"), (workbook_of, "xlsx")], ids=["html", "xlsx"])
@pytest.mark.parametrize("seed", NAMES)
def test_page_and_workbook_score(seed: str, write: Callable[[Content], bytes], extension: str, tmp_path: Path) -> None:
    draft = check_paper(write(as_word(seed_content(seed))), f"{seed}.{extension}")
    status, table = score(draft, key_of(seed), tmp_path)
    assert status == 0, table


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
@pytest.mark.parametrize("seed", NAMES)
def test_word_version_scores(seed: str, variant: Variant, tmp_path: Path) -> None:
    draft = check_paper(variant.file(seed), f"{seed}.docx")
    status, table = score(draft, variant.key(seed), tmp_path)
    assert status == 0, table
