"""How a problem of a plan's row is said: the row, the column, what is wrong, what to do."""

from __future__ import annotations

from rost.papers.documents.blocks import Place
from rost.papers.documents.checks.found import place_of, problem
from rost.papers.documents.draft import Fix, PlanRow, Problem

SECTION = "plan"
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
    "percent": "Процент выполнения",
    "planned": "План",
    "fact": "Факт",
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
    place = place_of(row, field) if field else row.place
    return problem(code, SECTION, f"{where}: {message}", row=row_label(row), place=place, fix=fix)


def plan_problem(code: str, message: str, *, row: str | None = None, place: Place | None = None) -> Problem:
    """A problem of the plan as a whole, or of a row that is not there."""
    return problem(code, SECTION, message, row=row, place=place)


def row_label(row: PlanRow) -> str:
    """What a person calls the row: its number, or the beginning of its title."""
    if row.number:
        return row.number[:_SHORT]
    return f"«{row.title[:_SHORT]}…»" if len(row.title) > _SHORT else f"«{row.title}»"


def column_name(field: str) -> str:
    return COLUMNS.get(field, field)


def rows_in_words(labels: list[str], most: int = 12) -> str:
    """«1.2, 2.2» or the first of many and how many more."""
    more = len(labels) - most
    return ", ".join(labels[:most]) + (f" и ещё {more}" if more > 0 else "")
