"""The tables of project pages as rows of a sheet: headings and cells, values as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from rost.platform.ui.figures import date_text
from rost.platform.ui.sheets import Column
from rost.projects import words
from rost.projects.domain.figures import trimmed
from rost.projects.domain.money import Cell, Money
from rost.projects.domain.people import Person
from rost.projects.domain.progress import Progress
from rost.projects.domain.terms import TermState
from rost.projects.edition_tables import Block
from rost.projects.models import Edition, Method, Problem, Project
from rost.projects.queries.indicators import IndicatorRow
from rost.projects.queries.plan import PlanRow

Cells = tuple[Any, ...]


class Table(NamedTuple):
    title: str
    columns: Sequence[Column]
    rows: Sequence[Cells]


def project_table(projects: Iterable[Project], progress: dict[int, Progress]) -> Table:
    columns = _columns(
        ("Проект", 60), ("Территория", 30), ("Начало", 12), ("Окончание", 12), ("Пунктов плана", 10),
        ("Выполнено", 10), ("Просрочено", 10), ("Ошибок", 10), ("Открытых проблем", 10),
    )  # fmt: skip
    rows = [
        (
            project.title, str(project.territory), project.started_on, project.finished_on, progress[project.pk].total,
            progress[project.pk].done, progress[project.pk].count(TermState.OVERDUE),
            project.open_errors, project.open_problems,  # type: ignore[attr-defined] # annotated
        )
        for project in projects
    ]  # fmt: skip
    return Table("Проекты", columns, rows)


def indicator_table(found: Sequence[IndicatorRow]) -> Table:
    years = found[0].years if found else ()
    columns = _columns(
        ("№", 8), ("Показатель", 60), ("Единица", 14), ("Тип", 16), ("Уровень", 16), ("Базовое значение", 12),
        ("Дата базового", 12), *((str(year), 10) for year in years), ("Источник данных", 40),
    )  # fmt: skip
    rows = [
        (
            row.indicator.number, row.indicator.name, row.indicator.unit, row.indicator.kind, row.indicator.level,
            trimmed(row.indicator.baseline_value), row.indicator.baseline_on, *row.values, row.indicator.data_source,
        )
        for row in found
    ]  # fmt: skip
    return Table("Показатели", columns, rows)


def plan_table(found: Iterable[PlanRow]) -> Table:
    columns = _columns(
        ("№", 10), ("Вид", 18), ("Раздел", 30), ("Пункт плана", 60), ("Начало", 12), ("Срок", 12), ("Все сроки", 24),
        ("Повторение", 18), ("Срок в документе", 18), ("Исполнители", 40), ("Контроль", 12), ("Состояние", 16),
        ("Статус в отчёте", 18), ("Документ и характеристика результата", 40), ("Отчёт", 40),
    )  # fmt: skip
    return Table("План", columns, [_plan_cells(row) for row in found])


def _plan_cells(row: PlanRow) -> Cells:
    item, term = row.item, row.term
    return (
        item.number, words.KINDS.get(item.kind, item.kind), item.section, item.title, term.started_on, term.last_day,
        _several(term.days), words.RECURRENCES.get(term.recurrence, term.recurrence), item.end_text,
        ", ".join(party.name for party in row.people), item.control, words.STATES.get(row.state.value, ""),
        words.STATUSES.get(item.status, item.status), item.outcome, item.report,
    )  # fmt: skip


def _several(days: Sequence[date]) -> str:
    return ", ".join(date_text(day) for day in days) if len(days) > 1 else ""


def money_table(found: Money, unit: str) -> Table:
    """Stated beside computed in each year: nothing is mended in a file either."""
    years = [column for year in found.years for column in ((f"{year}, в документе", 12), (f"{year}, по расчёту", 12))]
    columns = _columns(
        ("Результат", 50), ("Источник", 36), *years, ("Всего, в документе", 14), ("Всего, по расчёту", 14),
        ("Единица", 14),
    )  # fmt: skip
    rows = [
        (
            "Всего по проекту" if block.is_summary else block.title, words.SOURCES[row.line.source.value][0],
            *(value for cell in (*row.cells, row.total) for value in _sums(cell)), unit,
        )
        for block in found.blocks
        for row in block.rows
    ]  # fmt: skip
    return Table("Деньги", columns, rows)


def _sums(cell: Cell) -> tuple[Decimal | None, Decimal | None]:
    return trimmed(cell.stated), trimmed(cell.computed)


def people_table(found: Iterable[Person]) -> Table:
    columns = _columns(
        ("Кто", 40), ("Человек или организация", 16), ("Роли", 50), ("Должность", 40), ("Руководитель", 30),
        ("Занятость, %", 10), ("Пунктов плана", 10), ("Выполнено", 10), ("Просрочено", 10),
    )  # fmt: skip
    rows = [
        (
            person.name, "человек" if person.is_person else "организация или группа",
            "; ".join(role.title or words.ROLES.get(role.kind, role.kind) for role in person.roles),
            "; ".join(person.positions), "; ".join(person.supervisors), trimmed(person.workload), person.items_total,
            person.items.get(TermState.DONE, 0), person.overdue,
        )
        for person in found
    ]  # fmt: skip
    return Table("Люди", columns, rows)


def problem_table(found: Iterable[Problem]) -> Table:
    columns = _columns(
        ("Тяжесть", 12), ("Вид", 36), ("Строка", 12), ("Место в документе", 24), ("Что не так", 70),
        ("Исправление", 30), ("Состояние", 14), ("Почему оставлена", 40), ("Кто решил", 30), ("Когда", 12),
    )  # fmt: skip
    rows = [
        (
            one.get_severity_display(), one.title or one.code, one.row, one.place, one.message, one.fix_label,
            one.get_state_display(), one.reason, str(one.settled_by or ""), one.settled_at,
        )
        for one in found
    ]  # fmt: skip
    return Table("Проблемы", columns, rows)


def method_table(found: Iterable[Method]) -> Table:
    columns = _columns(
        ("Показатель", 8),
        ("Наименование", 50),
        ("Методика расчёта", 70),
        ("Переменные", 20),
        ("Базовый показатель", 12),
        ("Источник данных", 40),
        ("Кто собирает", 30),
        ("Уровень агрегирования", 20),
        ("Периодичность", 16),
        ("Дополнительно", 30),
    )
    rows = [
        (
            one.indicator, one.name, one.text, ", ".join(one.variables), trimmed(one.base), one.data_source,
            one.collector, one.aggregation, one.frequency, one.extra,
        )
        for one in found
    ]  # fmt: skip
    return Table("Методики", columns, rows)


def edition_table(found: Iterable[Edition], tampered: Iterable[Edition]) -> Table:
    columns = _columns(("Редакция", 10), ("Утверждена", 12), ("Кто утвердил", 30), ("Основание", 60), ("Хеш", 66),
                       ("Проверка", 14))  # fmt: skip
    changed = {edition.pk for edition in tampered}
    rows = [
        (
            one.number, one.approved_on, one.approved_by_name, one.reason, one.hash,
            "изменена" if one.pk in changed else "цела",
        )
        for one in found
    ]  # fmt: skip
    return Table("Редакции", columns, rows)


def comparison_table(blocks: Iterable[Block], older: Edition, newer: Edition | None) -> Table:
    new_title = f"Редакция {newer.number}" if newer else "Проект"
    columns = _columns(("Раздел", 20), ("Строка", 50), ("Поле", 24), (f"Редакция {older.number}", 50), (new_title, 50),
                       ("Почему", 50))  # fmt: skip
    rows = [
        (block.title, line.row, line.field, line.old, line.new, _why(line.explained.edition))
        for block in blocks
        for line in block.lines
    ]
    return Table("Сравнение редакций", columns, rows)


def _why(edition: Edition | None) -> str:
    return f"редакция {edition.number}: {edition.reason}" if edition else "ещё не утверждено"


def _columns(*titles: tuple[str, int]) -> list[Column]:
    return [Column(title, width) for title, width in titles]
