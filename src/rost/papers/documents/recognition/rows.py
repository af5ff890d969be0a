"""The body of a table: what each row is, and its cells by field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rost.papers.documents.blocks import Cell, Place
from rost.papers.documents.recognition.alignment import align, fit
from rost.papers.documents.recognition.contents import Content, contents_of
from rost.papers.documents.recognition.header import columns_counted
from rost.papers.documents.recognition.recognised import BodyRow, Column, RowKind
from rost.papers.documents.recognition.vocabulary.shape import Vocabulary
from rost.papers.documents.values.text import strip_markup

_SUBTOTAL = re.compile(r"(?:всего|итого|общий объ[её]м)\b", re.IGNORECASE)
_WITH_CELLS = frozenset({RowKind.DATA, RowKind.SUBTOTAL})
_DOUBT = 0.6
_NOT_SURE_OF_PLACE = 0.8
_MOST_STEPS = 1600
"""Cells by columns: a wider row is no row of these papers, and aligning it would take long."""
_NO_HEADING = frozenset({Content.LABEL, Content.CONTROL, Content.STATUS, Content.PEOPLE})
_NAMES = frozenset({"title", "name"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table by index: the field of each, or None, and what its cells hold."""

    columns: tuple[Column | None, ...]
    holds: tuple[frozenset[Content], ...]
    headers: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.columns)


def layout_of(vocabulary: Vocabulary, columns: dict[str, Column], paths: Sequence[tuple[str, ...]]) -> Layout:
    width = len(paths)
    by_index = {column.index: column for column in columns.values()}
    known = {field.name: field.holds for field in vocabulary.fields}
    return Layout(
        tuple(by_index.get(index) for index in range(width)),
        tuple(
            known.get(by_index[index].field, frozenset()) if index in by_index else frozenset()
            for index in range(width)
        ),
        _names(paths),
    )


