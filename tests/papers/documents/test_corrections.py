"""A person's corrections of cells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rost.papers.documents.blocks import Place
from rost.papers.documents.corrections import (
    Correction,
    apply_corrections,
    correct_row,
    correction_of,
    original_text,
    row_at,
)
from rost.papers.documents.draft import (
    Draft,
    Finance,
    FinanceRow,
    Fix,
    IndicatorRow,
    MethodRow,
    ParticipantRow,
    PersonNamed,
    PlanRow,
    Problem,
    ResultRow,
    Severity,
    Source,
)
from rost.papers.documents.draft_json import from_json, to_json
from rost.papers.documents.sandbox import check_in_child


def place(row: int, block: int = 4) -> Place:
    return Place(block=block, table=1, row=row)


def paper() -> Draft:
    return Draft(
        title="Ветер перемен",
        curator=PersonNamed(name="Пример Анна Ивановна", sources={"name": Source("Пример А. И.", place(1, 1))}),
        indicators=[IndicatorRow(name="Доля", place=place(3, 2), targets={"2024": Decimal(1), "2025": None})],
        results=[ResultRow(title="Создана сеть", place=place(2, 3))],
        plan=[
            PlanRow(
                number="1.1",
                title="Семинар",
                end=date(2021, 11, 30),
                end_text="31.11.2021",
                end_valid=False,
                place=place(3),
                sources={"end": Source("31.11.2021", place(3), 0.9)},
            ),
            PlanRow(number="1.2", title="Отчёт", place=place(4)),
        ],
        finance=Finance("млн. рублей", [2024], [FinanceRow(place=place(2, 5))], [FinanceRow(place=place(9, 5))]),
        participants=[ParticipantRow(names=["Пример А. И."], place=place(2, 6))],
        methodology=[MethodRow(indicator="1", place=place(2, 7))],
    )


def corrected(section: str, index: int, field: str, value: str) -> Any:
    draft = paper()
    assert apply_corrections(draft, [Correction(section, index, field, value)]) == []
    return row_at(draft, section, index)


def test_date_corrected_becomes_valid_and_keeps_what_the_paper_says() -> None:
    row = corrected("plan", 0, "end", "30.11.2021")
    assert (row.end, row.end_text, row.end_valid) == (date(2021, 11, 30), "30.11.2021", True)
    assert row.sources["end"] == Source("30.11.2021", place(3), 1.0, corrected_from="31.11.2021")


def test_second_correction_of_a_cell_keeps_the_first_original() -> None:
    draft = paper()
    apply_corrections(draft, [Correction("plan", 0, "end", text) for text in ("30.11.2021", "01.12.2021")])
    assert draft.plan[0].sources["end"].corrected_from == "31.11.2021"
    assert draft.plan[0].end == date(2021, 12, 1)


@pytest.mark.parametrize(
    ("section", "index", "field", "value", "name", "expected"),
    [
        ("plan", 1, "term_text", "до 1 сентября 2024 г.", "end", date(2024, 9, 1)),
        ("plan", 1, "end_text", "ежегодно", "recurrence", "yearly"),
        ("plan", 1, "responsible", "Пример А. И., Образец Б. В.", "responsible", ["Пример А. И.", "Образец Б. В."]),
        ("plan", 1, "status", "Исполнено", "status", "done"),
        ("plan", 1, "title", " Новый  отчёт ", "title", "Новый отчёт"),
        ("plan", 1, "outcome", "", "outcome", None),
        ("plan", 1, "number", "1.3.", "number", "1.3"),
        ("results", 0, "due_text", "31.12.2024*", "to_be_specified", True),
        ("indicators", 0, "targets.2025", "12,5", "targets", {"2024": Decimal(1), "2025": Decimal("12.5")}),
        ("finance", 0, "by_year.2024", "0,3", "by_year", {"2024": Decimal("0.3")}),
        ("finance", 1, "total", "1,8", "total", Decimal("1.8")),
        ("participants", 0, "workload_percent", "20", "workload_percent", Decimal(20)),
        ("methodology", 0, "base", "0", "base", Decimal(0)),
        ("basics", 0, "title", "Ветер", "title", "Ветер"),
        ("basics", 0, "period", "01.01.2020 - 31.12.2024", "period", (date(2020, 1, 1), date(2024, 12, 31))),
    ],
)
def test_correction_of_each_kind_of_cell_is_read_as_the_paper_would_be(
    section: str, index: int, field: str, value: str, name: str, expected: object
) -> None:
    assert getattr(corrected(section, index, field, value), name) == expected


def test_head_of_the_project_is_corrected_with_the_position() -> None:
    draft = paper()
    apply_corrections(draft, [Correction("basics", 0, "curator", "Образец Борис Викторович, глава района")])
    assert draft.curator is not None
    assert (draft.curator.name, draft.curator.position) == ("Образец Борис Викторович", "глава района")
    assert original_text(draft, "basics", 0, "curator") == "Пример А. И."


def test_correction_of_a_cell_that_reads_otherwise_now_is_reported_and_not_applied() -> None:
    draft = paper()
    (problem,) = apply_corrections(draft, [Correction("plan", 0, "end", "30.11.2021", was="31.02.2021")])
    assert problem.code == "lost-correction"
    assert draft.plan[0].end_text == "31.11.2021"


def test_correction_of_a_missing_row_or_unknown_field_is_reported() -> None:
    lost = apply_corrections(paper(), [Correction("plan", 9, "end", "x"), Correction("plan", 0, "colour", "x")])
    assert [problem.code for problem in lost] == ["lost-correction", "lost-correction"]


FIX = Fix("end_text", "30.11.2021", "Заменить")


def problem(where: Place | None, row: str | None = "1.1") -> Problem:
    return Problem(
        "impossible-date", Severity.ERROR, "plan", "…", row, where, Fix("end_text", "30.11.2021", "Заменить")
    )


def test_fix_of_a_problem_names_its_cell_by_place_and_else_by_label() -> None:
    expected = Correction("plan", 0, "end", "30.11.2021", "31.11.2021")
    assert correction_of(paper(), problem(place(3), row="9.9")) == expected
    assert correction_of(paper(), problem(None)) == expected
    assert correction_of(paper(), problem(None, row="9.9")) is None


def test_field_that_nobody_corrects_is_refused() -> None:
    draft = paper()
    with pytest.raises(ValueError, match="colour"):
        correct_row(draft, draft.plan[0], "colour", "red")


def test_correction_and_corrected_draft_survive_json() -> None:
    one = Correction("plan", 0, "end", "30.11.2021", "31.11.2021")
    assert Correction.from_json(one.to_json()) == one
    draft = paper()
    apply_corrections(draft, [one])
    assert from_json(to_json(draft)) == draft
    assert "corrected_from" not in to_json(draft)["curator"]["cells"]["name"]


PLAN = (
    "План мероприятий\n"
    "| № | Наименование мероприятия | Начало | Окончание | Ответственный исполнитель |\n"
    "|---|---|---|---|---|\n"
    "| 1 | Провести семинар | 01.09.2021 | 31.11.2021 | Пример А. И. |\n"
    "| 2 | Подготовить отчёт | 01.12.2021 | 20.12.2021 | Образец Б. В. |\n"
)


def test_child_finds_problems_on_the_corrected_draft(tmp_path: Path) -> None:
    paper_file = tmp_path / "план.txt"
    paper_file.write_text(PLAN)
    read = from_json(check_in_child(paper_file, "план.txt"))
    (impossible,) = [found for found in read.problems if found.code == "impossible-date"]
    fix = correction_of(read, impossible)
    assert fix is not None
    again = from_json(check_in_child(paper_file, "план.txt", corrections=[fix]))
    assert "impossible-date" not in {found.code for found in again.problems}
    assert again.plan[0].end == date(2021, 11, 30)
