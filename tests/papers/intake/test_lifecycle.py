"""A paper from the file to the project, read by the real child process."""

from __future__ import annotations

from datetime import date

import pytest

from rost.papers.intake.actions.applying import Target, apply_batch, ask_to_apply
from rost.papers.intake.actions.locking import StepRefusedError
from rost.papers.intake.actions.receiving import read_again
from rost.papers.intake.actions.reviewing import (
    correct_cell,
    fix_problem,
    fix_problems_of_kind,
    ignore_problem,
    reject_batch,
    reopen_problem,
    undo_correction,
)
from rost.papers.intake.domain.basics import Basics
from rost.papers.intake.domain.problems import key_of
from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.papers.intake.queries import draft_of, former_batch, open_problems
from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from rost.platform.jobs.actions import ask_to_cancel_job
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from rost.projects.domain.passport import Level
from rost.projects.models import Problem, Project
from rost.projects.queries.passport import passport_of
from tests import factories
from tests.papers.intake.papers import LETTER, REPORT, bring, office, reviewed, run_jobs

pytestmark = pytest.mark.django_db
BASICS = Basics("Ветер перемен", Level.MUNICIPALITY, date(2019, 1, 1), date(2024, 12, 31))


@pytest.fixture
def here() -> tuple[Organisation, User]:
    return office()


def again(batch: Batch) -> Batch:
    return Batch.objects.get(pk=batch.pk)


def problem_keys(batch: Batch, code: str) -> list[str]:
    batch = again(batch)
    draft = draft_of(batch)
    assert draft is not None
    return [key_of(problem) for problem in open_problems(batch, draft) if problem.code == code]


def apply_new(batch: Batch, unit: Organisation, by: User) -> Batch:
    ask_to_apply(batch=batch, target=Target(BASICS, territory=unit), by=by)
    run_jobs()
    return again(batch)


def actions_on(batch: Batch) -> list[str]:
    return list(
        AuditEntry.objects.filter(object_kind="intake.batch", object_id=str(batch.pk))
        .order_by("id")
        .values_list("action", flat=True)
    )


def test_paper_is_read_and_waits_for_review(here: tuple[Organisation, User]) -> None:
    batch = bring(*here)
    assert batch.state == State.READING
    run_jobs()
    batch = again(batch)
    draft = draft_of(batch)
    assert (batch.state, batch.kind) == (State.TO_REVIEW, "project passport")
    assert draft is not None
    assert [row.number for row in draft.plan] == ["1", "1.1.1", "1.1.2", "1.1"]
    assert len(problem_keys(batch, "impossible-date")) == 2
    assert actions_on(batch) == ["batch.received", "batch.read"]


