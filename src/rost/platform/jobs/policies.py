"""Who may see and stop a job."""

from __future__ import annotations

from rost.platform.access.account import Account
from rost.platform.access.permissions import Permission
from rost.platform.jobs.models import Job


def can_see_job(user: Account, job: Job) -> bool:
    """Whoever asked for it, and who runs the installation there."""
    return job.asked_by_id == user.pk or user.reach(Permission.MANAGE_INSTALLATION).covers(job.unit_path)


def can_cancel_job(user: Account, job: Job) -> bool:
    return can_see_job(user, job) and not job.is_finished
