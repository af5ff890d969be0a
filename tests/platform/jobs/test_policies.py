from __future__ import annotations

import pytest

from rost.platform.accounts.models import User
from rost.platform.jobs import policies
from rost.platform.jobs.models import Job
from tests import factories

pytestmark = pytest.mark.django_db
State = Job.State


def job(by: User, path: str, state: str = State.RUNNING) -> Job:
    reason = "причина" if state == State.FAILED else ""
    return Job.objects.create(
        kind="x", title="x", unit_path=path, asked_by_id=by.pk, asked_by_name="x", state=state, reason=reason
    )


def test_job_is_seen_by_who_asked_and_by_who_runs_the_installation_there() -> None:
    region = factories.region()
    here, there = factories.unit(region), factories.unit(region)
    asker, neighbour = (factories.user("project_administrator", here) for _ in range(2))
    one = job(asker, here.path)
    assert policies.can_see_job(asker, one)
    assert policies.can_see_job(factories.user("system_administrator", here), one)
    assert not policies.can_see_job(neighbour, one)
    assert not policies.can_see_job(factories.user("system_administrator", there), one)


@pytest.mark.parametrize("state", State.values)
def test_job_is_cancelled_only_while_it_is_not_finished(state: str) -> None:
    here = factories.unit(factories.region())
    asker = factories.user("project_administrator", here)
    one = job(asker, here.path, state)
    assert policies.can_cancel_job(asker, one) is (state in {State.QUEUED, State.RUNNING})
    assert not policies.can_cancel_job(factories.user("project_administrator", here), one)
