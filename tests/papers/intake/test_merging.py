"""A paper laid over a project: what is replaced and what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rost.papers.documents.draft import PaperKind
from rost.papers.intake.columns import said
from rost.papers.intake.domain.carrying import SettledProblem, problems_after
from rost.papers.intake.domain.merging import merge
from rost.projects.domain.passport import ItemStatus
from tests import factories


def test_merge_keeps_what_was_reported_of_items_that_a_new_plan_still_has() -> None:
    old = factories.passport()
    done = replace(old.plan[1], status=ItemStatus.DONE, status_text="исполнено", report="Проведён в мае")
    old = replace(old, plan=(old.plan[0], done, *old.plan[2:]))
    new = factories.passport()
    moved = replace(new.plan[1], finished_on=date(2024, 2, 1))
    merged = merge(old, replace(new, plan=(new.plan[0], moved, *new.plan[2:])), PaperKind.PASSPORT).data
    assert merged.plan[1] == replace(done, finished_on=date(2024, 2, 1))
    assert merged.plan[2].status == old.plan[2].status


def test_merge_takes_the_status_that_a_new_plan_names() -> None:
    old, new = factories.passport(), factories.passport()
    old = replace(old, plan=tuple(replace(row, status=ItemStatus.DONE) for row in old.plan))
    new = replace(new, plan=tuple(replace(row, status=ItemStatus.MOVED) for row in new.plan))
    assert {row.status for row in merge(old, new, PaperKind.PLAN).data.plan} == {ItemStatus.MOVED}


def test_problems_after_a_report_leave_out_its_gaps_in_numbering() -> None:
    project = factories.passport()
    gap = SettledProblem(factories.problem(code="numbering-gap", changes={}))
    wrong = SettledProblem(factories.problem(changes={}))
    of_report = merge(project, replace(project, plan=project.plan[:3]), PaperKind.REPORT)
    assert [one.data.code for one in problems_after(of_report, [gap, wrong], [])] == ["impossible-date"]
    of_plan = merge(project, project, PaperKind.PLAN)
    assert [one.data.code for one in problems_after(of_plan, [gap], [])] == ["numbering-gap"]


def test_said_leaves_out_zeros_that_only_the_database_added() -> None:
    assert [said(Decimal(text)) for text in ("70.0000", "100.0000", "31.5000", "0.0000")] == ["70", "100", "31,5", "0"]