def _names(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A name of its own for each column, so that of two columns of one header neither hides the other."""
    said = [" / ".join(path) for path in paths]
    return tuple(
        name if name and said.count(name) == 1 else f"{name} (столбец {index})".strip()
        for index, name in enumerate(said, 1)
    )


def read_rows(rows: Sequence[Sequence[Cell]], layout: Layout, is_ragged: bool) -> list[BodyRow]:
    """The rows under a header; a wholly empty row gives none."""
    unused = unused_columns(rows, layout.width)
    read = []
    for row in rows:
        filled = distinct_filled(row)
        if not filled:
            continue
        kind = _kind(row, filled, layout)
        body = BodyRow(_place(row), kind, " ".join(strip_markup(cell.text).strip() for cell in filled))
        if kind in _WITH_CELLS or len(filled) == 2:
            _place_cells(body, row, layout, is_ragged, unused)
        read.append(body)
    return read


def unused_columns(rows: Sequence[Sequence[Cell]], width: int) -> frozenset[int]:
    """Columns in which no row of full width has anything."""
    full = [row for row in rows if len(row) == width]
    if not full:
        return frozenset()
    return frozenset(index for index in range(width) if not any(row[index].text.strip() for row in full))


def distinct_filled(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that hold something, a merged one once."""
    filled: list[Cell] = []
    for cell in row:
        if cell.text.strip() and (not filled or filled[-1] is not cell):
            filled.append(cell)
    return filled


def _place(row: Sequence[Cell]) -> Place:
    """The place of the row itself; a cell merged from above has the place of its first row."""
    last = max((cell.place for cell in row), key=lambda place: place.row or 0)
    return Place(last.block, last.table, last.row, None, None, last.part)


def _kind(row: Sequence[Cell], filled: Sequence[Cell], layout: Layout) -> RowKind:
    if _is_column_numbers(row, filled):
        return RowKind.COLUMN_NUMBERS
    if any(_SUBTOTAL.match(cell.text.strip()) for cell in filled[:2]):
        return RowKind.SUBTOTAL
    if len(filled) == 1 and _is_heading(row, filled[0], layout):
        return RowKind.SECTION
    if len(filled) == 2 and _is_numbered_heading(row, filled, layout):
        return RowKind.SECTION
    return RowKind.DATA


def _is_column_numbers(row: Sequence[Cell], filled: Sequence[Cell]) -> bool:
    if filled[0].text.strip() not in {"1", "1."}:
        return False
    if 2 * columns_counted(row) > len(row):
        return True
    texts = [cell.text.strip().rstrip(".") for cell in filled]
    return len(texts) > 2 and len(filled) >= len(row) - 1 and texts == [str(n) for n in range(1, len(texts) + 1)]


def _is_heading(row: Sequence[Cell], cell: Cell, layout: Layout) -> bool:
    """The only text of a row: over the whole width, alone in its line, or where a number should stand.

    Where the table has no numbers, a name with nothing beside it names what follows.
    """
    if contents_of(cell.text) & _NO_HEADING and len(row) > 1:
        return False
    positions = [index for index, other in enumerate(row) if other is cell]
    if len(positions) > 1:
        return 2 * len(positions) >= len(row)
    if len(row) <= 2:
        return layout.width > 2 * (len(row) - 1)
    first = layout.columns[0]
    if first is None or positions[0] > 1:
        return False
    if positions == [1]:
        return first.field == "number" and cell.text.strip()[:1].isupper()
    return first.field == "number" or (first.field in _NAMES and layout.width > 2 and not _has_numbers(layout))


def _has_numbers(layout: Layout) -> bool:
    return any(column is not None and column.field == "number" for column in layout.columns)


def _is_numbered_heading(row: Sequence[Cell], filled: Sequence[Cell], layout: Layout) -> bool:
    """«1. | Heading merged to the end of the row»."""
    fields = [layout.columns[i] for i, cell in enumerate(row) if cell is filled[1] and i < layout.width]
    return Content.LABEL in contents_of(filled[0].text) and len(fields) > 2 and 2 * len(fields) > len(row)


def _place_cells(body: BodyRow, row: Sequence[Cell], layout: Layout, is_ragged: bool, unused: frozenset[int]) -> None:
    places: Sequence[int | None]
    if is_ragged and len(row) * layout.width <= _MOST_STEPS and not _stands_straight(row, layout):
        places = align([strip_markup(cell.text) for cell in row], layout.holds, unused)
        trust = _NOT_SURE_OF_PLACE
    else:
        places = [index if index < layout.width else None for index in range(len(row))]
        trust = 1.0
    seen: dict[int, str] = {}
    for cell, index in zip(row, places, strict=True):
        column = layout.columns[index] if index is not None else None
        if id(cell) in seen and cell.column_span > 1:
            seen[id(cell)] = _share_merged(body, cell, seen[id(cell)], column.field if column else "", layout)
            continue
        seen[id(cell)] = column.field if column else ""
        if column is not None and index is not None:
            body.cells[column.field] = cell
            body.confidence[column.field] = _confidence(cell, column, layout.holds[index], trust)
        elif cell.text.strip() and index is not None and index not in unused:
            body.other[layout.headers[index]] = cell
        elif cell.text.strip():
            body.extra.append(cell)


def _share_merged(body: BodyRow, cell: Cell, first: str, second: str, layout: Layout) -> str:
    """The field of a cell merged over two columns: start and end make a term, else the one whose contents it fits."""
    if {first, second} == {"start", "end"}:
        field = "term"
    elif second and (not first or _fit_in(cell, second, layout) > _fit_in(cell, first, layout)):
        field = second
    else:
        return first
    body.cells.pop(first, None)
    body.cells[field] = cell
    body.confidence[field] = body.confidence.pop(first, _NOT_SURE_OF_PLACE)
    return field


def _fit_in(cell: Cell, field: str, layout: Layout) -> float:
    index = next(index for index, column in enumerate(layout.columns) if column is not None and column.field == field)
    return fit(strip_markup(cell.text), layout.holds[index])


def _stands_straight(row: Sequence[Cell], layout: Layout) -> bool:
    """Whether a ragged row can be read by position: not too long, and hardly any cell contradicts its column."""
    if len(row) > layout.width and any(cell.text.strip() for cell in row[layout.width :]):
        return False
    fits = [
        fit(strip_markup(cell.text), layout.holds[i]) for i, cell in enumerate(row[: layout.width]) if cell.text.strip()
    ]
    wrong = sum(1 for value in fits if value < -1)
    if len(row) == layout.width:
        return 3 * wrong <= len(fits)
    return wrong == 0 and len(row) < layout.width


def _confidence(cell: Cell, column: Column, holds: frozenset[Content], trust: float) -> float:
    """How sure a cell is: by its column, by what it holds, and by how it was placed."""
    value = fit(strip_markup(cell.text), holds)
    if value >= 2.0:
        return round(max(column.confidence, 0.9) * (1.0 if trust == 1.0 else 0.95), 2)
    return round(column.confidence * trust * (_DOUBT if value < -1 else 1.0), 2)
