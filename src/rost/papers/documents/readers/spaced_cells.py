"""Text where every cell is a paragraph of its own and nothing marks rows; «1», «2», «3» … count the columns.

The header stands above those numbers. Below them a row begins at its label («1.1.») or is a heading («2. Раздел»);
which figures are labels is found from their order and from how many cells the rows then have. Empty cells are gone
from such a text, so a short row is remarked: its values may stand under other columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rost.papers.documents.blocks import Place
from rost.papers.documents.readers.assembly import Assembly
from rost.papers.documents.readers.row_starts import MOST_COLUMNS, divide

_LEAST_COLUMNS = 3
_NUMBER_HEAD = re.compile(r"(?:№|N)(?:\s*п\s*/\s*п)?\.?|п\s*/\s*п", re.IGNORECASE)
_VARIABLE = re.compile(r"[nN](?:\s?\+\s?\d+)?|\.{3}|…")
_LOWER = re.compile(r"(?:19|20)\d\d(?:\s?(?:год|г\.?))?|значение|год|дата|план|факт", re.IGNORECASE)
_LONGEST_HEADER = 300


@dataclass(frozen=True, slots=True)
class _Counted:
    """A table: where its header begins, where the run of column numbers begins, how many columns it counts."""

    header: int
    begin: int
    width: int


def has_spaced_cells(lines: list[str]) -> bool:
    """Whether a text without bars and tabs counts columns, a number a paragraph, under a header of words."""
    texts = _paragraphs(lines)
    return "1" in texts and bool(_tables(texts)) and not any("\t" in text or "|" in text for text in texts)


def read_spaced_cells(lines: list[str], paper: Assembly) -> None:
    texts = _paragraphs(lines)
    tables = _tables(texts)
    position = 0
    for table, after in zip(tables, [*tables[1:], None], strict=True):
        _add_texts(texts[position : table.header], paper)
        body = texts[table.begin + table.width : after.header if after else len(texts)]
        rows, taken = divide(body, table.width)
        _add_table(texts[table.header : table.begin], rows, table.width, paper)
        position = table.begin + table.width + taken
    _add_texts(texts[position:], paper)


def _paragraphs(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def _add_texts(texts: list[str], paper: Assembly) -> None:
    for text in texts:
        paper.add_paragraph(text)


def _tables(texts: list[str]) -> list[_Counted]:
    found: list[_Counted] = []
    begin = 0
    while begin < len(texts):
        width = _run(texts, begin) if texts[begin] == "1" else 0
        floor = found[-1].begin + found[-1].width if found else 0
        header = _header(texts, begin, width, floor) if _LEAST_COLUMNS <= width <= MOST_COLUMNS else None
        if header is not None:
            found.append(_Counted(header, begin, width))
        begin += max(1, width)
    return found


def _run(texts: list[str], begin: int) -> int:
    """How many columns are counted from here on; forms go on with «n», «n + 1»."""
    width = 1
    while begin + width < len(texts) and texts[begin + width] == str(width + 1):
        width += 1
    while width >= _LEAST_COLUMNS and begin + width < len(texts) and _VARIABLE.fullmatch(texts[begin + width]):
        width += 1
    return width


def _header(texts: list[str], begin: int, width: int, floor: int) -> int | None:
    """Where the header begins: at «№ п/п», or as many paragraphs above as there are columns, if none was wide."""
    for index in range(begin - 1, max(floor, begin - 3 * width) - 1, -1):
        if len(texts[index]) > _LONGEST_HEADER:
            break
        if _NUMBER_HEAD.fullmatch(texts[index]):
            is_second = index > floor and texts[index].lower().startswith("п") and texts[index - 1] in {"№", "N"}
            return index - is_second if begin - index + is_second >= width else None
    start = begin - width
    plain = start >= floor and not any(
        _LOWER.fullmatch(text) or len(text) > _LONGEST_HEADER for text in texts[start:begin]
    )
    return start if plain else None


def _add_table(header: list[str], rows: list[list[str]], width: int, paper: Assembly) -> None:
    if len(header) > 1 and _NUMBER_HEAD.fullmatch(header[1]):
        header = [f"{header[0]} {header[1]}", *header[2:]]
    place = Place(len(paper.blocks), table=paper.tables + 1)
    numbers = [str(number) for number in range(1, width + 1)]
    if all(len(row) == 1 for row in rows):  # nothing tells where a row ends, which is said of a table of lone cells
        paper.add_rows([[cell] for cell in [*header, *numbers, *(row[0] for row in rows)]], is_ragged=True)
        return
    paper.add_rows([header, numbers, *rows], is_ragged=True)
    for number, row in enumerate(rows, 3):
        if len(row) > 2 and len(row) != width:
            code = "cells-missing" if len(row) < width else "cells-many"
            detail = f"«{row[0]} {row[1][:60]}» — {len(row)} вместо {width}, значения могли сместиться"
            paper.remark(code, Place(place.block, place.table, number), detail)
