from __future__ import annotations

from rost.papers.documents.checks.tables import table_problems
from tests.papers.documents.made_up import paper

HEADER = ["№", "Мероприятие", "Срок"]


def found(*rows: list[list[str]]) -> list[str]:
    return [problem.code for problem in table_problems(paper(*rows))]


def test_ordinary_tables_have_no_problems() -> None:
    assert found([HEADER, ["1.", "сбор", "2021"]], [HEADER, ["2.", "съезд", "2022"]]) == []


def test_columns_in_another_order_are_named() -> None:
    assert found([HEADER, ["1", "сбор", "2021"]], [HEADER[::-1], ["2021", "сбор", "1"]]) == ["columns-reordered"]


def test_two_numbers_in_one_cell_are_named() -> None:
    assert found([HEADER, ["1.1\n1.2.", "сбор\nсъезд", "2021\n2022"]]) == ["two-rows-in-one"]
    assert found([HEADER, ["1\nэтап", "сбор", "2021"]]) == []
