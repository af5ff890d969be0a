"""Old .doc files through a real LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
import pytest

from rost.papers.documents.container import old_word
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.sandbox import check_in_child

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096


@pytest.fixture
def office() -> str:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LOUD: LibreOffice is not installed, so old .doc files were not read")
    return program


@pytest.fixture
def old_paper(office: str, tmp_path: Path) -> Path:
    """A small plan saved in the old format by LibreOffice itself."""
    document = docx.Document()
    document.add_paragraph("План мероприятий проекта «Учитель будущего»")
    table = document.add_table(3, 4)
    rows = (
        ("№", "Наименование мероприятия", "Срок", "Ответственный"),
        ("1", "Провести семинар для учителей", "31.12.2020", "Ветрова А. Л."),
        ("2", "Открыть стажировочную площадку", "01.09.2021", "Луговой П. С."),
    )
    for line, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(line.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("")  # Word always has one behind a table; without it LibreOffice loses the table
    source = tmp_path / "план.docx"
    document.save(source)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", tmp_path / "old", source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return tmp_path / "old" / "план.doc"


def test_old_word_file_is_read_through_libreoffice(old_paper: Path, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    draft = check_in_child(old_paper, "план.doc", seconds=60)
    assert [row["title"] for row in draft["plan"]] == [
        "Провести семинар для учителей", "Открыть стажировочную площадку",
    ]  # fmt: skip
    assert [row["end"] for row in draft["plan"]] == ["2020-12-31", "2021-09-01"]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_old_word_file_that_is_broken_is_refused(office: str, tmp_path: Path) -> None:
    (tmp_path / "x.doc").write_bytes(OLE)
    with pytest.raises(RefusedError):
        check_in_child(tmp_path / "x.doc", "x.doc", seconds=60)


def test_old_word_file_without_libreoffice_says_what_to_do(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(old_word, "_PROGRAMS", ())
    (tmp_path / "x.doc").write_bytes(OLE)
    with pytest.raises(RefusedError, match=r"сохраните как \.docx"):
        check_in_child(tmp_path / "x.doc", "x.doc")


def test_conversion_that_takes_too_long_ends_with_all_it_started(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(old_word, "_SECONDS", 1)
    script = tmp_path / "slow.sh"
    script.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {tmp_path}/pid\nwait\n")
    script.chmod(0o755)
    with pytest.raises(subprocess.TimeoutExpired):
        old_word._run([str(script)], tmp_path)
    process = Path("/proc", (tmp_path / "pid").read_text().strip(), "stat")
    assert not process.exists() or process.read_text().split()[2] == "Z"
