"""Rows that a page break tore apart: the pieces find the row they belong to."""

from __future__ import annotations

import re

from rost.papers.documents.blocks import Cell
from rost.papers.documents.recognition.contents import Content, contents_of
from rost.papers.documents.recognition.recognised import BodyRow, RowKind
from rost.papers.documents.values.text import fold, strip_markup

_LABEL_BEFORE = re.compile(r"\s*((?:\d{1,3}\.){1,5}\d{1,3}|\d{1,3}(?=\.))\.?\s+(?=[A-ZА-ЯЁ«\"–-])")
_LINK = re.compile(
    r"(?:^|\s)(?:и|в|во|на|по|за|с|со|о|об|от|до|для|при|из|к|или|а|не|что|как|у|над|под|через)$", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"</p>\s*|\n\s*")
_TEXTS = ("title", "condition", "outcome", "form", "report")
_LEAST_NUMBERED = 0.5
_LONGEST = 4000
_JOINED = 0.7
_GUESSED = 0.5


def join_broken(rows: list[BodyRow]) -> list[BodyRow]:
    """The rows of a plan with the pieces of torn rows put back; every piece lands in a row, marked as broken."""
    data = [row for row in rows if row.kind is RowKind.DATA]
    for row in data:
        _take_number_from_title(row)
    if not data or sum(1 for row in data if row.words("number")) < _LEAST_NUMBERED * len(data):
        return rows
    joined: list[BodyRow] = []
    for position, row in enumerate(rows):
        before = _last_data(joined)
        if row.kind is RowKind.SECTION and before is not None and before.extra and _starts_inside(row.text):
            before.extra.append(Cell(row.text, row.place))  # stray cells of the row above that took a line of their own
            continue
        if row.kind is RowKind.DATA and before is not None:
            if not row.words("number") and _is_piece(row, before):
                _give_out(row, before, _next_numbered(rows, position))
                continue
            _return_first_paragraphs(row, before)
        joined.append(row)
    return joined


def _last_data(rows: list[BodyRow]) -> BodyRow | None:
    return rows[-1] if rows and rows[-1].kind is RowKind.DATA else None


def _next_numbered(rows: list[BodyRow], position: int) -> BodyRow | None:
    """The row just below, when it starts an item of its own."""
    below = rows[position + 1] if position + 1 < len(rows) else None
    return below if below is not None and below.kind is RowKind.DATA and below.words("number") else None


def _take_number_from_title(row: BodyRow) -> None:
    """«2.3. Не менее 5% …» in the title and nothing in the number's cell."""
    title = row.cells.get("title")
    if title is None or row.words("number"):
        return
    text = strip_markup(title.text)
    match = _LABEL_BEFORE.match(text)
    if match:
        row.cells["number"] = Cell(match.group(1), title.place)
        row.confidence["number"] = round(0.9 * row.confidence.get("title", 1.0), 2)
        row.cells["title"] = Cell(text[match.end() :], title.place, title.column_span, title.row_span)


def _is_piece(row: BodyRow, before: BodyRow) -> bool:
    """A row without a number goes on with another row when its texts start in the middle of a sentence."""
    texts = [row.words(name) for name in _TEXTS if row.words(name)] + [cell.text for cell in row.extra]
    if any(_starts_inside(text) and openness(before.words(name)) > 0 for text in texts for name in _TEXTS):
        return True
    return not row.words("title")


def _give_out(piece: BodyRow, before: BodyRow, after: BodyRow | None) -> None:
    before.is_broken = True
    cells = [(name, cell) for name, cell in piece.cells.items() if cell.text.strip() and name != "number"]
    for name, cell in [*cells, *[("", cell) for cell in piece.extra]]:
        target = _continued_field(name, cell, before)
        if target is not None:
            _append(before, target, cell)
            _drop_copy(after, target, cell)
        elif not name:
            before.extra.append(cell)
        else:
            _settle(name, cell, before, after)


def _continued_field(name: str, cell: Cell, before: BodyRow) -> str | None:
    """The field of the row above whose text goes on here: the one that stopped most clearly in the middle."""
    if not _starts_inside(cell.text) or Content.TERM in contents_of(strip_markup(cell.text)):
        return None
    if Content.STATUS in contents_of(strip_markup(cell.text)):
        return None
    ranked = [(openness(before.words(field)) + (0.5 if field == name else 0.0), field) for field in _TEXTS]
    best, field = max(ranked)
    return field if best >= 1 else None


def _settle(name: str, cell: Cell, before: BodyRow, after: BodyRow | None) -> None:
    """A whole cell of a piece: the row above if it has a gap there, else the row below, else beside the others."""
    above_is_full = bool(before.words(name))
    below_is_bare = after is not None and not any(after.words(field) for field in ("term", "start", "end", "status"))
    if after is not None and (above_is_full or (below_is_bare and before.words("status"))):
        after.is_broken = True
        if not after.words(name):
            _set(after, name, cell, _JOINED)
        elif fold(strip_markup(after.words(name))) != fold(strip_markup(cell.text)):
            before.extra.append(cell)
    elif not above_is_full:
        _set(before, name, cell, _GUESSED if below_is_bare else _JOINED)
    else:
        before.extra.append(cell)


def _drop_copy(after: BodyRow | None, name: str, cell: Cell) -> None:
    """The same words standing in the row below as well are a copy that the page break made."""
    if (
        after is not None
        and after.words(name)
        and fold(strip_markup(after.words(name))) == fold(strip_markup(cell.text))
    ):
        del after.cells[name]
        after.confidence.pop(name, None)
        after.is_broken = True


def _return_first_paragraphs(row: BodyRow, before: BodyRow) -> None:
    """A cell whose first paragraph ends the sentence of the row above gives it back."""
    for name in _TEXTS:
        cell = row.cells.get(name)
        if cell is None or name == "title" or openness(before.words(name)) < 2:
            continue
        parts = [part for part in _PARAGRAPH.split(cell.text) if strip_markup(part).strip()]
        if len(parts) < 2 or not _starts_inside(parts[0]):
            continue
        _append(before, name, Cell(parts[0], cell.place))
        _set(row, name, Cell("\n".join(parts[1:]), cell.place, cell.column_span, cell.row_span), _JOINED)
        row.is_broken = before.is_broken = True


def _append(row: BodyRow, name: str, cell: Cell) -> None:
    old = row.cells[name]
    _set(row, name, Cell(f"{old.text}\n{cell.text}", old.place, old.column_span, old.row_span), _JOINED)


def _set(row: BodyRow, name: str, cell: Cell, confidence: float) -> None:
    row.cells[name] = cell
    row.confidence[name] = confidence


def _starts_inside(text: str) -> bool:
    """Whether a text starts in the middle of a sentence: with a small letter."""
    letter = re.search(r"\w", strip_markup(text))
    return letter is not None and letter.group().islower()


def openness(text: str) -> int:
    """How clearly a text stops in the middle: 3 at a preposition or in a quotation, 2 at a comma, 1 without a stop."""
    if not text or len(text) > _LONGEST:
        return 0
    text = strip_markup(text).strip()
    if not text:
        return 0
    if _LINK.search(text) or text.count("«") > text.count("»") or text.count("(") > text.count(")"):
        return 3
    if text[-1] in ",:-–":
        return 2
    return 1 if text[-1].isalnum() else 0
