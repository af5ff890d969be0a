"""Reads a file from outside in a process of its own, with little memory, time, and no way out.

The parent gives the open file as standard input, a person's corrections as a second open file, and takes JSON from
standard output; nothing else is shared.
Safe to call from threads: nothing of Python runs between fork and exec.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rost.papers.documents.container.old_word import converted_word
from rost.papers.documents.corrections import Correction
from rost.papers.documents.errors import RefusedError

SECONDS = 10.0
MEMORY_MB = 290
_START = (
    "import sys, json; limits = json.loads(sys.argv[1]); sys.path[:] = limits.pop('path'); "
    "from rost.papers.documents.confined import main; main(**limits)"
)
_KEPT = ("LD_LIBRARY_PATH", "SYSTEMROOT", "LANG")


def check_in_child(
    path: Path | str,
    name: str,
    *,
    corrections: Sequence[Correction] = (),
    seconds: float = SECONDS,
    memory_mb: int = MEMORY_MB,
) -> dict[str, Any]:
    """The JSON of the paper's draft, corrected, with its problems, as `draft_json.to_json` writes it.

    RefusedError when the file cannot be read, or when reading it takes more than the limits.
    """
    source = converted_word(Path(path), name)
    if source is not None:
        path, name = source, f"{name}x"
    try:
        with Path(path).open("rb") as file, tempfile.TemporaryFile("w+") as typed:
            json.dump([correction.to_json() for correction in corrections], typed)
            typed.flush()
            typed.seek(0)
            return _answer(file.fileno(), typed.fileno(), name, seconds, memory_mb)
    finally:
        if source is not None:
            source.unlink(missing_ok=True)


def _answer(descriptor: int, typed: int, name: str, seconds: float, memory_mb: int) -> dict[str, Any]:
    paths = [entry or str(Path.cwd()) for entry in sys.path]
    limits = json.dumps({"path": paths, "name": name, "seconds": seconds, "memory_mb": memory_mb, "typed": typed})
    process = subprocess.Popen(  # noqa: S603 (our own interpreter with our own code)
        [sys.executable, "-I", "-S", "-c", _START, limits],
        stdin=descriptor,
        pass_fds=(typed,),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={key: os.environ[key] for key in _KEPT if key in os.environ},
        cwd="/",
        start_new_session=True,
    )
    with process:
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise _too_slow() from error
        finally:
            process.kill()
    return _read_answer(output, process.returncode)


def _read_answer(output: bytes, code: int) -> dict[str, Any]:
    if code < 0 and not output:
        raise _too_slow() if -code in (9, 24) else _crashed()
    try:
        answer = json.loads(output)
    except ValueError as error:
        raise _crashed() from error
    if "refused" in answer:
        raise RefusedError(*answer["refused"])
    draft: dict[str, Any] = answer["draft"]
    return draft


def _too_slow() -> RefusedError:
    return RefusedError("too-slow", "Файл не удалось прочитать за отведённое время: разделите его на части.")


def _crashed() -> RefusedError:
    return RefusedError("crashed", "Файл не удалось прочитать: откройте его в исходной программе и сохраните заново.")
