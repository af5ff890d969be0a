"""The columns of the review: which fields of a draft's sections are shown, how they are called and said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rost.papers.documents.draft import Draft, FinanceRow, IndicatorRow, PersonNamed, PlanRow
from rost.platform.ui.figures import number_text
from rost.projects import words


@dataclass(frozen=True, slots=True)
class Column:
    """`field` is the name in `sources`; `value` says in Russian what was understood; `is_number`: set to the right."""

    field: str
    title: str
    value: Callable[[Any], str]
    is_number: bool = False
    is_wide: bool = False


def said(value: Any) -> str:
    """Any value of a draft as a person would write it."""
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, Decimal):
        # The database gives back 70 as 70.0000.
        return number_text(value.normalize())
    if isinstance(value, list | tuple):
        return ", ".join(said(item) for item in value)
    return str(value)


def columns_of(draft: Draft, section: str) -> list[Column]:
    """The columns of a section that this paper has."""
    if section == "indicators":
        return [*_INDICATORS, *(_target_column(year) for year in _years(draft.indicators))]
    if section == "finance":
        years = [str(year) for year in draft.finance.years] if draft.finance else []
        return [*_FINANCE, *(_money_column(year) for year in years), _plain("total", "Всего", is_number=True)]
    return list(_COLUMNS[section])


def _plain(field: str, title: str, is_number: bool = False, is_wide: bool = False) -> Column:
    return Column(field, title, lambda row: said(getattr(row, field)), is_number, is_wide)


def _wide(field: str, title: str) -> Column:
    return _plain(field, title, is_wide=True)


def _start(row: PlanRow) -> str:
    return said(row.start)


def _end(row: PlanRow) -> str:
    if row.due_dates and len(row.due_dates) > 1:
        text = said(row.due_dates)
    elif row.end:
        text = said(row.end)
    else:
        text = words.RECURRENCES.get(row.recurrence or "", "") or (f"{row.due_year} год" if row.due_year else "")
    return f"{text} (будет уточнён)" if row.to_be_specified and text else text


def _term(row: PlanRow) -> str:
    recurrence = words.RECURRENCES.get(row.recurrence or "", "")
    if row.start and row.end:
        span = f"{said(row.start)} – {said(row.end)}"
        return f"{recurrence}, {span}" if recurrence else span
    return f"{recurrence}, {said(row.end)}" if recurrence and row.end else _end(row)


def _status(row: PlanRow) -> str:
    return words.STATUSES.get((row.status or "").replace(" ", "_"), "")


def _due(row: Any) -> str:
    return f"{said(row.due)} (будет уточнён)" if row.to_be_specified and row.due else said(row.due)


def _baseline(part: str) -> Callable[[IndicatorRow], str]:
    return lambda row: said(getattr(row.baseline, part)) if row.baseline else ""


def _target_column(year: str) -> Column:
    def value(row: IndicatorRow) -> str:
        count = (row.counts or {}).get(year)
        text = said(row.targets.get(year))
        return f"{text} ({count})" if count is not None else text

    return Column(year, year, value, is_number=True)


def _money_column(year: str) -> Column:
    def value(row: FinanceRow) -> str:
        text = said(row.by_year.get(year))
        return f"{text}*" if text and year in row.starred else text

    return Column(year, year, value, is_number=True)


def _person(field: str) -> Callable[[Draft], str]:
    def value(draft: Draft) -> str:
        person: PersonNamed | None = getattr(draft, field)
        return ", ".join(part for part in (person.name, person.position) if part) if person else ""

    return value


def _period(draft: Draft) -> str:
    return f"{said(draft.period[0])} – {said(draft.period[1])}" if draft.period else ""


def _years(rows: Sequence[IndicatorRow]) -> list[str]:
    return sorted({year for row in rows for year in row.targets})


_BASICS = (
    _wide("title", "Наименование"),
    _wide("short_title", "Краткое наименование"),
    Column("period", "Срок", _period),
    Column("curator", "Куратор", _person("curator"), is_wide=True),
    Column("leader", "Руководитель", _person("leader"), is_wide=True),
    Column("administrator", "Администратор", _person("administrator"), is_wide=True),
    Column("programmes", "Программы", lambda draft: "; ".join(draft.programmes), is_wide=True),
    _wide("goal", "Цель"),
    _plain("goal_year", "Год цели"),
    _plain("year", "Отчётный год"),
)
_INDICATORS = (
    _plain("number", "№"),
    _wide("name", "Показатель"),
    _plain("territory", "Территория"),
    _plain("unit", "Единица"),
    _plain("kind", "Тип"),
    _plain("level", "Уровень"),
    Column("baseline_value", "База", _baseline("value"), is_number=True),
    Column("baseline_date", "Дата базы", _baseline("date")),
    _plain("direction", "Направление"),
    _plain("data_source", "Источник данных"),
)
_FINANCE = (_plain("number", "№"), _wide("title", "Результат, источник"))
_COLUMNS: dict[str, tuple[Column, ...]] = {
    "basics": _BASICS,
    "results": (
        _plain("number", "№"),
        _wide("title", "Результат"),
        Column("due", "Срок", _due),
        _wide("description", "Характеристика"),
    ),
    "plan": (
        _plain("number", "№"),
        _wide("title", "Наименование"),
        Column("start", "Начало", _start),
        Column("end", "Окончание", _end),
        Column("term", "Срок", _term),
        _wide("responsible", "Ответственные"),
        _wide("outcome", "Документ, результат"),
        _plain("control", "Контроль"),
        _wide("condition", "Условия"),
        _wide("form", "Форма исполнения"),
        Column("status", "Статус", _status),
        _wide("report", "Отчёт"),
        _wide("stray_cells", "Лишние ячейки"),
    ),
    "participants": (
        _plain("number", "№"),
        _wide("role", "Роль"),
        _wide("names", "Кто"),
        _wide("position", "Должность"),
        _wide("supervisor", "Руководитель"),
        _plain("workload_percent", "Занятость, %", is_number=True),
    ),
    "methodology": (
        _plain("indicator", "№"),
        _wide("name", "Показатель"),
        _wide("text", "Методика"),
        _plain("base", "База", is_number=True),
        _wide("source", "Источник данных"),
        _wide("collector", "Кто собирает"),
        _plain("aggregation", "Уровень"),
        _plain("frequency", "Периодичность"),
        _wide("extra", "Дополнительно"),
    ),
    "staff": (
        _plain("number", "№"),
        _wide("name", "Работник"),
        _plain("birth_date", "Дата рождения"),
        _plain("snils", "СНИЛС"),
        _wide("organisation", "Организация"),
        _wide("position", "Должность"),
    ),
}
