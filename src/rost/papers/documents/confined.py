"""The child process of `sandbox`: takes its limits first, then reads the file from standard input."""

from __future__ import annotations

import json
import os
import resource
import sys

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.chown",
    "os.truncate",
    "shutil.",
    "ctypes.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "tempfile.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
MEGABYTE = 1024 * 1024


def main(name: str, seconds: float, memory_mb: int, typed: int) -> None:
    """Write one JSON object to standard output: the draft, or why the file is refused.

    `typed`: the descriptor of an open file that holds a person's corrections as JSON.
    """
    limit(seconds, memory_mb)
    output = sys.stdout
    answer: dict[str, object]
    try:
        answer = _checked(name, typed)
    except MemoryError:
        answer = {"refused": ["too-large", "Файл слишком велик для чтения: разделите его на части."]}
    except RecursionError:
        answer = {"refused": ["too-deep", "Содержимое файла вложено слишком глубоко: упростите документ."]}
    output.write(json.dumps(answer))
    output.flush()
    os._exit(0)  # nothing to tidy up: freeing a large paper object by object would cost a tenth of the time


def _checked(name: str, typed: int) -> dict[str, object]:
    from rost.papers.documents.checking import check_paper
    from rost.papers.documents.corrections import Correction
    from rost.papers.documents.draft_json import to_json
    from rost.papers.documents.errors import RefusedError

    with os.fdopen(typed) as file:
        corrections = [Correction.from_json(one) for one in json.load(file)]
    data = sys.stdin.buffer.read()
    try:
        _preload(name)
        _shut_doors()
        return {"draft": to_json(check_paper(data, name, corrections))}
    except RefusedError as error:
        return {"refused": [error.code, str(error)]}


def limit(seconds: float, memory_mb: int) -> None:
    """Limits of the kernel, and a network of one's own without any way out where the kernel allows that."""
    cpu = max(1, int(seconds + 1))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _leave_network()
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb * MEGABYTE, memory_mb * MEGABYTE))


def _leave_network() -> None:
    import ctypes  # the interpreter has os.unshare only from 3.12

    ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NET)


def _preload(name: str) -> None:
    """Import what the reading will need, before opening files is forbidden."""
    extension = name.rsplit(".", 1)[-1].lower()
    if extension == "docx":
        import rost.papers.documents.readers.word.reader
    elif extension == "xlsx":
        import rost.papers.documents.readers.excel.reader
    elif extension in ("csv", "tsv"):
        import rost.papers.documents.readers.separated
    elif extension == "odt":
        import rost.papers.documents.readers.open_text
    elif extension in ("html", "htm"):
        import rost.papers.documents.readers.html
    else:
        import rost.papers.documents.readers.text  # noqa: F401 (imported for its effect)


def _shut_doors() -> None:
    """From here on Python itself refuses sockets, processes and files; the kernel's limits stand behind it."""
    known = tuple(path for path in sys.path if path)

    def guard(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _mode, flags = arguments
            if (isinstance(flags, int) and flags & _WRITING) or not str(path).startswith(known):
                raise PermissionError("a confined process opens no files")
        elif event.startswith(_FORBIDDEN):
            raise PermissionError("a confined process reaches nothing")

    sys.addaudithook(guard)