def test_fix_takes_one_problem_away_and_undo_brings_it_back(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    fix_problem(batch=batch, key=problem_keys(batch, "impossible-date")[0], by=here[1])
    assert len(problem_keys(batch, "impossible-date")) == 1
    (made,) = again(batch).corrections
    undo_correction(batch=batch, section="plan", index=made["index"], field="end", by=here[1])
    assert again(batch).corrections == []
    assert len(problem_keys(batch, "impossible-date")) == 2


def test_fix_of_a_kind_takes_all_its_problems_away(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    assert fix_problems_of_kind(batch=batch, code="impossible-date", by=here[1]) == 2
    assert problem_keys(batch, "impossible-date") == []
    draft = draft_of(again(batch))
    assert draft is not None
    assert [row.end for row in draft.plan[1:3]] == [date(2021, 11, 30), date(2020, 2, 29)]


def test_fix_of_a_problem_that_is_gone_is_refused(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    key = problem_keys(batch, "impossible-date")[0]
    fix_problem(batch=batch, key=key, by=here[1])
    with pytest.raises(StepRefusedError, match="больше нет"):
        fix_problem(batch=batch, key=key, by=here[1])


def test_correction_of_a_cell_replaces_the_former_one(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    for text in ("Собрать отчёт", "Собрать итоговый отчёт"):
        correct_cell(batch=batch, section="plan", index=2, field="title", value=text, by=here[1])
    batch = again(batch)
    assert [line["value"] for line in batch.corrections] == ["Собрать итоговый отчёт"]
    assert batch.corrections[0]["was"] == "Подготовить положение о сети"


def test_correction_of_a_cell_that_is_not_there_is_refused(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    with pytest.raises(StepRefusedError, match="Такой ячейки"):
        correct_cell(batch=batch, section="plan", index=99, field="title", value="x", by=here[1])


def test_ignored_problem_goes_into_the_project_with_its_reason(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    key = problem_keys(batch, "impossible-date")[0]
    ignore_problem(batch=batch, key=key, reason="Так в приказе", by=here[1])
    assert key not in problem_keys(batch, "impossible-date")
    batch = apply_new(batch, *here)
    assert batch.project is not None
    left = batch.project.problems.filter(state=Problem.State.IGNORED)
    assert [problem.reason for problem in left] == ["Так в приказе"]
    assert batch.project.problems.filter(code="impossible-date", state=Problem.State.OPEN).count() == 1


def test_ignored_problem_can_be_reopened(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    key = problem_keys(batch, "impossible-date")[0]
    ignore_problem(batch=batch, key=key, reason="Так в приказе", by=here[1])
    reopen_problem(batch=batch, key=key, by=here[1])
    assert key in problem_keys(batch, "impossible-date")


def test_problem_is_not_ignored_without_a_reason(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    with pytest.raises(StepRefusedError, match="почему"):
        ignore_problem(batch=batch, key=problem_keys(batch, "impossible-date")[0], reason="  ", by=here[1])


def test_reviewed_paper_becomes_a_project(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    fix_problems_of_kind(batch=batch, code="impossible-date", by=here[1])
    batch = apply_new(batch, *here)
    assert (batch.state, batch.applied_by) == (State.APPLIED, here[1])
    assert batch.project is not None
    data = passport_of(batch.project)
    assert (data.title, len(data.plan), len(data.indicators)) == ("Ветер перемен", 4, 1)
    assert data.plan[1].finished_on == date(2021, 11, 30)
    assert data.plan[1].sources["finished_on"]["text"] == "31.11.2021"
    assert data.plan[1].responsible[0].full_name == "Ветрова Анна Львовна"
    assert not batch.project.problems.filter(code="impossible-date").exists()


def test_fix_left_for_later_works_in_the_project(here: tuple[Organisation, User]) -> None:
    batch = apply_new(reviewed(*here), *here)
    assert batch.project is not None
    problem = batch.project.problems.filter(code="impossible-date").first()
    assert problem is not None
    assert problem.changes["is_term_valid"] is True
    assert set(problem.changes) <= {"finished_on", "end_text", "is_term_valid"}
    assert problem.row_id == batch.project.plan_items.get(number=problem.row).pk


def test_batch_applied_twice_makes_one_project(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here)
    ask_to_apply(batch=batch, target=Target(BASICS, territory=here[0]), by=here[1])
    with pytest.raises(StepRefusedError):
        ask_to_apply(batch=batch, target=Target(BASICS, territory=here[0]), by=here[1])
    job = Job.objects.get(uid=again(batch).job_uid)
    for _ in range(2):
        apply_batch(arguments=job.arguments, progress=lambda percent, step: None)
    assert Project.objects.count() == 1
    assert actions_on(batch).count("batch.applied") == 1


def test_same_file_again_is_recognised_and_read_only_when_somebody_insists(here: tuple[Organisation, User]) -> None:
    first = reviewed(*here)
    second = bring(*here, name="копия.txt")
    run_jobs()
    second = again(second)
    assert (second.state, second.job_uid, former_batch(second)) == (State.RECEIVED, None, first)
    read_again(batch=second, by=here[1])
    run_jobs()
    assert again(second).state == State.TO_REVIEW


def test_same_file_of_another_unit_is_read(here: tuple[Organisation, User]) -> None:
    reviewed(*here)
    assert former_batch(bring(*office())) is None


def test_refused_file_fails_with_a_reason_and_can_be_read_again(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here, text=b"PK\x03\x04" + b"\x00" * 60, name="паспорт.docx")
    assert batch.state == State.FAILED
    assert batch.reason
    read_again(batch=batch, by=here[1])
    run_jobs()
    assert again(batch).state == State.FAILED
    assert Job.objects.filter(state=Job.State.FAILED).count() == 2


def test_paper_of_no_known_kind_is_reviewed_but_not_applied(here: tuple[Organisation, User]) -> None:
    batch = reviewed(*here, text=LETTER, name="письмо.txt")
    assert (batch.state, batch.kind) == (State.TO_REVIEW, "unknown")
    with pytest.raises(StepRefusedError, match="отклоните"):
        ask_to_apply(batch=batch, target=Target(BASICS, territory=here[0]), by=here[1])
    reject_batch(batch=batch, reason="Это письмо", by=here[1])
    assert again(batch).state == State.REJECTED


def test_cancelled_reading_fails_and_cancelled_applying_returns_to_review(here: tuple[Organisation, User]) -> None:
    batch = bring(*here)
    ask_to_cancel_job(job=Job.objects.get(uid=batch.job_uid), by=here[1])
    assert (again(batch).state, again(batch).reason) == (State.FAILED, "Отменено пользователем.")
    read_again(batch=batch, by=here[1])
    run_jobs()
    ask_to_apply(batch=batch, target=Target(BASICS, territory=here[0]), by=here[1])
    ask_to_cancel_job(job=Job.objects.get(uid=again(batch).job_uid), by=here[1])
    assert (again(batch).state, Project.objects.count()) == (State.TO_REVIEW, 0)


def test_report_onto_a_project_brings_statuses_and_leaves_the_plan(here: tuple[Organisation, User]) -> None:
    project = apply_new(reviewed(*here), *here).project
    assert project is not None
    before = passport_of(project)
    report = reviewed(*here, text=REPORT, name="отчёт.txt")
    ask_to_apply(batch=report, target=Target(BASICS, project=project, version=project.version), by=here[1])
    run_jobs()
    assert again(report).project == project
    after = passport_of(Project.objects.get(pk=project.pk))
    assert [row.status for row in after.plan] == ["", "done", "in_progress", "", "done"]
    assert after.plan[1].report == "Семинар проведён 12 ноября"
    assert after.plan[1].finished_on == before.plan[1].finished_on
    assert after.plan[4].title == "Выпустить сборник уроков"
    assert (after.indicators, after.participants) == (before.indicators, before.participants)
    kept = project.problems.filter(code="impossible-date")
    assert {problem.row for problem in kept} == {"1.1.1", "1.1.2"}
    assert all(problem.row_id for problem in kept)


def test_project_changed_after_the_difference_was_shown_is_not_overwritten(here: tuple[Organisation, User]) -> None:
    project = factories.project(here[0])
    batch = reviewed(*here, text=REPORT, name="отчёт.txt")
    ask_to_apply(batch=batch, target=Target(BASICS, project=project, version=project.version), by=here[1])
    Project.objects.filter(pk=project.pk).update(version=project.version + 1)
    before = passport_of(project)
    run_jobs()
    batch = again(batch)
    assert (batch.state, "разницу" in batch.reason) == (State.TO_REVIEW, True)
    assert passport_of(Project.objects.get(pk=project.pk)) == before
