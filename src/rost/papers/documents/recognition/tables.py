"""The door of recognition: a table, or all tables of a paper with continued ones joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rost.papers.documents.blocks import Paper, Paragraph, Table
from rost.papers.documents.recognition.basics import is_basics, read_basics
from rost.papers.documents.recognition.broken import join_broken
from rost.papers.documents.recognition.header import Header, find_header, header_by_cells, is_repeated
from rost.papers.documents.recognition.kinds import identify
from rost.papers.documents.recognition.lines import recognise_lines
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.recognition.rows import Layout, layout_of, read_rows
from rost.papers.documents.recognition.words import fold, has_phrase

_HEADING_PARAGRAPHS = 5
_LONGEST_HEADING = 300
_DRIFT = 2
_SAMPLE = 12


def recognise(table: Table, heading: str = "") -> RecognisedTable:
    """What this table is; `heading` is the text just above it."""
    return _recognise([table], heading)[0]


def recognise_paper(paper: Paper) -> list[RecognisedTable]:
    """Every table of a paper in order; a part that continues the table before it is joined to that one.

    A table of a kind that occurs again with its own header stands as a further item. A table without a known
    kind is in the list too, as `UNKNOWN` with its rows unread. Key-value tables are `BASICS`: each pair is a
    row with the cells `label` and `value`, also where one line of the paper holds two pairs.
    """
    recognised: list[RecognisedTable] = []
    for group, heading in _groups(paper):
        recognised += _recognise(group, heading)
    return recognised or recognise_lines(paper)


def _groups(paper: Paper) -> list[tuple[list[Table], str]]:
    """Tables that stand one under another without text between them, with the text above the first."""
    groups: list[tuple[list[Table], str]] = []
    texts: list[str] = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
            continue
        if groups and not any(map(_separates, texts)) and groups[-1][0][-1].place.part == block.place.part:
            groups[-1][0].append(block)
        else:
            heading = [text for text in texts[-_HEADING_PARAGRAPHS:] if len(text) <= _LONGEST_HEADING]
            groups.append(([block], " ".join(heading)))
        texts = []
    return groups


def _separates(text: str) -> bool:
    """Whether a paragraph between two tables makes them two; a page's number or «Продолжение таблицы» does not."""
    return any(letter.isalpha() for letter in text) and not has_phrase(text, "продолжен")


def _recognise(tables: Sequence[Table], heading: str) -> list[RecognisedTable]:
    found: list[RecognisedTable] = []
    layout: Layout | None = None
    header: Header | None = None
    for table in tables:
        if is_basics(table):
            found.append(read_basics(table, heading))
            layout = None
            continue
        own = find_header(table)
        is_same = own is not None and header is not None and fold(own.text) == fold(header.text)
        if layout is not None and header is not None and (is_same or (own is None and _fits(table, layout))):
            _continue(found[-1], table, layout, header, own.bottom if own else 0)
            continue
        made, layout, header = _start(table, own, heading)
        found.append(made)
    for table_found in found:
        if table_found.kind is TableKind.PLAN:
            table_found.rows = join_broken(table_found.rows)
    return found


def _fits(table: Table, layout: Layout) -> bool:
    """Whether a table without a header has the width of the one before it; flattened rows drift by a cell or two."""
    widths = Counter(len(row) for row in table.grid)
    usual = widths.most_common(1)[0][0]
    return abs(usual - layout.width) <= (_DRIFT if table.is_ragged else 0)


def _start(table: Table, header: Header | None, heading: str) -> tuple[RecognisedTable, Layout | None, Header | None]:
    unknown = RecognisedTable(TableKind.UNKNOWN, 0.0, table.place, heading=heading, blocks=(table.place.block,))
    header = header or header_by_cells(table)
    if header is None:
        return unknown, None, None
    title = " ".join([heading, *[cell.text for row in table.grid[: header.top] for cell in row[:1]]]).strip()
    samples = _samples(table, header)
    reading = identify(header.paths, samples, title, header.text)
    if reading is None:
        unknown.header_text = header.text
        return unknown, None, None
    layout = layout_of(reading.vocabulary, reading.columns, header.paths)
    recognised = RecognisedTable(
        reading.vocabulary.kind,
        reading.confidence,
        table.place,
        reading.columns,
        header.text,
        tuple(range(header.top, header.bottom)),
        heading=title,
        blocks=(table.place.block,),
    )
    recognised.rows = _body(table, header.bottom, layout, header)
    return recognised, layout, header


def _continue(recognised: RecognisedTable, table: Table, layout: Layout, header: Header, begin: int) -> None:
    recognised.blocks = (*recognised.blocks, table.place.block)
    recognised.rows += _body(table, begin, layout, header)


def _body(table: Table, begin: int, layout: Layout, header: Header) -> list[BodyRow]:
    rows = read_rows(table.grid[begin:], layout, table.is_ragged or _differs(table, layout), table.place)
    by_number = {row[0].place.row: row for row in table.grid[begin:] if row}
    for row in rows:
        if is_repeated(by_number.get(row.place.row, ()), header):
            row.kind = RowKind.REPEATED_HEADER
            row.cells.clear()
    return rows


def _differs(table: Table, layout: Layout) -> bool:
    return bool(table.grid) and max(len(row) for row in table.grid) != layout.width


def _samples(table: Table, header: Header) -> list[list[str]]:
    """Some texts of each column; rows of another length than the header say nothing of columns."""
    width = len(header.paths)
    rows = [row for row in table.grid[header.bottom :] if len(row) == width][: 4 * _SAMPLE]
    samples: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for sample, cell in zip(samples, row, strict=True):
            if cell.text.strip() and len(sample) < _SAMPLE:
                sample.append(cell.text)
    return samples
