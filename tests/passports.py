"""Passports for tests as plain values: no Django is needed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from rost.projects.domain.passport import (
    AmountData,
    ControlLevelData,
    FundingData,
    FundingSource,
    IndicatorData,
    ItemKind,
    Level,
    MethodData,
    ParticipantData,
    PartyData,
    PassportData,
    PlanItemData,
    ProblemData,
    ResultData,
    RoleKind,
    TargetData,
)

VETROVA = PartyData("Ветрова А. Л.", full_name="Ветрова Анна Львовна")
LUGOVOI = PartyData("Луговой П. С.")
HEADS = PartyData("Руководители ОО", is_person=False)


def passport(items: int = 6, **changes: Any) -> PassportData:
    """A small whole passport; `items` says how many measures the plan holds."""
    values: dict[str, Any] = {
        "title": "Учитель будущего",
        "short_title": "Учитель будущего",
        "level": Level.MUNICIPALITY,
        "started_on": date(2019, 1, 1),
        "finished_on": date(2024, 12, 31),
        "goal": "Охватить системой роста не менее половины учителей района к 2024 году",
        "programmes": ("Развитие образования",),
        "indicators": (_indicator(),),
        "results": (_result(),),
        "plan": _plan(items),
        "control_levels": (ControlLevelData("РМП", "руководитель проекта"), ControlLevelData("АМП", "администратор")),
        "funding": _funding(),
        "participants": _participants(),
        "methods": (MethodData(name="Доля учителей", indicator="1", text="Z — учителя", variables=("Z",)),),
        "footnotes": ("* срок будет уточнён",),
        "sources": {"title": {"text": "Учитель будущего", "place": "таблица 1, строка 1", "confidence": 1.0}},
    }
    return PassportData(**{**values, **changes})


def problem(**changes: Any) -> ProblemData:
    values: dict[str, Any] = {
        "code": "impossible-date",
        "severity": "error",
        "title": "Даты, которых нет в календаре",
        "message": "Пункт 1.1.1: 31 ноября не бывает.",
        "section": "plan",
        "row": "1.1.1",
        "index": 1,
        "fix_label": "Заменить на 30.11.2021",
        "changes": {"finished_on": "2021-11-30", "end_text": "30.11.2021", "is_term_valid": True},
    }
    return ProblemData(**{**values, **changes})


def _indicator() -> IndicatorData:
    return IndicatorData(
        number="1",
        name="Доля учителей, вовлечённых в систему профессионального роста",
        unit="процент",
        kind="Основной",
        baseline_value=Decimal(0),
        baseline_on=date(2018, 1, 1),
        targets=tuple(TargetData(2019 + i, Decimal(10 * i)) for i in range(6)),
        sources={"name": {"text": "Доля учителей, %", "place": "таблица 2, строка 4", "confidence": 1.0}},
    )


def _result() -> ResultData:
    return ResultData(number="1.1", title="Внедрена система аттестации руководителей", due_on=date(2020, 6, 1))


def _plan(items: int) -> tuple[PlanItemData, ...]:
    measures = [
        PlanItemData(
            number=f"1.1.{i}",
            title=f"Провести семинар {i} для учителей",
            started_on=date(2019, 1 + i % 12, 1),
            finished_on=date(2021, 1 + i % 12, 28),
            end_text=f"28.{1 + i % 12:02}.2021",
            responsible=(VETROVA, HEADS) if i % 2 else (LUGOVOI,),
            outcome="отчёт",
            control="АМП",
        )
        for i in range(1, items + 1)
    ]
    heading = PlanItemData(
        number="1",
        title="Внедрена система роста",
        kind=ItemKind.RESULT,
        started_on=date(2019, 1, 1),
        finished_on=date(2024, 5, 1),
        responsible=(VETROVA,),
        control="РМП",
    )
    closing = PlanItemData(
        number="1.1",
        title="Система роста внедрена",
        kind=ItemKind.CONTROL_POINT,
        finished_on=date(2024, 5, 1),
        due_dates=(date(2023, 11, 10), date(2024, 5, 1)),
        is_to_be_specified=True,
    )
    return (heading, *measures, closing)


def _funding() -> tuple[FundingData, ...]:
    years = tuple(AmountData(year, Decimal("0.3")) for year in range(2019, 2025))
    return (
        FundingData(FundingSource.TOTAL, title="Система роста", number="1.1", stated_total=Decimal("1.5")),
        FundingData(FundingSource.MUNICIPAL, number="1.1.1", amounts=years, stated_total=Decimal("1.8")),
    )


def _participants() -> tuple[ParticipantData, ...]:
    return (
        ParticipantData(people=(VETROVA,), role="Руководитель проекта", kind=RoleKind.HEAD, number="1",
                        position="начальник управления", workload_percent=Decimal(60)),
        ParticipantData(people=(VETROVA, LUGOVOI), role="Участник проекта", number="2",
                        position="методист", workload_percent=Decimal(50)),
    )  # fmt: skip
