"""A plan written as numbered lines instead of a table: «1.1 Провести обучение наставников до 31.12.2021»."""

from __future__ import annotations

import re

from rost.papers.documents.blocks import Cell, Paper, Paragraph
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind

_TITLE = re.compile(r"\bплан\b|дорожн\w+ карт", re.IGNORECASE)
_LINE = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<title>\S.*)", re.DOTALL)
_TERM = re.compile(
    r"[;,(]?\s*(?:\bсрок[иа]?(?: исполнения)?\s*[:—–-]?\s*|(?=\bдо \d))(?P<term>[^;]{4,60}?)\)?\s*$", re.IGNORECASE
)
_RESPONSIBLE = re.compile(r"\s[—–-]\s(?P<who>[А-ЯЁ][а-яё-]+ [А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?.{0,200})$")
_CONFIDENCE = 0.6
_LEAST_TORN = 2


def recognise_lines(paper: Paper) -> list[RecognisedTable]:
    """The plan of a paper that has no tables, is called a plan and has numbered lines with terms; else nothing."""
    if paper.tables:
        return []
    lines = paper.paragraphs
    start = next(
        (index for index, line in enumerate(lines) if _TITLE.search(line.text) and not _LINE.match(line.text)), None
    )
    if start is None:
        return []
    rows = [row for line in lines[start + 1 :] if (row := _row(line))]
    if not any("end" in row.cells for row in rows):
        return []
    if is_out_of_order(paper):
        return []
    place = lines[start].place
    blocks = tuple(row.place.block for row in rows)
    title = lines[start].text  # it says what the lines are, as a header does for a table
    table = RecognisedTable(
        TableKind.PLAN, _CONFIDENCE, place, header_text=title, rows=rows, heading=title, blocks=blocks
    )
    return [table]


def is_out_of_order(paper: Paper) -> bool:
    """Whether labels stand in the middle of sentences, as they do in a table taken from a PDF line by line."""
    if paper.tables:
        return False
    found = [match for line in paper.paragraphs if (match := _LINE.match(line.text))]
    inside = sum(1 for match in found if match["title"][0].islower() and "." in match["number"])
    return inside >= _LEAST_TORN and 3 * inside >= len(found)


def _row(line: Paragraph) -> BodyRow | None:
    match = _LINE.match(line.text)
    if match is None:
        return None
    texts = {"number": match["number"], "title": match["title"]}
    who = _RESPONSIBLE.search(match["title"])
    if who:
        texts |= {"title": match["title"][: who.start()], "responsible": who["who"]}
    term = _TERM.search(texts["title"])
    if term:
        texts |= {"title": texts["title"][: term.start()].strip(), "end": term["term"]}
    cells = {name: Cell(text, line.place) for name, text in texts.items()}
    return BodyRow(line.place, RowKind.DATA, line.text, cells, dict.fromkeys(cells, _CONFIDENCE))
