"""A Word table as rows of cells with spans; tables inside cells are handed back to be read after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from rost.papers.documents.readers.assembly import MAX_COLUMNS, RawCell
from rost.papers.documents.readers.word.names import TBL, TC, TCPR, TR, TRPR, VAL, P, W, number
from rost.papers.documents.readers.word.paragraphs import Writer, grandparents

_SPAN, _MERGE = f"{W}gridSpan", f"{W}vMerge"
_BEFORE = f"{W}gridBefore"
_WRAPPERS = {
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink", "sdtEndPr")
}


@dataclass(slots=True)
class RawTable:
    rows: list[list[RawCell]] = field(default_factory=list)
    nested: list[etree._Element] = field(default_factory=list)
    doubts: set[str] = field(default_factory=set)


def inside(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Children with these tags, also those that content controls and accepted changes wrap."""
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from inside(child, *tags)


def read_table(element: etree._Element, writer: Writer) -> RawTable:
    table = RawTable()
    spanned = grandparents(element.iter(_SPAN, _MERGE))  # most cells have neither: one walk finds those that do
    open_cells: dict[int, RawCell] = {}
    widths = set()
    for row in inside(element, TR):
        line, open_cells, width = _read_row(row, table, open_cells, writer, spanned)
        if width:
            table.rows.append(line)
            widths.add(width)
    if len(widths) > 1:
        table.doubts.add("ragged-rows")
    return table


def _read_row(
    row: etree._Element, table: RawTable, above: dict[int, RawCell], writer: Writer, spanned: set[etree._Element]
) -> tuple[list[RawCell], dict[int, RawCell], int]:
    """The cells that start in this row, those open to the next one by column, and the row's width."""
    line: list[RawCell] = []
    below: dict[int, RawCell] = {}
    properties = row.find(TRPR)
    column = 0
    if properties is not None:
        before = properties.find(_BEFORE)
        column = min(max(number(before.get(VAL), 0), 0), MAX_COLUMNS) if before is not None else 0
        if column:
            line.append(RawCell("", column))
    has_cells = False
    for cell in inside(row, TC):
        has_cells = True
        span, merge = _cell_properties(cell, table, spanned)
        text = _cell_text(cell, table, writer)
        upper = above.get(column) if merge == "continue" else None
        if upper is not None and upper.column_span == span:
            upper.row_span += 1
            upper.text = f"{upper.text}\n{text}" if text else upper.text
            below[column] = upper
        else:
            raw = RawCell(text, span)
            line.append(raw)
            if merge == "continue":
                table.doubts.add("broken-merge")
            if merge:
                below[column] = raw
        column += span
    if not has_cells:
        table.doubts.add("ragged-rows")
    after = properties.find(f"{W}gridAfter") if properties is not None else None
    width = column + (number(after.get(VAL), 0) if after is not None else 0)
    return line, below, width if has_cells else 0


def _cell_properties(cell: etree._Element, table: RawTable, spanned: set[etree._Element]) -> tuple[int, str]:
    properties = cell.find(TCPR) if cell in spanned else None
    if properties is None:
        return 1, ""
    span, merge = 1, ""
    for element in properties:
        if element.tag == _SPAN:
            span = number(element.get(VAL), 0)
            if not 1 <= span <= MAX_COLUMNS:
                table.doubts.add("bad-span")
                span = 1
        elif element.tag == _MERGE:
            merge = "restart" if element.get(VAL) == "restart" else "continue"
    return span, merge


def _cell_text(cell: etree._Element, table: RawTable, writer: Writer, depth: int = 0) -> str:
    """The cell's paragraphs; a table of one column inside it is but a list of lines."""
    texts: list[str] = []
    for child in inside(cell, P, TBL):
        if child.tag == TBL:
            lines = [list(inside(row, TC)) for row in inside(child, TR)]
            if depth < 20 and all(len(line) == 1 for line in lines):
                texts += filter(None, (_cell_text(line[0], table, writer, depth + 1) for line in lines))
            else:
                table.nested.append(child)
        else:
            text = writer.text(child, is_cell=True).strip()
            if text:
                texts.append(text)
    return texts[0] if len(texts) == 1 else "\n".join(texts)
