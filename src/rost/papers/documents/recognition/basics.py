"""Key-value tables: a label and its value, one or two pairs a row."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.blocks import Cell, Place, Table
from rost.papers.documents.recognition.contents import Content, contents_of
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.recognition.rows import distinct_filled
from rost.papers.documents.recognition.words import has_phrase, words_of

LABELS = (
    "наименован проект",
    "полн наименован",
    "краткое наименован",
    "сокращ наименован",
    "срок начал",
    "срок окончан",
    "срок реализац",
    "дата начал",
    "дата окончан",
    "период реализац",
    "куратор",
    "руководител",
    "администратор",
    "связ программ",
    "государственн программ",
    "муниципальн программ",
    "цель проект",
    "цел",
    "задач",
    "заказчик",
    "разработчик",
    "исполнител",
    "ответственн",
    "бюджет проект",
    "объем финансирован",
    "территор",
    "наименован показател",
    "единиц измерен",
    "периодичност",
    "определен показател",
    "алгоритм",
    "формул",
    "метод сбор",
    "источник данн",
    "основан разработк",
    "ожидаем результат",
    "целев показател",
    "контакт",
    "номер паспорт",
    "порядок формирован",
    "порядок расчет",
    "описан систем",
)
_LONGEST_LABEL = 14


def is_basics(table: Table) -> bool:
    """Two (or four) cells a row, and the first of each pair mostly says what a passport's first table says."""
    rows = [cells for row in table.grid if (cells := distinct_filled(row))]
    if len(rows) < 2 or max(len(cells) for cells in rows) > 5:
        return False
    pairs = [pair for cells in rows for pair in _pairs(cells)]
    labels = len({id(label) for label, _ in pairs if _is_label(label.text)})  # a label over two rows is one
    return labels >= 2 and 2 * labels >= len(pairs) and _is_of_pairs(rows)


def _is_of_pairs(rows: Sequence[Sequence[Cell]]) -> bool:
    """Rows of two or four cells; with three or five, a value in several cells, most first cells must be labels."""
    pairs = sum(1 for row in rows if len(_without_number(row)) == 2 * len(_pairs(row)) > 0)
    labelled = sum(1 for row in rows if len(row) == 1 or _is_label(_without_number(row)[0].text))
    return 2 * pairs >= len(rows) or 4 * labelled >= 3 * len(rows)


def read_basics(table: Table, heading: str) -> RecognisedTable:
    recognised = RecognisedTable(TableKind.BASICS, 1.0, table.place, heading=heading, blocks=(table.place.block,))
    last: str | None = None
    for row in table.grid:
        cells = distinct_filled(row)
        for label, value in _pairs(cells):
            recognised.rows.append(_pair_row(label, value))
            last = label.text
        if len(cells) == 1 and last is not None and not _is_label(cells[0].text):
            _continue(recognised.rows[-1], cells[0])
        elif len(cells) == 1:
            recognised.rows.append(BodyRow(_row_place(cells[0]), RowKind.SECTION, cells[0].text.strip()))
    return recognised


def _pairs(cells: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """Pairs of a row: two of them where the third cell is a label again; a value may stand in several cells."""
    cells = _without_number(cells)
    if len(cells) < 2:
        return []
    if len(cells) >= 4 and _is_label(cells[2].text) and not _is_label(cells[1].text):
        return [(cells[0], cells[1]), (cells[2], _joined(cells[3:]))]
    return [(cells[0], _joined(cells[1:]))]


def _joined(cells: Sequence[Cell]) -> Cell:
    """Cells of one value as one: a name and a position, the two ends of a period."""
    if len(cells) == 1:
        return cells[0]
    texts = [cell.text.strip() for cell in cells]
    between = " – " if all(Content.DATE in contents_of(text) for text in texts) else ", "
    return Cell(between.join(texts), cells[0].place)


def _without_number(cells: Sequence[Cell]) -> Sequence[Cell]:
    if len(cells) > 2 and cells[0].text.strip().rstrip(".").replace(".", "").isdigit():
        return cells[1:]
    return cells


def _is_label(text: str) -> bool:
    text = text.split("(", 1)[0] or text
    return len(words_of(text)) <= _LONGEST_LABEL and any(has_phrase(text, phrase) for phrase in LABELS)


def _pair_row(label: Cell, value: Cell) -> BodyRow:
    return BodyRow(
        _row_place(label),
        RowKind.DATA,
        f"{label.text.strip()} {value.text.strip()}",
        {"label": label, "value": value},
        {"label": 1.0, "value": 1.0},
    )


def _continue(row: BodyRow, cell: Cell) -> None:
    """A row with a value only goes on with the value above it (its label cell was merged over both)."""
    if "value" in row.cells:
        value = row.cells["value"]
        row.cells["value"] = Cell(f"{value.text}\n{cell.text}", value.place, value.column_span, value.row_span)
    row.text = f"{row.text} {cell.text.strip()}"


def _row_place(cell: Cell) -> Place:
    return Place(cell.place.block, cell.place.table, cell.place.row, None, None, cell.place.part)
