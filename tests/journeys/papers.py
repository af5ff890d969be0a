"""Papers that a journey brings: each is new to the department, so that it is not recognised as brought before."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from scripts.demo_papers import passport_teacher


def new_passport(folder: Path, mark: str) -> Path:
    """The passport of «Учитель будущего» with all its mistakes and a line of its own."""
    paper = passport_teacher.build()
    paper.line(f"Экземпляр: {mark}", size=10)
    path = folder / f"Паспорт ({mark}).docx"
    paper.save(path)
    return path


def entity_bomb(folder: Path) -> Path:
    """A Word file whose XML declares entities that would grow a billionfold."""
    path = folder / "Приказ.docx"
    growing = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ха">{growing}]><w>&a9;</w>'
    sound = new_passport(folder, "основа").read_bytes()
    with zipfile.ZipFile(io.BytesIO(sound)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, bomb if name == "word/document.xml" else source.read(name))
    return path
