"""The join to the queue: a message runs the job while a thread says that its worker lives."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django_tasks import task

from rost.platform.jobs.actions import beat, run_job
from rost.platform.jobs.models import Job


@task()
def run_queued_job(job_id: int) -> None:
    with _heartbeat(job_id):
        run_job(job_id)


@contextmanager
def _heartbeat(job_id: int) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=_beat_until, args=(job_id, stop), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=5)


def _beat_until(job_id: int, stop: threading.Event) -> None:
    try:
        while not stop.wait(settings.ROST_JOB_LEASE / 5):
            attempt = Job.objects.filter(pk=job_id).values_list("attempt", flat=True).first()
            if attempt is None or not beat(job_id, attempt):
                return
    finally:
        connection.close()
