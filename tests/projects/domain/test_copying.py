from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rost.projects.domain.copying import copied, moved
from rost.projects.domain.passport import (
    AmountData,
    FundingData,
    FundingSource,
    IndicatorData,
    Level,
    ParticipantData,
    PartyData,
    PassportData,
    PlanItemData,
    ResultData,
    TargetData,
)

PERSON = PartyData("Ветрова А. Л.")
OLD = PassportData(
    "Рост", Level.MUNICIPALITY, date(2019, 1, 1), date(2024, 12, 31), goal_year=2024,
    indicators=(IndicatorData("Доля", baseline_on=date(2018, 1, 1), targets=(TargetData(2024, Decimal(5)),)),),
    results=(ResultData("Центр", due_on=date(2020, 2, 29), due_text="29.02.2020"),),
    plan=(PlanItemData("Семинар", started_on=date(2019, 3, 1), finished_on=date(2020, 2, 29), end_text="29.02.2020",
                       due_dates=(date(2020, 2, 28), date(2020, 2, 29)), due_year=2020, status="done",
                       status_text="исполнено", report="Проведён", responsible=(PERSON,), sources={"title": {}}),),
    funding=(FundingData(FundingSource.TOTAL, amounts=(AmountData(2020, Decimal(1), True),)),),
    participants=(ParticipantData((PERSON,)),),
)  # fmt: skip


def test_dates_and_years_move_and_reports_stay_behind() -> None:
    new = copied(OLD, title="Рост", started_on=date(2025, 1, 1), finished_on=date(2030, 12, 31), years=6)
    assert (new.started_on, new.goal_year) == (date(2025, 1, 1), 2030)
    assert new.indicators[0].targets == (TargetData(2030, Decimal(5)),)
    assert new.indicators[0].baseline_on == date(2018, 1, 1)
    assert (new.results[0].due_on, new.results[0].due_text) == (date(2026, 2, 28), "")
    item = new.plan[0]
    assert (item.started_on, item.finished_on, item.due_year) == (date(2025, 3, 1), date(2026, 2, 28), 2026)
    assert item.due_dates == (date(2026, 2, 28),)
    assert (item.status, item.status_text, item.report, item.end_text, item.sources) == ("", "", "", "", {})
    assert item.responsible == (PERSON,)
    assert new.funding[0].amounts == (AmountData(2026, Decimal(1), True),)


def test_people_can_be_left_out() -> None:
    new = copied(OLD, title="Иной", started_on=OLD.started_on, finished_on=OLD.finished_on, years=0, with_people=False)
    assert new.participants == ()
    assert new.plan[0].responsible == ()
    assert new.plan[0].finished_on == date(2020, 2, 29)


def test_copy_without_reports_is_the_same_project() -> None:
    plain = replace(OLD, results=(), plan=(), funding=(), footnotes=())
    assert copied(plain, title="Рост", started_on=OLD.started_on, finished_on=OLD.finished_on, years=0) == plain


@pytest.mark.parametrize(("years", "to"), [(4, date(2024, 2, 29)), (1, date(2021, 2, 28)), (0, date(2020, 2, 29))])
def test_leap_day(years: int, to: date) -> None:
    assert moved(date(2020, 2, 29), years) == to
    assert moved(None, years) is None
