"""The tables that every paper of a project has, built from plain rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from scripts.demo_papers.word import HeaderCell, Paper, flat

TEXTS = Path(__file__).parent

PLAN_HEADER: list[HeaderCell] = [
    ("№ п/п", (0, 0, 1, 0)),
    ("Наименование результата, мероприятия, контрольной точки", (0, 1, 1, 1)),
    ("Сроки реализации", (0, 2, 0, 3)),
    ("Начало", (1, 2, 1, 2)),
    ("Окончание", (1, 3, 1, 3)),
    ("Ответственный исполнитель", (0, 4, 1, 4)),
    ("Вид документа и характеристика результата", (0, 5, 1, 5)),
    ("Уровень контроля", (0, 6, 1, 6)),
]


def rows_of(name: str) -> list[list[str]]:
    """Rows of a text beside this file: cells are parted by «|», lines of a cell by «;»."""
    lines = (TEXTS / name).read_text(encoding="utf-8").splitlines()
    return [[cell.replace(";", "\n") for cell in line.split("|")] for line in lines]


def add_basics(paper: Paper, rows: Sequence[Sequence[str]]) -> None:
    paper.heading("1. Основные положения")
    paper.table([], rows, (6.5, 10))


def add_results(paper: Paper, group: str, rows: Sequence[Sequence[str]]) -> None:
    paper.table(
        flat("№ п/п", "Наименование задачи, результата", "Срок", "Характеристика результата"),
        [[group], *rows],
        (1.4, 9.4, 3, 12.2),
        centred=(0, 2),
    )


def add_participants(paper: Paper, rows: Sequence[Sequence[str]]) -> None:
    paper.heading("5. Участники муниципального проекта")
    paper.table(
        flat(
            "№ п/п",
            "Роль в муниципальном проекте",
            "Фамилия, инициалы",
            "Должность",
            "Непосредственный руководитель",
            "Занятость в проекте (процентов)",
        ),
        rows,
        (1.4, 5.6, 4.2, 6.6, 5.4, 2.8),
        centred=(0, 5),
    )


def add_plan(paper: Paper, rows: Sequence[Sequence[str]]) -> None:
    paper.table(PLAN_HEADER, rows, (1.5, 8.4, 2.5, 2.5, 3.7, 5.3, 2.3), centred=(0, 2, 3, 6))


def add_finance(paper: Paper, title: str, years: Sequence[int], rows: Sequence[Sequence[str]], unit: str) -> None:
    paper.heading(title)
    last = 1 + len(years)
    header: list[HeaderCell] = [
        ("№ п/п", (0, 0, 1, 0)),
        ("Наименование результата и источники финансирования", (0, 1, 1, 1)),
        (f"Объём финансового обеспечения по годам реализации ({unit})", (0, 2, 0, last)),
        *((str(year), (1, 2 + i, 1, 2 + i)) for i, year in enumerate(years)),
        (f"Всего ({unit})", (0, last + 1, 1, last + 1)),
    ]
    widths = (1.8, 9.6, *(2 for _ in years), 2.4)
    paper.table(header, rows, widths, centred=(0, *range(2, last + 2)))


def money(amounts: Sequence[str], stated: Mapping[int, str] | None = None) -> list[str]:
    """Cells of a line: the amounts and their sum; `stated` replaces cells by their place (stars, mistakes)."""
    filled = [Decimal(amount) for amount in amounts if amount]
    cells = [_comma(Decimal(amount)) if amount else "-" for amount in amounts]
    cells.append(_comma(sum(filled, Decimal(0))) if filled else "-")
    for place, text in (stated or {}).items():
        cells[place] = text
    return cells


def added(*lines: Sequence[str]) -> list[str]:
    """Amounts of several lines summed by year."""
    return [str(sum((Decimal(cell or "0") for cell in column), Decimal(0))) for column in zip(*lines, strict=True)]


def _comma(amount: Decimal) -> str:
    return str(amount.normalize() if amount != amount.to_integral() else amount.quantize(Decimal(1))).replace(".", ",")
