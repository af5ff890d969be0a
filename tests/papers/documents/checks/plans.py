"""Small plans of made-up people, and what is found wrong in them."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.checks.plan import plan_problems
from rost.papers.documents.draft import Draft, Problem
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import Rows, paper

HEADER = ["№", "Наименование мероприятия", "Начало", "Окончание", "Ответственный исполнитель", "Результат"]
GOOD = ["1", "Провести семинар", "01.02.2025", "30.11.2025", "Соколов И. П.", "Протокол"]
PEOPLE = [
    ["№", "Роль в проекте", "Фамилия, инициалы", "Должность", "Занятость (процентов)"],
    ["1", "Руководитель", "Орлова М. С.", "начальник управления", "20"],
    ["2", "Администратор", "Соколов И. П.", "методист", "40"],
]
REPORT_HEADER = ["№", "Мероприятие", "Срок", "Ответственный исполнитель", "Статус исполнения", "Отчет об исполнении"]


def row(number: str, *changes: str) -> list[str]:
    """A good row with some columns written otherwise: «end=31.11.2025»."""
    names = ["number", "title", "start", "end", "responsible", "result"]
    cells = dict(zip(names, GOOD, strict=True)) | {"number": number, "title": f"Провести семинар № {number}"}
    cells |= dict(change.split("=", 1) for change in changes)
    return [cells[name] for name in names]


def plan(*rows: Sequence[str], before: Sequence[str | Rows] = (), after: Sequence[str] = ()) -> Draft:
    return make_draft(paper(*before, "План мероприятий", [HEADER, *map(list, rows)], *after))


def report(*rows: Sequence[str], year: int = 2025) -> Draft:
    title = f"Отчет об исполнении плана мероприятий за {year} год"
    return make_draft(paper(title, [REPORT_HEADER, *map(list, rows)]))


def problems(draft: Draft, code: str | None = None) -> list[Problem]:
    found = plan_problems(draft, paper("план"))
    return [problem for problem in found if code in (None, problem.code)]


def rows_of(draft: Draft, code: str) -> list[str | None]:
    return [problem.row for problem in problems(draft, code)]
