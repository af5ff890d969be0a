"""How a problem of a plan's row is said: the row, the column, what is wrong, what to do."""

from __future__ import annotations

from rost.papers.documents.blocks import Place
from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.draft import Fix, PlanRow, Problem

COLUMNS: dict[str, str] = {
    "number": "Номер",
    "title": "Наименование",
    "start": "Начало",
    "end": "Окончание",
    "term": "Срок",
    "responsible": "Ответственный",
    "outcome": "Результат",
    "control": "Уровень контроля",
    "condition": "Условия",
    "form": "Форма исполнения",
    "status": "Статус",
    "report": "Отчёт",
    "fact_date": "Фактическая дата",
    "mark": "Тип строки",
    "details": "Содержание",
    "stage": "Этап",
    "audience": "Участники",
    "venue": "Место проведения",
    "note": "Примечание",
    "funding": "Финансирование",
}
_SHORT = 60


def row_problem(code: str, row: PlanRow, message: str, *, field: str | None = None, fix: Fix | None = None) -> Problem:
    """A problem of one row; `message` goes on after «Строка 1.1.6, столбец «Окончание»: »."""
    where = f"Строка {row_label(row)}"
    if field is not None:
        where += f", столбец «{column_name(field)}»"
    return Problem(code, CODES[code].severity, "plan", f"{where}: {message}", row_label(row), place_of(row, field), fix)


def plan_problem(code: str, message: str, *, row: str | None = None, place: Place | None = None) -> Problem:
    """A problem of the plan as a whole, or of a row that is not there."""
    return Problem(code, CODES[code].severity, "plan", message, row, place)


def row_label(row: PlanRow) -> str:
    """What a person calls the row: its number, or the beginning of its title."""
    if row.number:
        return row.number
    return f"«{row.title[:_SHORT]}…»" if len(row.title) > _SHORT else f"«{row.title}»"


def place_of(row: PlanRow, field: str | None) -> Place | None:
    source = row.sources.get(field) if field else None
    return source.place if source and source.place else row.place


def column_name(field: str) -> str:
    return COLUMNS.get(field, field)


def rows_in_words(labels: list[str], most: int = 12) -> str:
    """«1.2, 2.2» or the first of many and how many more."""
    more = len(labels) - most
    return ", ".join(labels[:most]) + (f" и ещё {more}" if more > 0 else "")
