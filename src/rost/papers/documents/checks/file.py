"""What is to be said of the file itself: remarks of the reader, its kind, cells read without certainty."""

from __future__ import annotations

from collections.abc import Iterator

from rost.papers.documents.blocks import Paper, Remark
from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.checks.found import problem
from rost.papers.documents.draft import Draft, PaperKind, Problem, Severity, Source, Sourced
from rost.papers.documents.recognition.lines import is_out_of_order

_SECTION = "file"
_OF_ROWS = frozenset({"cells-missing", "cells-many", "rows-unclear"})
"""Said of rows that an empty form does not have."""
_DOUBT = 0.5
_SHOWN = 120


def file_problems(draft: Draft, paper: Paper) -> Iterator[Problem]:
    for remark in paper.remarks:
        if draft.kind is not PaperKind.EMPTY_FORM or remark.code not in _OF_ROWS:
            yield _remark(remark)
    if draft.kind is PaperKind.EMPTY_FORM:
        message = "Это незаполненная форма: в ячейках стоят подсказки. Заполните её и загрузите снова."
        yield problem("empty-form", _SECTION, message)
    elif draft.kind is PaperKind.UNKNOWN:
        message = "Вид документа не распознан: нет ни одной знакомой таблицы. Проверьте, тот ли это файл."
        yield problem("unknown-paper", _SECTION, message)
    if is_out_of_order(paper):
        message = (
            "Номера строк стоят посреди предложений: похоже, это текст из PDF, и строки таблицы в нём перемешаны."
            " Таблица не прочитана. Загрузите исходный файл Word или Excel."
        )
        yield problem("text-out-of-order", _SECTION, message)
    yield from _unplaced(draft.unplaced)


def doubtful_problems(draft: Draft) -> Iterator[Problem]:
    """Cells that were read, but not surely; they stand in the draft and are shown for confirmation."""
    sections: tuple[tuple[str, list[Sourced]], ...] = (
        ("indicators", [*draft.indicators]),
        ("results", [*draft.results]),
        ("finance", [*draft.finance.rows, *draft.finance.totals] if draft.finance else []),
        ("participants", [*draft.participants]),
        ("methodology", [*draft.methodology]),
    )
    for section, rows in sections:
        for row in rows:
            for source in row.sources.values():
                if source.confidence < _DOUBT and source.text.strip("-–— "):
                    message = f"«{_short(source.text)}»: не уверены, что это за ячейка. Проверьте её."
                    number = getattr(row, "number", None) or getattr(row, "indicator", None)
                    yield problem("doubtful-cell", section, message, row=number, place=source.place)


def _remark(remark: Remark) -> Problem:
    code = CODES.get(remark.code)
    title = code.title if code else "Замечание о файле"
    message = f"{title}: {remark.detail}" if remark.detail else f"{title}."
    severity = code.severity if code else Severity.NOTE
    return Problem(remark.code, severity, _SECTION, message, place=remark.place)


def _unplaced(sources: list[Source]) -> Iterator[Problem]:
    """One problem a table: the first line of what found no place, and how many lines more."""
    by_table: dict[int, list[Source]] = {}
    for source in sources:
        by_table.setdefault(source.place.block if source.place else -1, []).append(source)
    for group in by_table.values():
        more = f" и ещё {len(group) - 1}" if len(group) > 1 else ""
        message = f"Не нашлось места: «{_short(group[0].text)}»{more}. Посмотрите, куда это отнести."
        yield problem("unplaced-text", _SECTION, message, place=group[0].place)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0] + "…"
