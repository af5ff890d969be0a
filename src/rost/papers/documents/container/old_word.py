"""Old .doc files, where LibreOffice is installed: converted to .docx in a process and profile of their own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from rost.papers.documents.container.kind import file_kind
from rost.papers.documents.errors import RefusedError

_SECONDS = 60
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
        subprocess.run(command, timeout=_SECONDS, capture_output=True, check=True, cwd=folder)  # noqa: S603 (fixed arguments)
    except (subprocess.SubprocessError, OSError) as error:
        raise RefusedError("old-word", "Файл .doc не удалось прочитать: сохраните его в Word как .docx.") from error
    made = folder / "out" / "paper.docx"
    if not made.exists():
        raise RefusedError("old-word", "Файл .doc не удалось прочитать: сохраните его в Word как .docx.")
    with tempfile.NamedTemporaryFile(suffix=".docx", delete=False) as kept:
        kept.write(made.read_bytes())
    return Path(kept.name)
