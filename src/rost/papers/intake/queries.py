"""Every read of batches, cut to the units whose papers the user handles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from rost.papers.documents.draft import Draft, Problem
from rost.papers.documents.draft_json import from_json
from rost.papers.intake.domain.problems import key_of
from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.platform.access.permissions import Permission
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from rost.platform.organisations.queries import territories_within
from rost.projects.models import Project
from rost.projects.queries.projects import visible_projects

if TYPE_CHECKING:
    from rost.platform.access.account import Account


def batches_for(user: Account) -> QuerySet[Batch]:
    """Newest first, without what was read: a list needs no drafts."""
    condition = user.reach(Permission.USE_INTAKE).condition("unit__path")
    found = Batch.objects.filter(condition).select_related("unit", "uploaded_by", "project")
    return found.defer("draft", "corrections", "settled")


def batches_to_review(user: Account) -> QuerySet[Batch]:
    """Papers that wait for this user's review."""
    return batches_for(user).filter(state=State.TO_REVIEW)


def batch_for(user: Account, uid: UUID) -> Batch:
    """The batch with all that was read of it; another unit's answers 404."""
    condition = user.reach(Permission.USE_INTAKE).condition("unit__path")
    batches = Batch.objects.filter(condition).select_related(
        "unit", "uploaded_by", "applied_by", "project__territory", "file"
    )
    return get_object_or_404(batches, uid=uid)


def downloadable_for(user: Account, uid: UUID) -> Batch:
    """Whoever handles the unit's papers or may see the project that was made of this one."""
    batches = Batch.objects.select_related("unit", "file").defer("draft")
    within = user.reach(Permission.USE_INTAKE).condition("unit__path")
    of_project = batches.filter(project__in=visible_projects(user))
    return get_object_or_404(batches.filter(within) | of_project, uid=uid)


def former_batch(batch: Batch) -> Batch | None:
    """The last time that the same unit brought the same content before."""
    same = Batch.objects.filter(unit=batch.unit_id, file=batch.file_id, pk__lt=batch.pk)
    return same.select_related("uploaded_by").defer("draft").order_by("-pk").first()


def job_of(batch: Batch) -> Job | None:
    return Job.objects.filter(uid=batch.job_uid).first() if batch.job_uid else None


def draft_of(batch: Batch) -> Draft | None:
    """What was read, corrections applied; None while nothing was."""
    return from_json(batch.draft) if batch.draft is not None else None


def open_problems(batch: Batch, draft: Draft) -> list[Problem]:
    """Problems that nobody has left as they are."""
    settled = settled_by_key(batch)
    return [problem for problem in draft.problems if key_of(problem) not in settled]


def settled_by_key(batch: Batch) -> dict[str, dict[str, Any]]:
    return {line["key"]: line for line in batch.settled}


def units_for(user: Account) -> QuerySet[Organisation]:
    """Territories for which this user may bring papers."""
    return territories_within(user.reach(Permission.USE_INTAKE))


def target_projects(user: Account, batch: Batch) -> QuerySet[Project]:
    """Projects onto which this user may apply the batch."""
    reach = user.reach(Permission.EDIT_PROJECTS).condition("territory__path")
    return Project.objects.kept().filter(reach).select_related("territory").order_by("sort", "-started_on")


def target_territories(user: Account) -> QuerySet[Organisation]:
    """Where this user may make a project."""
    return territories_within(user.reach(Permission.EDIT_PROJECTS))
