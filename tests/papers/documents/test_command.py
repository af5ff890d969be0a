"""`rost check`: words and codes of return; Django and rich stay asleep."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from rost.papers.documents.command import CLEAN, REFUSED, WRONG, run
from rost.papers.documents.command_terminal import write
from rost.papers.documents.sandbox import check_in_child

GOOD = "План мероприятий\n\n№\tНаименование мероприятия\tСрок\n1\tПровести сбор\t30.11.2021\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "план.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_paper_without_errors_gives_zero(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(paper)]) == CLEAN
    words = capsys.readouterr().out
    assert "план мероприятий" in words
    assert "строк плана: 1" in words


def test_a_paper_with_errors_gives_one_and_names_them(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write_text(GOOD.replace("30.11", "31.11"), encoding="utf-8")
    assert run([str(paper)]) == WRONG
    assert "✗ ошибка" in capsys.readouterr().out


def test_a_refused_file_gives_two_and_one_line(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper.write_bytes(b"")
    assert run([str(paper)]) == REFUSED
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert output.err.startswith("план.txt: Файл пуст")


def test_a_missing_file_gives_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tmp_path / "нет.docx")]) == REFUSED
    assert "не открывается" in capsys.readouterr().err


def test_json_is_the_draft(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(paper), "--json"]) == CLEAN
    assert json.loads(capsys.readouterr().out) == check_in_child(paper, "план.txt")


def test_a_terminal_shows_the_same_words(paper: Path) -> None:
    paper.write_text(GOOD.replace("30.11", "31.11"), encoding="utf-8")
    console = Console(file=io.StringIO(), width=120, force_terminal=True)
    write(check_in_child(paper, "план.txt"), console)
    assert isinstance(console.file, io.StringIO)
    assert "✗ ошибка" in console.file.getvalue()


def test_the_command_wakes_neither_django_nor_rich(paper: Path) -> None:
    code = (
        "import sys; from rost.config import command_line; sys.argv = ['rost', 'check', sys.argv[1]]\n"
        "try:\n    command_line.main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'django', 'rich', 'lxml'}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(paper)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
