"""A paper laid over a project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rost.papers.documents.draft import PaperKind
from rost.papers.intake.domain.carrying import SettledProblem, problems_after
from rost.papers.intake.domain.merging import merge
from rost.projects.domain.passport import IndicatorData, Level, PassportData, PlanItemData, ProblemData

SEMINAR = PlanItemData(title="Провести семинар", number="1.1", finished_on=date(2021, 5, 1))
BOOK = PlanItemData(title="Выпустить сборник", number="1.2")
OLD = PassportData(
    title="Ветер", level=Level.MUNICIPALITY, started_on=date(2019, 1, 1), finished_on=date(2024, 12, 31),
    goal="Рост", indicators=(IndicatorData("Доля"),), plan=(SEMINAR, BOOK),
)  # fmt: skip
EMPTY = PassportData(title="План", level=Level.REGION, started_on=date(2020, 1, 1), finished_on=date(2020, 12, 31))


def found(section: str, index: int | None, **changes: object) -> SettledProblem:
    return SettledProblem(ProblemData("x", "error", "", "", section, index=index, fix_label="+", changes=dict(changes)))


def test_plan_replaces_only_the_plan() -> None:
    merged = merge(OLD, replace(EMPTY, plan=(BOOK,)), PaperKind.PLAN)
    assert merged.data == replace(OLD, plan=(BOOK,))
    assert merged.replaced == {"plan"}


def test_passport_brings_its_title_period_and_sections_and_keeps_what_it_lacks() -> None:
    merged = merge(OLD, replace(EMPTY, plan=(BOOK,)), PaperKind.PASSPORT)
    assert (merged.data.title, merged.data.started_on, merged.data.plan) == ("План", date(2020, 1, 1), (BOOK,))
    assert (merged.data.goal, merged.data.indicators) == ("Рост", OLD.indicators)
    assert {"basics", "plan", "file"} <= merged.replaced


def test_report_brings_statuses_to_matching_items_and_adds_the_others_at_the_end() -> None:
    done = PlanItemData(title="Выпустить сборник", number="1.2", status="done", report="вышел", end_text="май")
    new = PlanItemData(title="Снять фильм", number="1.9", status="done")
    merged = merge(OLD, replace(EMPTY, plan=(new, done)), PaperKind.REPORT)
    assert merged.data.plan == (SEMINAR, replace(BOOK, status="done", report="вышел"), new)
    assert merged.plan_places == (2, 1)
    assert merged.replaced == frozenset()


def test_problems_of_a_report_move_to_the_items_and_lose_fixes_of_what_was_not_taken() -> None:
    report = replace(EMPTY, plan=(PlanItemData(title="Выпустить сборник", number="1.2", status="done"),))
    merged = merge(OLD, report, PaperKind.REPORT)
    own, of_status, of_term = problems_after(
        merged, [found("plan", 0, status="done"), found("plan", 0, end_text="май")], [found("indicators", 0)]
    )
    assert own == found("indicators", 0)
    assert (of_status.data.index, of_status.data.changes) == (1, {"status": "done"})
    assert (of_term.data.index, of_term.data.changes, of_term.data.fix_label) == (1, {}, "")
