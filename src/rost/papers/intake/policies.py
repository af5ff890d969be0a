"""Who may do what with a batch. Which batches a user sees at all, the queries decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rost.papers.intake.domain.states import READABLE, REJECTABLE, State
from rost.papers.intake.models import Batch
from rost.platform.access.permissions import Permission
from rost.platform.organisations.models import Organisation
from rost.projects.models import Project

if TYPE_CHECKING:
    from rost.platform.access.account import Account


def can_see_batch(user: Account, batch: Batch) -> bool:
    return user.reach(Permission.USE_INTAKE).covers(batch.unit.path)


def can_review(user: Account, batch: Batch) -> bool:
    """Correct cells, settle problems, choose where it goes."""
    return can_see_batch(user, batch) and batch.state == State.TO_REVIEW


def can_reject(user: Account, batch: Batch) -> bool:
    return can_see_batch(user, batch) and batch.state in REJECTABLE


def can_read_again(user: Account, batch: Batch) -> bool:
    return can_see_batch(user, batch) and batch.state in READABLE


def can_apply(user: Account, batch: Batch, target: Organisation | Project) -> bool:
    """Onto a territory (a new project) or a project: who may change projects there."""
    return can_review(user, batch) and may_still_apply(user, batch, target)


def may_still_apply(user: Account, batch: Batch, target: Organisation | Project) -> bool:
    """The same for a job that begins later: the batch is no longer in review, the rights may be gone."""
    territory = target.territory if isinstance(target, Project) else target
    return can_see_batch(user, batch) and user.reach(Permission.EDIT_PROJECTS).covers(territory.path)
