"""What recognition says of a table: its kind, which column is what, and its body rows by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from rost.papers.documents.blocks import Cell, Place

WHOLE = "all"
"""In the name of a column, in place of a year: the sum of all years."""


class TableKind(StrEnum):
    """`PLAN` serves plans, roadmaps and reports on them: a report is a plan with a column `status` or `report`."""

    BASICS = "basics"
    INDICATORS = "indicators"
    RESULTS = "results"
    FINANCE = "finance"
    PARTICIPANTS = "participants"
    PLAN = "plan"
    METHODOLOGY = "methodology"
    CONTROL_LEVELS = "control levels"
    STAFF = "staff"
    UNKNOWN = "unknown"


class RowKind(StrEnum):
    DATA = "data"
    SECTION = "section"
    SUBTOTAL = "subtotal"
    REPEATED_HEADER = "repeated header"
    COLUMN_NUMBERS = "column numbers"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that got a meaning; a column of a year is named by the year itself, «2019», one under a year
    by both, «2019 / факт»."""

    index: int
    field: str
    confidence: float
    header: str


@dataclass(slots=True)
class BodyRow:
    """A row under the header: its cells by field, how sure each of them is, and those that found no field.

    `other`: cells of columns whose header means no field, by that header; `extra`: cells beyond every column.

    `text` is the row's whole text; for a section heading it is the heading. `is_broken`: the row was put
    together from pieces, since a page break ran through it.
    """

    place: Place
    kind: RowKind
    text: str
    cells: dict[str, Cell] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    other: dict[str, Cell] = field(default_factory=dict)
    extra: list[Cell] = field(default_factory=list)
    is_broken: bool = False

    def words(self, name: str) -> str:
        """The text of a field's cell, stripped; empty where there is none."""
        cell = self.cells.get(name)
        return cell.text.strip() if cell else ""


@dataclass(slots=True)
class RecognisedTable:
    """`blocks` are the indexes in `Paper.blocks` of the table and of those that continue it.

    `heading` is the text of the nearest paragraphs before the table; `header_text` all words of its header.
    """

    kind: TableKind
    confidence: float
    place: Place
    columns: dict[str, Column] = field(default_factory=dict)
    header_text: str = ""
    header_rows: tuple[int, ...] = ()
    rows: list[BodyRow] = field(default_factory=list)
    heading: str = ""
    blocks: tuple[int, ...] = ()

    @property
    def years(self) -> list[int]:
        """The years that have a column, in order."""
        return sorted(int(name) for name in self.columns if name.isdigit())

    @property
    def parts_of_years(self) -> dict[str, tuple[str, str]]:
        """Columns under a year by name: the year and what the column says below it, «2024», «Бюджет области».

        The year is `WHOLE` where the columns of sources stand under none.
        """
        pairs = {name: name.split(" / ", 1) for name in self.columns if " / " in name}
        return {name: (year, said) for name, (year, said) in pairs.items()}
