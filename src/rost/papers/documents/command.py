"""`rost check FILE [--json]`: what a paper says and what is wrong in it, without Django."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.sandbox import check_in_child

CLEAN, WRONG, REFUSED = 0, 1, 2


def run(arguments: list[str]) -> int:
    """Check one paper; returns 0 without errors in it, 1 with errors, 2 when it cannot be read."""
    options = _parser().parse_args(arguments)
    path = Path(options.file)
    try:
        draft = check_in_child(path, path.name)
    except RefusedError as error:
        return _refuse(path, str(error))
    except OSError as error:
        return _refuse(path, f"файл не открывается: {error.strerror or error}")
    _write(draft, options.json)
    return WRONG if any(problem["severity"] == "error" for problem in draft["problems"]) else CLEAN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rost check",
        description="Читает официальный документ проекта и показывает, что в нём не так.",
        epilog="Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — файл не читается.",
    )
    parser.add_argument("file", metavar="ФАЙЛ", help="документ: .docx, .xlsx, .odt, .html, .txt, .csv")
    parser.add_argument("--json", action="store_true", help="вывести прочитанное целиком в формате JSON")
    return parser


def _refuse(path: Path, reason: str) -> int:
    name = "".join(letter if letter.isprintable() else "�" for letter in path.name)
    sys.stderr.write(f"{name}: {reason}\n")
    return REFUSED


def _write(draft: dict[str, Any], as_json: bool) -> None:
    if as_json:
        json.dump(draft, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif sys.stdout.isatty():
        from rost.papers.documents.command_terminal import write  # rich is slow to import and useless in a pipe

        write(draft)
    else:
        from rost.papers.documents.command_text import lines

        sys.stdout.write("\n".join(lines(draft)) + "\n")
