from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from rost.platform.jobs import actions, registry
from rost.platform.jobs.models import Job

pytestmark = pytest.mark.django_db
State = Job.State


@pytest.fixture
def given_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    reasons: list[str] = []
    monkeypatch.setattr(registry, "_KINDS", {})
    registry.register("good", lambda arguments, progress: progress(50, "половина"), _note(reasons))
    registry.register("refusing", _refuse, _note(reasons))
    registry.register("broken", lambda arguments, progress: 1 / 0, _note(reasons))
    return reasons


def _note(reasons: list[str]) -> registry.GivenUp:
    return lambda arguments, reason: reasons.append(reason)


def _refuse(arguments: dict[str, Any], progress: registry.Progress) -> None:
    raise registry.WorkFailedError("Файл защищён паролем.")


def ask(kind: str = "good") -> Job:
    return actions.ask_for_job(kind=kind, title="Проба", arguments={"n": 1}, unit_path="0001", by=None)


def abandon(job: Job) -> None:
    """What a killed worker leaves: running, and no beat any more."""
    long_ago = timezone.now() - timedelta(seconds=settings.ROST_JOB_LEASE + 1)
    Job.objects.filter(pk=job.pk).update(state=State.RUNNING, attempt=job.attempt + 1, beat_at=long_ago)


def test_ask_for_job_sends_it_after_the_commit(given_up, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        ask()
        assert not DBTaskResult.objects.exists()
    assert DBTaskResult.objects.count() == 1


def test_run_job_that_works_is_done(given_up) -> None:
    job = ask()
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert (job.state, job.percent, job.attempt) == (State.DONE, 100, 1)


def test_run_job_twice_runs_once(given_up) -> None:
    job = ask()
    actions.run_job(job.pk)
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert job.attempt == 1


def test_run_job_that_refuses_fails_with_its_reason(given_up) -> None:
    job = ask("refusing")
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert (job.state, job.reason) == (State.FAILED, "Файл защищён паролем.")
    assert given_up == ["Файл защищён паролем."]


def test_run_job_that_breaks_says_no_traceback(given_up, caplog) -> None:
    job = ask("broken")
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert job.state == State.FAILED
    assert job.reason == actions.UNEXPECTED.format(number=job.pk)
    assert "ZeroDivisionError" in caplog.text


def test_cancel_of_a_waiting_job_is_at_once(given_up) -> None:
    job = ask()
    actions.ask_to_cancel_job(job=job, by=None)
    job.refresh_from_db()
    assert job.state == State.CANCELLED
    assert given_up == ["Отменено пользователем."]


def test_cancel_of_a_running_job_stops_it_at_its_next_step(given_up) -> None:
    job = ask()

    def work(arguments: dict[str, Any], progress: registry.Progress) -> None:
        actions.ask_to_cancel_job(job=job, by=None)
        progress(10, "шаг")
        raise AssertionError("the step after the cancel was reached")

    registry.register("good", work, _note(given_up))
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert job.state == State.CANCELLED


def test_recover_queues_an_abandoned_job_again(given_up) -> None:
    job = ask()
    abandon(job)
    assert actions.recover_abandoned_jobs() == 1
    job.refresh_from_db()
    assert job.state == State.QUEUED
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert job.state == State.DONE


def test_recover_leaves_a_living_job_alone(given_up) -> None:
    job = ask()
    Job.objects.filter(pk=job.pk).update(state=State.RUNNING, attempt=1, beat_at=timezone.now())
    assert actions.recover_abandoned_jobs() == 0


def test_recover_gives_up_after_three_dead_workers(given_up) -> None:
    job = ask()
    for _ in range(3):
        abandon(job)
        actions.recover_abandoned_jobs()
        job.refresh_from_db()
    assert job.state == State.FAILED
    assert given_up == [actions.GIVEN_UP]


def test_worker_that_lost_its_lease_changes_nothing(given_up) -> None:
    job = ask()

    def work(arguments: dict[str, Any], progress: registry.Progress) -> None:
        Job.objects.filter(pk=job.pk).update(attempt=7)
        progress(10, "шаг")

    registry.register("good", work, _note(given_up))
    actions.run_job(job.pk)
    job.refresh_from_db()
    assert (job.state, job.attempt, job.percent) == (State.RUNNING, 7, 0)
    assert given_up == []


def test_recover_sends_a_forgotten_job_again(given_up, django_capture_on_commit_callbacks) -> None:
    job = ask()
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now() - timedelta(minutes=5))
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.recover_abandoned_jobs() == 1
    assert DBTaskResult.objects.count() == 1
