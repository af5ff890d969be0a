"""How the workers and the queue are."""

from __future__ import annotations

from datetime import datetime

from rost.platform.jobs.models import Job, WorkerBeat


def last_worker_beat() -> datetime | None:
    """When a worker last said that it lives; None when none ever did."""
    return WorkerBeat.objects.values_list("beat_at", flat=True).order_by("-beat_at").first()


def waiting_jobs() -> tuple[int, datetime | None]:
    """How many jobs wait for a worker, and since when the first of them does."""
    waiting = Job.objects.filter(state=Job.State.QUEUED)
    return waiting.count(), waiting.order_by("asked_at").values_list("asked_at", flat=True).first()
