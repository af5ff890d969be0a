"""The child process: what it gives, what it refuses, and that it holds its limits, also from threads."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rost.papers.documents.checking import check_paper
from rost.papers.documents.draft_json import to_json
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.sandbox import check_in_child
from tests.papers.documents.packages import word

PLAN = "План мероприятий\n\n№\tНаименование мероприятия\tСрок\n1\tПровести сбор\t31.11.2021\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "план.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_child_says_what_is_read_in_process(plan: Path) -> None:
    assert check_in_child(plan, "план.txt") == to_json(check_paper(PLAN.encode(), "план.txt"))


def test_a_refusal_comes_through_with_its_code(tmp_path: Path) -> None:
    path = tmp_path / "а.docx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(RefusedError) as caught:
        check_in_child(path, "а.docx")
    assert caught.value.code == "disguise"


def test_a_child_over_its_time_is_refused(plan: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        check_in_child(plan, "план.txt", seconds=0.01)
    assert caught.value.code == "too-slow"


def test_a_child_over_its_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "а.docx"
    path.write_bytes(word("<w:p><w:r><w:t>текст</w:t></w:r></w:p>" * 180_000))
    with pytest.raises(RefusedError) as caught:
        check_in_child(path, "а.docx", memory_mb=90)
    assert caught.value.code in ("too-large", "crashed", "not-well-formed")


def test_many_threads_may_read_at_once(plan: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        kinds = list(pool.map(lambda _: check_in_child(plan, "план.txt")["kind"], range(8)))
    assert len(set(kinds)) == 1


@pytest.mark.parametrize(
    "deed",
    [
        "import socket; socket.socket()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('/tmp/rost-left-behind', 'w')",
        "open('/etc/hostname')",
        "import ctypes; ctypes.CDLL(None)",
    ],
)
def test_a_confined_process_reaches_nothing(deed: str) -> None:
    preparation = (
        "import sys; from rost.papers.documents.confined import _shut_doors, limit; limit(5, 290); _shut_doors()"
    )
    code = f"{preparation}\ntry:\n    {deed}\nexcept (PermissionError, OSError):\n    sys.exit(7)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=30).returncode == 7
