from __future__ import annotations

import pytest

from rost.papers.documents.checks.indicator_cells import indicator_cell_problems
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import paper

HEADER = ["№", "Показатель", "Единица измерения", "Базовое значение", "2021", "2022"]


def found(value: str) -> list[str]:
    draft = make_draft(paper("Показатели проекта", [HEADER, ["1", "Доля учителей", "процент", "0", value, "20"]]))
    assert len(draft.indicators) == 1
    return [problem.code for problem in indicator_cell_problems(draft)]


@pytest.mark.parametrize("value", ["10", "12,5", "12,5 %", "1 234,5", "не менее 50", "-", "", "24 (10 школ)"])
def test_a_number_is_no_problem(value: str) -> None:
    assert found(value) == []


@pytest.mark.parametrize("value", ["слово", "1,2,3", "½", "0x10"])
def test_what_is_no_number_is_named(value: str) -> None:
    assert found(value) == ["malformed-number"]
