"""The corpus of hostile files: made and read in processes of their own, so that memory can be measured.

`python -m tests.papers.documents.hostile_corpus make FOLDER` writes it, `… read FOLDER` prints how each file ended.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.sandbox import check_in_child

GENERATOR = Path(__file__).parents[4] / "shared" / "hostile" / "make_hostile.py"
REFUSED, PROBLEMS, CLEAN = "rejected with clear error", "imported with problems listed", "imported without problems"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_hostile", GENERATOR)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GENERATOR)
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_hostile"] = module  # dataclasses look their module up while it is executed
    spec.loader.exec_module(module)
    return module


def _make(folder: Path) -> None:
    made = generator()
    made.write(folder, made.Options())


def _read(folder: Path) -> dict[str, Any]:
    """Outcomes of all files, and the largest memory of the parent and of a child, in KB."""
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda entry: _outcome(folder, entry), entries))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"outcomes": outcomes, "memory": max(_own_peak(), children)}


def _own_peak() -> int:
    """KB. `ru_maxrss` of oneself will not do: the system hands it down from whoever started the process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def _outcome(folder: Path, entry: dict[str, Any]) -> dict[str, Any]:
    name = entry.get("upload_name") or Path(entry["file"]).name
    started = time.monotonic()
    try:
        draft = check_in_child(folder / entry["file"], name)
    except RefusedError as error:
        ended, code, words, problems = REFUSED, error.code, str(error), []
    else:
        problems = [problem["code"] for problem in draft["problems"]]
        ended, code, words = PROBLEMS if problems else CLEAN, "", json.dumps(draft, ensure_ascii=False)
    leaks = [text for text in entry.get("forbidden_text", []) if text in words]
    seconds = time.monotonic() - started
    return {"entry": entry, "ended": ended, "code": code, "words": words[:300], "problems": problems} | {
        "leaks": leaks,
        "seconds": seconds,
    }


if __name__ == "__main__":
    action, path = sys.argv[1:]
    if action == "make":
        _make(Path(path))
    else:
        json.dump(_read(Path(path)), sys.stdout)
