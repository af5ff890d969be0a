"""What every container becomes: paragraphs and tables in reading order, each cell with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a paper; numbers count from 1, as a person would count them.

    `block` is the index from 0 in `Paper.blocks` and serves the program; the rest serves the reader.
    """

    block: int
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None
    part: str = ""

    def __str__(self) -> str:
        words = [f"лист «{self.part}»"] if self.part else []
        if self.table is not None:
            words.append(f"таблица {self.table}")
            words += [f"строка {self.row}"] if self.row is not None else []
            words += [f"столбец {self.column}"] if self.column is not None else []
        elif self.paragraph is not None:
            words.append(f"абзац {self.paragraph}")
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text outside tables; an automatic number stands in front of the text."""

    text: str
    place: Place
    heading_level: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; its paragraphs are joined by a line feed, a star or footnote mark stays in the text as «*»."""

    text: str
    place: Place
    column_span: int = 1
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells. A merged cell stands, as the same object, in every position that it covers.

    `is_ragged`: the layout lost its spans (flattened text), so rows differ in length and a position says
    little: columns have to be found again from the header's words and from what the cells hold.
    """

    grid: tuple[tuple[Cell, ...], ...]
    place: Place
    is_ragged: bool = False


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a reader saw on its way and a person should know: a problem's code, place and words."""

    code: str
    place: Place | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file as read: blocks in reading order, footnotes apart, and what the reader remarked."""

    name: str
    format: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Paragraph, ...] = ()
    remarks: tuple[Remark, ...] = field(default=())

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [block for block in self.blocks if isinstance(block, Paragraph)]
