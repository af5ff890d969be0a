"""A draft goes into JSON and comes back equal."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.blocks import Place
from rost.papers.documents.draft import (
    Baseline,
    Draft,
    Finance,
    FinanceRow,
    Fix,
    IndicatorRow,
    MethodRow,
    PaperKind,
    PersonNamed,
    PlanRow,
    Problem,
    Reference,
    Severity,
    Source,
)
from rost.papers.documents.draft_json import from_json, to_json

CELL = Place(block=4, table=1, row=3, column=2, part="Лист1")


def full_draft() -> Draft:
    return Draft(
        file="паспорт.docx",
        kind=PaperKind.PASSPORT,
        level="municipality",
        period=(date(2024, 1, 1), date(2026, 12, 31)),
        territory=["Липовая область"],
        curator=PersonNamed(name="Пример Анна Ивановна", position="глава", sources={"name": Source("x", CELL, 0.5)}),
        approved={"date": date(2024, 1, 15), "by": "глава района", "number": None},
        indicators=[
            IndicatorRow(
                number="1.2",
                name="Доля",
                baseline=Baseline(Decimal("0.5"), date(2023, 12, 31)),
                targets={"2024": Decimal("10.25"), "2025": None},
                counts={"2024": 10, "2025": None},
                place=CELL,
                sources={"2024": Source("10,25", CELL, 0.9)},
            )
        ],
        finance=Finance("млн. рублей", [2024], [FinanceRow(by_year={"2024": Decimal("154.639")}, starred=["2024"])]),
        plan=[PlanRow(number="1", due_dates=[date(2024, 2, 29)], responsible=["Пример А. И."])],
        methodology=[MethodRow(indicator="1", base=Decimal(0))],
        control_levels={"КМП": "куратор"},
        references=[Reference("12-р", date(2024, 3, 1))],
        unplaced=[Source("лишнее", Place(block=1, paragraph=1))],
        sources={"title": Source("«Проект»", CELL)},
        problems=[
            Problem("impossible-date", Severity.ERROR, "plan", "нет", "1", CELL, Fix("end_text", "30.11.2024", "да"))
        ],
    )


def test_draft_through_json_text_comes_back_equal() -> None:
    draft = full_draft()
    assert from_json(json.loads(json.dumps(to_json(draft), ensure_ascii=False))) == draft


def test_empty_draft_leaves_sections_out_and_comes_back_equal() -> None:
    written = to_json(Draft())
    assert set(written) == {"file", "kind", "level", "problems"}
    assert from_json(written) == Draft()


def test_row_states_absent_fields_as_null_and_its_cells_with_places() -> None:
    row = to_json(full_draft())["indicators"][0]
    assert row["territory"] is None
    assert row["targets"] == {"2024": 10.25, "2025": None}
    assert row["baseline"] == {"value": 0.5, "date": "2023-12-31"}
    said = "лист «Лист1», таблица 1, строка 3, столбец 2"
    place = {"block": 4, "table": 1, "row": 3, "column": 2, "part": "Лист1", "said": said}
    assert row["cells"] == {"2024": {"text": "10,25", "place": place, "confidence": 0.9}}


def test_control_levels_are_written_as_declared() -> None:
    assert to_json(full_draft())["control_levels"] == {"declared": {"КМП": "куратор"}}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_any_decimal_comes_back_equal(value: Decimal) -> None:
    draft = Draft(finance=Finance(rows=[FinanceRow(total=value)]))
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


@pytest.mark.parametrize(
    "broken", [{"kind": "novel"}, {"plan": [5]}, {"period": 7}, {"indicators": {"a": 1}}, {"title": 5}]
)
def test_data_of_another_shape_are_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not a|is not a valid|novel"):
        from_json(broken)
