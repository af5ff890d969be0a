"""Every proposed fix, applied as one click applies it, mends its problem and makes no error."""

from __future__ import annotations

import pytest

from rost.papers.documents.corrections import apply_correction, correction_of
from rost.papers.documents.draft import Draft, Severity
from tests.papers.documents.checks.plans import PEOPLE, plan, problems, report, row


def with_stray_cells() -> Draft:
    draft = plan(row("1"))
    draft.plan[0].stray_cells = ["31 августа 2024 г."]
    return draft


@pytest.mark.parametrize(
    ("code", "draft"),
    [
        ("impossible-date", plan(row("1", "end=31.11.2025*"))),
        ("impossible-date", plan(row("1", "start=30.02.2025"))),
        ("impossible-date", report(["1", "Форум", "до 31.06.2025", "Отдел", "исполнено", "Прошёл"])),
        ("end-before-start", plan(row("1", "start=01.01.2025", "end=01.12.2024"))),
        ("end-before-start", plan(row("1", "start=01.06.2025", "end=01.03.2025"))),
        ("end-before-start", report(["1", "Форум", "01.06.2025 – 01.03.2025", "Отдел", "исполнено", "Прошёл"])),
        ("year-only-term", plan(row("1", "start=", "end=2025"))),
        ("name-variant", plan(row("1", "responsible=Соколов И. И.\nОтдел образования"), before=[PEOPLE])),
        ("repeated-words", plan(row("1", "result=Приказ управления образования управления образования"))),
        ("mixed-alphabet", plan(row("1", "title=Cеминар для учителей"))),
        ("stray-cells", with_stray_cells()),
    ],
)
def test_fix_mends_its_problem(code: str, draft: Draft) -> None:
    (found,) = problems(draft, code)
    correction = correction_of(draft, found)

    assert correction is not None
    assert apply_correction(draft, correction)
    assert problems(draft, code) == []
    assert [problem.code for problem in problems(draft) if problem.severity is Severity.ERROR] == []
