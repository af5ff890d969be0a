from __future__ import annotations

import pytest
from django.test import Client

from rost.platform.accounts.models import User
from rost.platform.jobs.models import Job
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(client: Client) -> User:
    user = factories.user()
    client.force_login(user)
    return user


def job(owner: User, **values: object) -> Job:
    return Job.objects.create(
        kind="test",
        title="Чтение документа",
        unit_path="0001",
        asked_by_id=owner.pk,
        asked_by_name=str(owner),
        **values,
    )


def test_job_at_work_shows_its_step_and_is_asked_again(client: Client, owner: User) -> None:
    running = job(owner, state="running", percent=37, step="Читаем таблицу")
    html = client.get(f"/zadaniya/{running.uid}/").content.decode()
    assert 'value="37"' in html
    assert "Читаем таблицу" in html
    assert 'hx-trigger="every 1s"' in html
    assert f"/zadaniya/{running.uid}/otmenit/" in html


def test_job_asked_by_htmx_answers_a_fragment(client: Client, owner: User) -> None:
    running = job(owner, state="running", percent=40)
    response = client.get(f"/zadaniya/{running.uid}/", headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert 'value="40"' in response.content.decode()
    assert "HX-Refresh" not in response.headers


def test_job_at_its_end_refreshes_the_page_and_is_asked_no_more(client: Client, owner: User) -> None:
    done = job(owner, state="done", percent=100)
    response = client.get(f"/zadaniya/{done.uid}/", headers={"HX-Request": "true"})
    assert response.headers["HX-Refresh"] == "true"
    assert "hx-trigger" not in response.content.decode()


def test_job_that_failed_says_why_and_what_to_do(client: Client, owner: User) -> None:
    failed = job(owner, state="failed", reason="Архив обрывается на середине.")
    html = client.get(f"/zadaniya/{failed.uid}/").content.decode()
    assert "Архив обрывается на середине." in html
    assert "запустите работу ещё раз" in html
    assert "otmenit" not in html


def test_job_is_cancelled_from_its_page(client: Client, owner: User) -> None:
    running = job(owner, state="running")
    assert client.post(f"/zadaniya/{running.uid}/otmenit/").status_code == 302
    running.refresh_from_db()
    assert running.is_cancel_asked
    assert "Останавливаем" in client.get(f"/zadaniya/{running.uid}/").content.decode()


def test_job_of_another_is_not_found(client: Client, owner: User) -> None:
    other = job(factories.user(), state="running")
    assert client.get(f"/zadaniya/{other.uid}/").status_code == 404
    assert client.post(f"/zadaniya/{other.uid}/otmenit/").status_code == 404
