"""Values with separators (.csv, .tsv): the separator is found from the file itself."""

from __future__ import annotations

import csv
import io

from rost.papers.documents.blocks import Paper, Place
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import MAX_CELL, Assembly
from rost.papers.documents.readers.encoding import decode

_SEPARATORS = ";\t,|"
_SAMPLE = 20
_MAX_LINE = 500_000


def read_separated(data: bytes, name: str) -> Paper:
    decoded = decode(data)
    paper = Assembly(name, "csv")
    if decoded.remark:
        paper.remark(decoded.remark[0], detail=decoded.remark[1])
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line for line in text[:1_000_000].split("\n", 5_000) if line.strip()][:_SAMPLE]
    if lines and max(map(len, lines)) > _MAX_LINE:
        raise RefusedError("too-large", "В файле есть строка длиннее 500 000 знаков: проверьте файл.")
    separator = _separator(lines)
    if lines and lines[0].lower().startswith("sep="):
        text = text.replace(lines[0], "", 1)
    _add_rows(_rows(text, separator), separator, paper)
    return paper.paper()


def _separator(lines: list[str]) -> str:
    """The hint of a spreadsheet, or the sign that divides the first lines into most values."""
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) > 4:
        return lines[0][4]
    counts = (
        {sign: sum(line.count(sign) > 0 for line in lines) * 1000 + lines[0].count(sign) for sign in _SEPARATORS}
        if lines
        else {}
    )
    return max(counts, key=lambda sign: counts[sign]) if counts else ";"


def _rows(text: str, separator: str) -> list[tuple[int, list[str]]]:
    """Records with values, numbered as a spreadsheet numbers its rows."""
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = []
    try:
        for number, row in enumerate(reader, 1):
            if any(row):
                rows.append((number, row))
    except csv.Error as error:
        raise RefusedError("damaged", "Файл CSV повреждён: откройте его в Excel и сохраните как .xlsx.") from error
    return rows


def _add_rows(rows: list[tuple[int, list[str]]], separator: str, paper: Assembly) -> None:
    start = next((index for index, (_, row) in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    for _, row in rows[:start]:
        paper.add_paragraph(" ".join(row).strip())
    kept = rows[start:]
    place = Place(len(paper.blocks), table=paper.tables + 1)
    if not kept:
        return
    paper.add_rows((row for _, row in kept), row_numbers=(number for number, _ in kept))
    width = len(kept[0][1])
    for number, row in kept:
        if len(row) != width:
            paper.remark("ragged-rows", Place(place.block, place.table, number), "в строке другое число значений")
            break
    for number, row in kept:
        if any(text.count("\n") > 1 and text.count(separator) > 3 for text in row):
            paper.remark("open-quote", Place(place.block, place.table, number))
