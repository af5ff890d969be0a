"""A job runs with the rights of its author at that moment: what was taken away meanwhile stops it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from rost.papers.intake.actions.applying import Target, ask_to_apply
from rost.papers.intake.actions.receiving import read_again
from rost.papers.intake.domain.basics import Basics
from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.platform.accounts.models import Grant, User
from rost.platform.audit.models import AuditEntry
from rost.platform.jobs.models import Job
from rost.projects.domain.passport import Level
from rost.projects.models import Project
from tests import factories
from tests.papers.intake.papers import bring, office, reviewed, run_jobs

pytestmark = pytest.mark.django_db
BASICS = Basics("Ветер перемен", Level.MUNICIPALITY, date(2019, 1, 1), date(2024, 12, 31))
Loss = Callable[[User], object]


def disable(user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def end_grants(user: User) -> None:
    user.grants.update(finished_on=timezone.localdate() - timedelta(days=1))


def lower_role(user: User) -> None:
    user.grants.update(role="curator")


def move_elsewhere(user: User) -> None:
    user.grants.update(organisation=factories.unit(factories.region()))


LOSSES = [disable, end_grants, lower_role, move_elsewhere]


def refusal(job: Job) -> AuditEntry:
    return AuditEntry.objects.get(action="job.failed", object_id=str(job.pk))


@pytest.mark.parametrize("lose", LOSSES)
def test_reading_is_refused_when_the_right_is_gone(lose: Loss) -> None:
    unit, user = office()
    batch = bring(unit, user)
    lose(user)
    run_jobs()
    batch.refresh_from_db()
    job = Job.objects.get(uid=batch.job_uid)
    assert (job.state, batch.state, batch.draft) == (Job.State.FAILED, State.FAILED, None)
    assert "больше нет права читать документы этой территории" in batch.reason
    assert refusal(job).detail["reason"] == job.reason == batch.reason


@pytest.mark.parametrize("lose", LOSSES)
def test_applying_is_refused_when_the_right_is_gone(lose: Loss) -> None:
    unit, user = office()
    batch = reviewed(unit, user)
    ask_to_apply(batch=batch, target=Target(BASICS, territory=unit), by=user)
    lose(user)
    run_jobs()
    batch.refresh_from_db()
    assert not Project.objects.exists()
    assert batch.state == State.TO_REVIEW
    assert "больше нет права вносить документы" in batch.reason
    job = Job.objects.get(uid=batch.job_uid)
    assert refusal(job).detail["reason"] == batch.reason


def test_applying_onto_a_project_asks_for_the_right_there() -> None:
    unit, user = office()
    other = factories.unit(factories.region())
    grant = Grant.objects.create(user=user, role="project_head", organisation=other, started_on=date(2020, 1, 1))
    project = factories.project(other)
    batch = reviewed(unit, user)
    ask_to_apply(batch=batch, target=Target(BASICS, project=project, version=project.version), by=user)
    grant.delete()
    run_jobs()
    batch.refresh_from_db()
    project.refresh_from_db()
    assert (batch.state, project.version) == (State.TO_REVIEW, 1)
    assert "больше нет права" in batch.reason


def test_another_may_have_the_paper_read_after_its_bringer_has_left() -> None:
    unit, user = office()
    batch = bring(unit, user)
    disable(user)
    run_jobs()
    read_again(batch=Batch.objects.get(pk=batch.pk), by=factories.user("project_administrator", unit))
    run_jobs()
    batch.refresh_from_db()
    assert batch.state == State.TO_REVIEW
