"""Reading and checking an 80-row passport, against the least that any reader of the same file has to do."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.parsers import expat

import docx
from tests.papers.documents.word_builder import Cell, Content, Grid, Line, Manner, word_file

from bench.rows import Row, best
from rost.papers.documents.checking import check_paper
from rost.papers.documents.sandbox import check_in_child

_HEADER = (
    "№ п/п",
    "Наименование результата, мероприятия, контрольной точки",
    "Сроки реализации",
    "Ответственный исполнитель",
)
_WORDS = (
    "информационно-аналитический отчёт о внедрении системы повышения квалификации педагогических работников района "
)
_PEOPLE = ("Ёлкина А. А.", "Щукин Б. Б.", "Цой В. Г.")


def run() -> list[Row]:
    data = word_file(passport(), Manner(bloat=True))
    name = "паспорт.docx"
    read = best(lambda: check_paper(data, name))
    rows = [
        Row("паспорт в 80 строк: прочитать и проверить", read, 5.0, "unzip + expat", best(lambda: _bare(data))),
        Row("то же", read, 1.0, "python-docx: те же ячейки", best(lambda: _python_docx(data), 3)),
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        rows.append(Row("то же в отдельном процессе", best(lambda: check_in_child(path, name), 5), 0.5))
        start = best(lambda: _process("-c", "pass"), 5)
        whole = best(lambda: _process("-c", "from rost.config.command_line import main; main()", "check", str(path)), 5)
    rows.append(Row("rost check после запуска интерпретатора", whole - start, 0.5))
    return rows


def passport() -> Content:
    """A passport of a made-up district with a plan of 80 rows, about two megabytes of XML when written by Word."""
    basics = Grid(
        (
            (Cell("Краткое наименование"), Cell("«Учитель будущего»")),
            (Cell("Срок начала и окончания"), Cell("01.01.2019 – 31.12.2024")),
            (Cell("Куратор муниципального проекта"), Cell("Ёлкина Анна Андреевна, заместитель главы района")),
        ),
        header_rows=0,
    )
    top = tuple(
        Cell(text, 2 if text.startswith("Сроки") else 1, 1 if text.startswith("Сроки") else 2) for text in _HEADER
    )
    header = (*top, Cell("Вид документа и характеристика результата", 1, 2))
    rows = (header, (Cell("Начало"), Cell("Окончание")), *(_row(number) for number in range(1, 81)))
    title = (Line("ПАСПОРТ МУНИЦИПАЛЬНОГО ПРОЕКТА", is_title=True), Line("1. Основные положения"), basics)
    return (*title, Line("ПЛАН МЕРОПРИЯТИЙ", is_title=True), Grid(rows, header_rows=2))


def _row(number: int) -> tuple[Cell, ...]:
    return (
        Cell(f"1.{number}."),
        Cell(f"{_WORDS * 3}, этап {number}"),
        Cell(f"01.{number % 12 + 1:02d}.2020"),
        Cell(f"28.{number % 12 + 1:02d}.2023"),
        Cell("\n".join(_PEOPLE[: number % 3 + 1])),
        Cell(_WORDS * 5),
    )


def _bare(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        expat.ParserCreate().Parse(archive.read("word/document.xml"), True)


def _python_docx(data: bytes) -> list[list[list[str]]]:
    document = docx.Document(io.BytesIO(data))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def _process(*arguments: str) -> None:
    # 0 and 1 are both answers of the command: a paper without errors, and one with them.
    done = subprocess.run([sys.executable, *arguments], stdout=subprocess.PIPE, check=False)
    if done.returncode > 1:
        raise RuntimeError(f"the measured process ended with {done.returncode}")
