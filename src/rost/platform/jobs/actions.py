"""The states of a job. Each step is one conditional update: a worker that lost its lease changes nothing."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from rost.platform.audit.actions import record
from rost.platform.jobs.models import Job, WorkerBeat
from rost.platform.jobs.registry import WorkFailedError, given_up_of, send_to_queue, work_of

logger = logging.getLogger(__name__)
State = Job.State

UNEXPECTED = "Внутренняя ошибка. Повторите; если не поможет, сообщите администратору номер задания {number}."
CANCELLED = "Отменено пользователем."
GIVEN_UP = "Обработка трижды прерывалась, не дойдя до конца. Повторите её или загрузите файл в другом виде."


class JobCancelledError(Exception):
    """A person asked to stop."""


class LeaseLostError(Exception):
    """Another worker took the job over; this one leaves everything as it is."""


@transaction.atomic
def ask_for_job(*, kind: str, title: str, arguments: dict[str, Any], unit_path: str, by: Any) -> Job:
    """Queue the work; a worker takes it up after this transaction has been committed."""
    job = Job.objects.create(
        kind=kind,
        title=title[:300],
        arguments=arguments,
        unit_path=unit_path,
        asked_by_id=getattr(by, "pk", None),
        asked_by_name=str(by or "система")[:200],
    )
    record(action="job.asked", by=by, target=job, unit_path=unit_path, detail={"kind": kind})
    _enqueue(job)
    return job


@transaction.atomic
def ask_to_cancel_job(*, job: Job, by: Any) -> None:
    """Stop the job at its next step; one that still waits is cancelled at once."""
    waiting = Job.objects.filter(pk=job.pk, state=State.QUEUED)
    if waiting.update(state=State.CANCELLED, reason=CANCELLED, finished_at=timezone.now()):
        given_up_of(job.kind)(job.arguments, CANCELLED)
    else:
        Job.objects.filter(pk=job.pk, state=State.RUNNING).update(is_cancel_asked=True)
    record(action="job.cancel_asked", by=by, target=job, unit_path=job.unit_path)


def run_job(job_id: int) -> None:
    """Take the job up and carry it to an end: done, failed with a reason, or cancelled."""
    job = _claim(job_id)
    if job is None:
        return
    try:
        work_of(job.kind)(job.arguments, _progress_of(job))
    except LeaseLostError:
        logger.warning("job %s was taken over", job.pk)
    except JobCancelledError:
        _give_up(job, State.CANCELLED, CANCELLED)
    except WorkFailedError as failure:
        _give_up(job, State.FAILED, str(failure))
    except Exception:
        logger.exception("job %s failed", job.pk)
        _give_up(job, State.FAILED, UNEXPECTED.format(number=job.pk))
    else:
        _mine(job).update(state=State.DONE, percent=100, step="", finished_at=timezone.now())


def beat(job_id: int, attempt: int) -> bool:
    """Say that the worker of this attempt lives; False when the job is no longer its own."""
    mine = Job.objects.filter(pk=job_id, attempt=attempt, state=State.RUNNING)
    return bool(mine.update(beat_at=timezone.now()))


def beat_of_worker() -> None:
    """Say that some worker lives, whether or not there is work."""
    WorkerBeat.objects.update_or_create(pk=1, defaults={"beat_at": timezone.now()})


def recover_abandoned_jobs() -> int:
    """Queue again what a dead worker left, or give it up after three attempts; how many there were."""
    deadline = timezone.now() - timedelta(seconds=settings.ROST_JOB_LEASE)
    abandoned = list(Job.objects.filter(state=State.RUNNING, beat_at__lt=deadline))
    for job in abandoned:
        if job.attempt >= settings.ROST_JOB_ATTEMPTS:
            _give_up(job, State.FAILED, GIVEN_UP)
        else:
            _queue_again(job)
    return len(abandoned) + _enqueue_forgotten(deadline)


@transaction.atomic
def _queue_again(job: Job) -> None:
    if _mine(job).update(state=State.QUEUED, percent=0, step="", sent_at=timezone.now()):
        record(action="job.recovered", by=None, target=job, unit_path=job.unit_path, detail={"attempt": job.attempt})
        _enqueue(job)


def _enqueue_forgotten(deadline: Any) -> int:
    """A job whose message was lost with a killed process waits for ever unless it is sent again."""
    forgotten = list(Job.objects.filter(state=State.QUEUED, sent_at__lt=deadline))
    for job in forgotten:
        Job.objects.filter(pk=job.pk, state=State.QUEUED).update(sent_at=timezone.now())
        _enqueue(job)
    return len(forgotten)


def _claim(job_id: int) -> Job | None:
    waiting = Job.objects.filter(pk=job_id, state=State.QUEUED)
    now = timezone.now()
    if not waiting.update(state=State.RUNNING, attempt=F("attempt") + 1, beat_at=now, is_cancel_asked=False):
        return None
    return Job.objects.get(pk=job_id)


def _progress_of(job: Job) -> Any:
    def progress(percent: int, step: str) -> None:
        if not _mine(job).update(percent=min(percent, 100), step=step[:200], beat_at=timezone.now()):
            raise LeaseLostError
        if Job.objects.filter(pk=job.pk, is_cancel_asked=True).exists():
            raise JobCancelledError

    return progress


@transaction.atomic
def _give_up(job: Job, state: str, reason: str) -> None:
    if _mine(job).update(state=state, reason=reason[:500], step="", finished_at=timezone.now()):
        given_up_of(job.kind)(job.arguments, reason)
        record(action=f"job.{state}", by=None, target=job, unit_path=job.unit_path, detail={"reason": reason})


def _mine(job: Job) -> Any:
    return Job.objects.filter(pk=job.pk, attempt=job.attempt, state=State.RUNNING)


def _enqueue(job: Job) -> None:
    transaction.on_commit(lambda: send_to_queue(job.pk))
