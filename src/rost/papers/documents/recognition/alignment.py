"""The cells of a row set under the columns, where a position alone does not say which is which."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.recognition.contents import Content, contents_of

_SKIP_CELL = -1.2
_SKIP_COLUMN = -0.15
_SPECIFIC = frozenset(
    {Content.TERM, Content.DATE, Content.STATUS, Content.CONTROL, Content.PEOPLE, Content.BODY, Content.SNILS}
)


def fit(text: str, holds: frozenset[Content]) -> float:
    """How well a text stands in a column that holds such contents: from -1.5 (cannot be) to 2 (surely)."""
    found = contents_of(text)
    if Content.EMPTY in found:
        return 0.1
    if not holds:
        return 0.15
    common = found & holds
    if common & (_SPECIFIC | {Content.LABEL}):
        return 2.0
    if common:
        return 0.8
    if Content.TEXT in holds:
        return 0.2 if found & {Content.BODY, Content.NUMBER, Content.PEOPLE} else -0.5
    return -1.5


def align(texts: Sequence[str], columns: Sequence[frozenset[Content]], unused: frozenset[int]) -> list[int | None]:
    """For each text the index of its column, in order, or None where it fits nowhere.

    The best sum over all ways to skip cells and columns; among equals the earlier column. `unused` are
    columns in which no row has anything, so that they are skipped for nothing and filled last.
    """
    rows, width = len(texts), len(columns)
    best = [[0.0] * (width + 1) for _ in range(rows + 1)]
    step = [[""] * (width + 1) for _ in range(rows + 1)]
    fits = [[_fit_at(text, index, columns, unused) for index in range(width)] for text in texts]
    for row in range(rows, -1, -1):
        for column in range(width, -1, -1):
            choices = []
            if row < rows and column < width:
                near = 0.05 if row == column or rows - row == width - column else 0.0
                choices.append((fits[row][column] + near + best[row + 1][column + 1], "take"))
            if row < rows:
                cost = 0.0 if not texts[row].strip() else _SKIP_CELL
                choices.append((cost + best[row + 1][column], "cell"))
            if column < width:
                cost = 0.0 if column in unused else _SKIP_COLUMN
                choices.append((cost + best[row][column + 1], "column"))
            if choices:
                best[row][column], step[row][column] = max(choices, key=lambda choice: choice[0])
    return _path(step, rows, width)


def _fit_at(text: str, index: int, columns: Sequence[frozenset[Content]], unused: frozenset[int]) -> float:
    value = fit(text, columns[index])
    return min(value, 0.1) if index in unused else value


def _path(step: list[list[str]], rows: int, width: int) -> list[int | None]:
    places: list[int | None] = [None] * rows
    row = column = 0
    while row < rows or column < width:
        move = step[row][column]
        if move == "take":
            places[row] = column
        row += move in {"take", "cell"}
        column += move in {"take", "column"}
    return places
