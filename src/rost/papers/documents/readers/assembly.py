"""Puts paragraphs and tables together, so that places are counted alike in every format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rost.papers.documents.blocks import Block, Cell, Paper, Paragraph, Place, Remark, Table
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.characters import clean, odd_characters

MAX_CELL = 1_000_000  # characters of one cell or paragraph
MAX_TEXT = 16_000_000  # characters of a whole paper, merged cells counted once
MAX_CELLS = 600_000
MAX_COLUMNS = 512
MAX_TABLES = 2_000


@dataclass(slots=True)
class RawCell:
    """A cell on its way: raw text and how many columns and rows it covers."""

    text: str
    column_span: int = 1
    row_span: int = 1


@dataclass(slots=True)
class Assembly:
    """Collects the blocks of one paper; refuses what is too large for any real paper."""

    name: str
    format: str
    blocks: list[Block] = field(default_factory=list)
    footnotes: list[Paragraph] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    tables: int = 0
    paragraphs: int = 0
    _letters: int = 0
    _cells: int = 0
    _odd: str = ""

    def add_paragraph(self, raw: str, heading_level: int | None = None, part: str = "") -> None:
        place = Place(len(self.blocks), paragraph=self.paragraphs + 1, part=part)
        text = self.checked(raw, place).strip()
        if text:
            self.paragraphs += 1
            self.blocks.append(Paragraph(text, place, heading_level))

    def add_footnote(self, raw: str) -> None:
        place = Place(len(self.blocks), paragraph=len(self.footnotes) + 1, part="сноски")
        text = self.checked(raw, place).strip()
        if text:
            self.footnotes.append(Paragraph(text, place))

    def add_rows(
        self,
        rows: Iterable[Sequence[str]],
        is_ragged: bool = False,
        part: str = "",
        row_numbers: Iterable[int] = (),
    ) -> None:
        """Add a table whose cells cover one position each; `row_numbers` as the sheet or file counts them."""
        start = self._start_table(part)
        numbers = iter(row_numbers)
        grid = tuple(self._plain_row(texts, start, next(numbers, index)) for index, texts in enumerate(rows, 1))
        self._finish_table(grid, start, is_ragged)

    def add_cells(self, rows: Sequence[Sequence[RawCell]], part: str = "", row_numbers: Sequence[int] = ()) -> None:
        """Add a table whose cells may cover more positions; they are put into every one of them."""
        start = self._start_table(part)
        grid: list[list[Cell]] = []
        pending: dict[int, tuple[int, Cell]] = {}
        for index, row in enumerate(rows):
            number = row_numbers[index] if row_numbers else index + 1
            line, pending = self._place_row(row, pending, start, number)
            grid.append(line)
        self._finish_table(tuple(tuple(line) for line in grid), start, is_ragged=False)

    def remark(self, code: str, place: Place | None = None, detail: str = "") -> None:
        """Note something once per code and place."""
        found = Remark(code, place, detail)
        if found not in self.remarks and len(self.remarks) < 200:
            self.remarks.append(found)

    def paper(self) -> Paper:
        if not self.blocks:
            raise RefusedError("empty", "В файле нет текста: проверьте, что сохранён нужный документ.")
        return Paper(self.name, self.format, tuple(self.blocks), tuple(self.footnotes), tuple(self.remarks))

    def _start_table(self, part: str) -> Place:
        self.tables += 1
        if self.tables > MAX_TABLES:
            raise RefusedError("too-large", f"В файле больше {MAX_TABLES} таблиц: разделите его на части.")
        return Place(len(self.blocks), table=self.tables, part=part)

    def _finish_table(self, grid: tuple[tuple[Cell, ...], ...], start: Place, is_ragged: bool) -> None:
        if grid:
            self.blocks.append(Table(grid, start, is_ragged))
        else:
            self.tables -= 1
            self.remark("row-empty", start, "таблица без строк")

    def _plain_row(self, texts: Sequence[str], start: Place, number: int) -> tuple[Cell, ...]:
        return tuple(self._cell(RawCell(text), start, number, column) for column, text in enumerate(texts, 1))

    def _place_row(
        self, row: Sequence[RawCell], pending: dict[int, tuple[int, Cell]], start: Place, number: int
    ) -> tuple[list[Cell], dict[int, tuple[int, Cell]]]:
        line: list[Cell] = []
        below: dict[int, tuple[int, Cell]] = {}

        def take_pending() -> None:
            while len(line) in pending:
                left, cell = pending[len(line)]
                if left > 1:
                    below[len(line)] = (left - 1, cell)
                line.append(cell)

        for raw in row:
            take_pending()
            cell = self._cell(raw, start, number, len(line) + 1)
            for _ in range(raw.column_span):
                if raw.row_span > 1:
                    below[len(line)] = (raw.row_span - 1, cell)
                line.append(cell)
        take_pending()
        return line, below

    def _cell(self, raw: RawCell, start: Place, row: int, column: int) -> Cell:
        self._cells += raw.column_span
        if self._cells > MAX_CELLS:
            raise RefusedError("too-large", "В файле слишком много ячеек: разделите его на части.")
        if column + raw.column_span - 1 > MAX_COLUMNS:
            raise RefusedError("too-large", f"В таблице больше {MAX_COLUMNS} столбцов: оставьте только нужные.")
        place = Place(start.block, start.table, row, column, None, start.part)
        return Cell(self.checked(raw.text, place).strip(), place, raw.column_span, raw.row_span)

    def checked(self, raw: str, place: Place) -> str:
        """Cleaned text; odd characters and lost letters are remarked at the first place where they stand."""
        if raw.isascii() and raw.isalnum():
            self._letters += len(raw)
            return raw
        self._letters += len(raw)
        if len(raw) > MAX_CELL or self._letters > MAX_TEXT:
            raise RefusedError("too-large", "В файле слишком много текста: разделите его на части.")
        for kind in odd_characters(raw):
            if kind not in self._odd:
                self._odd += f"{kind};"
                code = "lost-letters" if kind == "утраченные буквы" else "odd-characters"
                self.remark(code, place, kind)
        return clean(raw)
