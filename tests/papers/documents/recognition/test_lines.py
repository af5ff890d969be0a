from __future__ import annotations

from rost.papers.documents.draft import PaperKind
from rost.papers.documents.drafting.paper import make_draft
from rost.papers.documents.reading import read_paper
from rost.papers.documents.recognition.lines import recognise_lines

PLAN = """План мероприятий
1. Обучить наставников до 31.12.2021
1.1 Провести сбор; срок: 30.11.2021
1.2 Собрать отчёты до 15.12.2021 — Ёлкина А. А.
Подпись
"""


def test_a_plan_in_lines_becomes_rows() -> None:
    draft = make_draft(read_paper(PLAN.encode(), "план.txt"))
    assert draft.kind is PaperKind.PLAN
    rows = [(row.number, row.title, str(row.end), row.responsible) for row in draft.plan]
    assert rows == [
        ("1", "Обучить наставников", "2021-12-31", []),
        ("1.1", "Провести сбор", "2021-11-30", []),
        ("1.2", "Собрать отчёты", "2021-12-15", ["Ёлкина А. А."]),
    ]


def test_numbered_lines_without_terms_or_title_are_no_plan() -> None:
    assert recognise_lines(read_paper("Приказ\n1. Назначить Ёлкину А. А. до 31.12.2021\n".encode(), "а.txt")) == []
    assert recognise_lines(read_paper("План\n1. Цели\n2. Задачи\n".encode(), "а.txt")) == []
