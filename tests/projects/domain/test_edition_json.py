from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rost.projects.domain.edition_json import from_plain, hash_of, passport_from, passport_text, to_plain
from rost.projects.domain.passport import (
    AmountData,
    ControlLevelData,
    FundingData,
    IndicatorData,
    MethodData,
    ParticipantData,
    PassportData,
    PlanItemData,
    ResultData,
)

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
st.register_type_strategy(str, _TEXT)
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False, places=4))
_SOURCES = st.dictionaries(_TEXT, st.dictionaries(_TEXT, st.none() | _TEXT | st.booleans() | st.integers(), max_size=2),
                           max_size=2)  # fmt: skip


def rows(kind: type) -> st.SearchStrategy[tuple[object, ...]]:
    sourced = {"sources": _SOURCES} if "sources" in kind.__dataclass_fields__ else {}  # type: ignore[attr-defined]
    return st.lists(st.builds(kind, **sourced), max_size=2).map(tuple)


PASSPORTS = st.builds(
    PassportData,
    indicators=rows(IndicatorData),
    results=rows(ResultData),
    plan=rows(PlanItemData),
    control_levels=rows(ControlLevelData),
    funding=rows(FundingData),
    participants=rows(ParticipantData),
    methods=rows(MethodData),
    sources=_SOURCES,
)
PASSPORT = PassportData("Рост", "municipality", date(2024, 1, 1), date(2024, 12, 31))  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(PASSPORTS)
def test_passport_comes_back_as_it_was(data: PassportData) -> None:
    text = passport_text(data)
    assert passport_from(text) == data
    assert passport_text(passport_from(text)) == text


def test_equal_passports_have_one_text() -> None:
    short, long = (
        replace(PASSPORT, funding=(FundingData("total", amounts=(AmountData(2024, Decimal(value)),)),))  # type: ignore[arg-type]
        for value in ("0.3", "0.300000")
    )
    assert passport_text(short) == passport_text(long)
    assert hash_of(passport_text(short)) == hash_of(passport_text(long))


def test_field_that_an_older_text_lacks_takes_its_default() -> None:
    plain = to_plain(PASSPORT)
    del plain["footnotes"]
    assert passport_from(json.dumps(plain)) == PASSPORT


@pytest.mark.parametrize("change", [{"unheard": 1}, {"title": 5}, {"started_on": "31.12.2024"}, {"level": "none"}])
def test_other_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a PassportData"):
        from_plain(PassportData, {**to_plain(PASSPORT), **change})
