"""The door of recognition: a table, or all tables of a paper with continued ones joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rost.papers.documents.blocks import Paper, Paragraph, Table
from rost.papers.documents.recognition.basics import is_basics, read_basics
from rost.papers.documents.recognition.broken import join_broken
from rost.papers.documents.recognition.header import Header, find_header, header_by_cells, is_repeated
from rost.papers.documents.recognition.kinds import identify
from rost.papers.documents.recognition.lines import recognise_lines
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.recognition.rows import Layout, layout_of, read_rows
from rost.papers.documents.recognition.words import fold, has_phrase
from rost.papers.documents.values.text import strip_markup

_HEADING_PARAGRAPHS = 5
_LONGEST_HEADING = 300
_LONGEST_SECTION = 1000
_MOST_HEADINGS = 3
_DRIFT = 2
_SAMPLE = 12


def recognise(table: Table, heading: str = "") -> RecognisedTable:
    """What this table is; `heading` is the text just above it."""
    reading = _Reading()
    reading.take(table, [Paragraph(heading, table.place)] if heading else [])
    return reading.finished()[0]


def recognise_paper(paper: Paper) -> list[RecognisedTable]:
    """Every table of a paper in order; a part that continues the table before it is joined to that one.

    A table of a kind that occurs again with its own header stands as a further item. A table without a known
    kind is in the list too, as `UNKNOWN` with its rows unread. Key-value tables are `BASICS`: each pair is a
    row with the cells `label` and `value`, also where one line of the paper holds two pairs.
    """
    reading = _Reading()
    between: list[Paragraph] = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            between.append(block)
        else:
            reading.take(block, between)
            between = []
    return reading.finished() or recognise_lines(paper)


@dataclass(slots=True)
class _Reading:
    """The tables found so far, and the header and the layout that the next table may go on with."""

    found: list[RecognisedTable] = field(default_factory=list)
    header: Header | None = None
    layout: Layout | None = None
    heading: str = ""
    last: Table | None = None

    def take(self, table: Table, between: list[Paragraph]) -> None:
        """One more table, with the paragraphs that stand between it and the one before."""
        separating = [paragraph for paragraph in between if _separates(paragraph.text)]
        if self.last is None or separating or table.place.part != self.last.place.part:
            heading = _heading(between)
        else:
            heading = self.heading
        if is_basics(table):
            self.found.append(read_basics(table, heading))
            self.layout = None
        elif self._goes_on(table, separating):
            return
        else:
            self._start(table, heading)
        self.last, self.heading = table, heading

    def _start(self, table: Table, heading: str) -> None:
        made, self.layout, self.header = _read(table, find_header(table), heading)
        self.found.append(made)

    def _goes_on(self, table: Table, separating: list[Paragraph]) -> bool:
        """Whether the table was a part of the one before; then its rows are added."""
        if self.last is None or self.layout is None or self.header is None:
            return False
        own = find_header(table)
        is_same = own is not None and fold(own.text) == fold(self.header.text)
        if is_same and own is not None and own.top > 0:
            own = None  # the part begins with rows and repeats the header below them
        is_same = is_same and own is not None and not separating
        is_rest = own is None and _fits(table, self.layout) and _are_headings(separating, table)
        if table.place.part != self.last.place.part or not (is_same or is_rest):
            return False
        sections = [BodyRow(one.place, RowKind.SECTION, strip_markup(one.text).strip()) for one in separating]
        if not self.found[-1].rows:
            self._start_again(table, sections)
            return True
        before = self.found[-1]
        before.rows += [*sections, *_body(table, own.bottom if own else 0, self.layout, self.header)]
        before.blocks = (*before.blocks, table.place.block)
        return True

    def _start_again(self, table: Table, sections: list[BodyRow]) -> None:
        """The part before was a header alone: only with rows under it can its columns be told."""
        assert self.last is not None
        self.found.pop()
        self.last = Table((*self.last.grid, *table.grid), self.last.place, table.is_ragged)
        self._start(self.last, self.heading)
        made = self.found[-1]
        made.rows[:0] = sections
        made.blocks = (*made.blocks, table.place.block)

    def finished(self) -> list[RecognisedTable]:
        for table in self.found:
            if table.kind is TableKind.PLAN:
                table.rows = join_broken(table.rows)
        return self.found


def _heading(paragraphs: Sequence[Paragraph]) -> str:
    near = [paragraph.text for paragraph in paragraphs[-_HEADING_PARAGRAPHS:]]
    return " ".join(text for text in near if len(text) <= _LONGEST_HEADING)


def _separates(text: str) -> bool:
    """Whether a paragraph between two tables makes them two; a page's number or «Продолжение таблицы» does not."""
    return any(letter.isalpha() for letter in text) and not has_phrase(text, "продолжен")


def _are_headings(paragraphs: Sequence[Paragraph], table: Table) -> bool:
    """In flattened text a heading inside a table is a line without cells, as a paragraph is."""
    if not paragraphs:
        return True
    is_short = len(paragraphs) <= _MOST_HEADINGS and all(len(one.text) <= _LONGEST_SECTION for one in paragraphs)
    return table.is_ragged and is_short


def _fits(table: Table, layout: Layout) -> bool:
    """Whether a table without a header has the width of the one before it; flattened rows drift by a cell or two."""
    widths = Counter(len(row) for row in table.grid)
    usual = widths.most_common(1)[0][0]
    return abs(usual - layout.width) <= (_DRIFT if table.is_ragged else 0)


def _read(table: Table, header: Header | None, heading: str) -> tuple[RecognisedTable, Layout | None, Header | None]:
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


def _body(table: Table, begin: int, layout: Layout, header: Header) -> list[BodyRow]:
    rows = read_rows(table.grid[begin:], layout, table.is_ragged or _differs(table, layout))
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
