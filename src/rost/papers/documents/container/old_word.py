"""Old .doc files, where LibreOffice is installed: converted to .docx in a process and profile of their own."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from rost.papers.documents.container.kind import file_kind
from rost.papers.documents.errors import RefusedError

_SECONDS = 60
_MEMORY = 4 * 1024**3  # address space, of which the program takes far more than it uses
_FILE = 128 * 1024**2
_PROGRAMS = ("soffice", "libreoffice")


def converted_word(path: Path, name: str) -> Path | None:
    """A temporary .docx made of an old .doc, to be removed by the caller; None for any other file."""
    if not name.lower().endswith(".doc"):
        return None
    with path.open("rb") as file:
        head = file.read(4096)
    if file_kind(head) != "ole":
        return None  # `checked_extension` says what it really is
    program = next((found for known in _PROGRAMS if (found := shutil.which(known))), None)
    if program is None:
        raise RefusedError("old-word", "Старый формат .doc не читается: откройте файл в Word и сохраните как .docx.")
    with tempfile.TemporaryDirectory(prefix="rost-doc-") as folder:
        return _convert(program, path, Path(folder))


def _convert(program: str, path: Path, folder: Path) -> Path:
    source = folder / "paper.doc"
    shutil.copyfile(path, source)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"),
        *("--outdir", str(folder / "out"), str(source)),
    ]
    try:
        _run([*_confinement(), *command], folder)
    except (subprocess.SubprocessError, OSError) as error:
        raise RefusedError("old-word", "Файл .doc не удалось прочитать: сохраните его в Word как .docx.") from error
    made = folder / "out" / "paper.docx"
    if not made.exists():
        raise RefusedError("old-word", "Файл .doc не удалось прочитать: сохраните его в Word как .docx.")
    with tempfile.NamedTemporaryFile(suffix=".docx", delete=False) as kept:
        kept.write(made.read_bytes())
    return Path(kept.name)


def _run(command: list[str], folder: Path) -> None:
    """The program starts others and leaves them behind when it is killed: its whole group ends with it."""
    with subprocess.Popen(  # noqa: S603 (fixed arguments)
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            code = process.wait(timeout=_SECONDS)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    if code:
        raise subprocess.CalledProcessError(code, command[0])


@functools.cache
def _confinement() -> tuple[str, ...]:
    """Words before the command that take the network away and bound memory and time, where the system has them."""
    limits = ("prlimit", f"--as={_MEMORY}", f"--cpu={_SECONDS}", f"--fsize={_FILE}", "--")
    for alone in (("unshare", "--net", "--"), ("unshare", "--map-root-user", "--net", "--")):
        if _works((*alone, "true")):
            return (*alone, *limits) if _works((*limits, "true")) else alone
    return limits if _works((*limits, "true")) else ()


def _works(command: tuple[str, ...]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=5).returncode == 0  # noqa: S603 (fixed)
    except (OSError, subprocess.SubprocessError):
        return False
