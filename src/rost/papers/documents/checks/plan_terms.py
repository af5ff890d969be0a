"""Terms of a plan's rows: dates that cannot be, terms that do not fit one another, terms without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rost.papers.documents.checks.plan_numbers import is_empty
from rost.papers.documents.checks.plan_order import Order
from rost.papers.documents.checks.plan_problem import row_label, row_problem
from rost.papers.documents.draft import Draft, Fix, PaperKind, PlanRow, Problem
from rost.papers.documents.values.dates import DateRead, find_dates

_STARS = re.compile(r"\s*\*+")
_UNFINISHED = frozenset({"in progress", "partly done", "not done"})


def term_problems(draft: Draft, order: Order) -> Iterator[Problem]:
    for row in draft.plan:
        yield from _impossible(row)
        yield from _reversed(row, draft)
        yield from _outside_parent(row, order.top_of(row))
        yield from _outside_project(row, draft)
        yield from _without_date(row, order)
        yield from _against_report(row, draft)


def _impossible(row: PlanRow) -> Iterator[Problem]:
    for field in ("start", "end", "term"):
        source = row.sources.get(field)
        wrong = [found for found in find_dates(source.text) if not found.is_valid] if source else []
        if source and wrong:
            fixed = _with_real_dates(source.text, wrong)
            said = ", ".join(_STARS.sub("", found.text).strip(" .") for found in wrong)
            last = ", ".join(written(found.date) for found in wrong)
            fix = Fix(field, fixed, f"Исправить на {last}")
            message = f"{said} нет в календаре; последний день месяца — {last}"
            yield row_problem("impossible-date", row, message, field=field, fix=fix)


def _with_real_dates(text: str, wrong: list[DateRead]) -> str:
    for found in reversed(wrong):
        star = "*" if found.is_starred else ""
        text = f"{text[: found.begin]}{written(found.date)}{star}{text[found.end :]}"
    return text


def _reversed(row: PlanRow, draft: Draft) -> Iterator[Problem]:
    if row.start is None or row.end is None or row.end >= row.start:
        return
    field = "end" if "end" in row.sources else "term"
    message = f"окончание {written(row.end)} раньше начала {written(row.start)}; проверьте обе даты"
    fix = _other_order(row.start, row.end, field, draft)
    yield row_problem("end-before-start", row, message, field=field, fix=fix)


def _other_order(start: date, end: date, field: str, draft: Draft) -> Fix:
    """The same day in the year of the start, if that lies after it and in the project; else both dates swapped."""
    moved = end if (end.month, end.day) == (2, 29) else end.replace(year=start.year)
    in_project = draft.period is None or moved <= draft.period[1]
    if moved >= start and in_project:
        text = written(moved) if field == "end" else f"{written(start)} – {written(moved)}"
        return Fix(field, text, f"Окончание: {written(moved)}")
    text = f"{written(end)} – {written(start)}"
    return Fix("term", text, f"Поменять местами: {text}")


def _outside_parent(row: PlanRow, top: PlanRow | None) -> Iterator[Problem]:
    if top is None:
        return
    said = []
    if row.start and top.start and row.start < top.start:
        said.append(f"начало {written(row.start)} раньше начала результата {written(top.start)}")
    if row.end and top.end and row.end > top.end:
        said.append(f"окончание {written(row.end)} позже окончания результата {written(top.end)}")
    if row.due_year and top.due_year and row.due_year > top.due_year:
        said.append(f"{row.due_year} год позже срока результата ({top.due_year})")
    if said:
        message = f"{'; '.join(said)} (строка {row_label(top)}). Исправьте срок строки или результата"
        yield row_problem("outside-parent-dates", row, message, field="end" if row.end else None)


def _outside_project(row: PlanRow, draft: Draft) -> Iterator[Problem]:
    if draft.period is None:
        return
    first, last = draft.period
    days = [day for day in (row.start, row.end, *row.due_dates) if day is not None]
    outside = [day for day in days if not first <= day <= last]
    if row.due_year is not None and not first.year <= row.due_year <= last.year:
        outside.append(date(row.due_year, 12, 31))
    if outside:
        message = (
            f"{written(outside[0])} вне срока проекта ({written(first)} – {written(last)}). "
            "Исправьте срок строки или срок проекта"
        )
        yield row_problem("outside-project-dates", row, message, field=_term_field(row))


def _without_date(row: PlanRow, order: Order) -> Iterator[Problem]:
    """Terms that say no day: a recurrence, a year alone, words that can be read two ways or not at all."""
    field = _term_field(row)
    if field is None:
        if not is_empty(row) and not order.has_children(row):
            yield row_problem("term-missing", row, "срок не указан; впишите дату окончания")
        return
    text = " ".join(row.sources[field].text.split())
    if row.recurrence is not None:
        message = f"«{text}» не даёт даты окончания; впишите последнюю дату, чтобы за сроком можно было следить"
        yield row_problem("recurring-term", row, message, field=field)
    elif row.due_year is not None and not row.targets and row.end is None:
        fix = Fix(field, f"31.12.{row.due_year}", f"Срок: 31.12.{row.due_year}")
        yield row_problem("year-only-term", row, f"указан только год ({text}); впишите дату", field=field, fix=fix)
    if row.term_ambiguous:
        yield row_problem("ambiguous-term", row, _two_readings(row, text), field=field)
    elif row.term_reason is not None and not row.targets:
        yield row_problem("unread-term", row, _unread(row, text), field=field)


def _unread(row: PlanRow, text: str) -> str:
    if row.end is None and not row.due_year:
        return f"«{text}» не удалось прочитать как срок; впишите дату вида 31.12.2024"
    read = written(row.end) if row.end else f"{row.due_year} год"
    return f"«{text}» прочитано как {read}, остальные слова не поняты; проверьте срок"


def _two_readings(row: PlanRow, text: str) -> str:
    if row.start and row.end:
        read = f"прочитано как {written(row.start)} – {written(row.end)}"
    else:
        read = f"прочитано как {written(row.end)}" if row.end else "дата не названа точно"
    return f"«{text}» можно понять по-разному; {read}. Впишите даты полностью"


def _against_report(row: PlanRow, draft: Draft) -> Iterator[Problem]:
    year = draft.year
    if year is None or draft.kind is not PaperKind.REPORT:
        return
    first, last = date(year, 1, 1), date(year, 12, 31)
    field = _term_field(row)
    if (row.end and row.end < first) or (row.start and row.start > last):
        message = f"срок целиком вне {year} года, за который составлен отчёт; исправьте год или уберите строку"
        yield row_problem("term-outside-report-year", row, message, field=field)
    if row.status in _UNFINISHED and row.end and row.end < last:
        message = f"срок прошёл {written(row.end)}, а статус — «{row.status_text}»; укажите новый срок или причину"
        yield row_problem("overdue-in-progress", row, message, field="status")


def _term_field(row: PlanRow) -> str | None:
    """The column in which the end of the row's term was written."""
    return next((name for name in ("end", "term", "start") if name in row.sources), None)


def written(day: date) -> str:
    return day.strftime("%d.%m.%Y")
