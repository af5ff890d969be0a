"""The demonstration: what it holds, who may open what, and what its second start does."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from rost.config.demo.filling import fill
from rost.config.demo.people import PEOPLE
from rost.config.demo.places import PLACES
from rost.config.navigation import ENTRIES
from rost.papers.intake.models import Batch
from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import User
from rost.platform.accounts.queries import demonstration_logins
from rost.platform.audit.models import AuditEntry
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from rost.projects.models import Project

PASSWORD = "pokaz-dlja-proverki-1"


@pytest.fixture
def filled(transactional_db: None, settings: Any) -> None:
    settings.ROST_SHOWN_PASSWORD = PASSWORD
    fill(lambda text: None)


def test_fill_makes_a_living_department(filled: None) -> None:
    assert {person.role for person in PEOPLE} == set(ROLES)
    assert Organisation.objects.count() == len(PLACES)
    states = {}
    for batch in Batch.objects.all():
        states.setdefault(batch.state, []).append(batch.name)
        assert batch.state != "failed" or batch.reason
    assert {state: len(names) for state, names in states.items()} == {"applied": 4, "to_review": 3, "failed": 1}
    teacher, mentors = Project.objects.order_by("started_on")
    assert (teacher.plan_items.count(), mentors.plan_items.count()) == (70, 36)
    assert teacher.problems.filter(severity="error").exists()
    assert not mentors.problems.filter(severity="error").exists()
    for project, reported in ((teacher, 70), (mentors, 14)):
        assert project.parties.exclude(user=None).count() >= 4
        assert project.editions.count() == 1
        assert project.plan_items.exclude(status="").count() == reported
    assert not Job.objects.exclude(state__in=("done", "failed")).exists()
    assert AuditEntry.objects.filter(action="party.linked").exists()


def test_fill_lets_every_role_open_its_menu(filled: None, client: Client) -> None:
    for user in User.objects.all():
        client.force_login(user)
        menu = client.get(reverse("dashboards:home")).context["navigation_entries"]
        may = [entry for entry in ENTRIES if entry.permission is None or user.has_permission(entry.permission)]
        assert [entry["title"] for entry in menu] == [entry.title for entry in may]
        for entry in menu:
            assert client.get(entry["url"]).status_code == 200, f"{user}: {entry['title']}"


def test_fill_gives_everybody_the_shown_password(filled: None, client: Client) -> None:
    logins = demonstration_logins()
    assert len(logins) == len(PEOPLE)
    for login in logins:
        answer = client.post(reverse("account_login"), {"login": login.email, "password": PASSWORD})
        assert (answer.status_code, answer["Location"]) == (302, reverse("dashboards:home"))
        client.logout()


def test_demo_begins_anew_after_an_interruption_and_fills_once(tmp_path: Path) -> None:
    half_done = sqlite3.connect(tmp_path / "rost.sqlite3")
    half_done.execute("CREATE TABLE left_by_an_interrupted_filling (id INTEGER)")
    half_done.close()
    assert "Готово." in _demo(tmp_path)
    first = _rows(tmp_path)
    assert "left_by_an_interrupted_filling" not in first
    assert first["projects_project"] == 2
    assert _demo(tmp_path) == ""
    assert _rows(tmp_path) == first


def test_demo_refuses_other_settings() -> None:
    with pytest.raises(CommandError, match=r"rost\.config\.settings\.demo"):
        call_command("demo", "--fill-only")


def _demo(folder: Path) -> str:
    environment = {**os.environ, "ROST_DEMO": str(folder), "DJANGO_SETTINGS_MODULE": "rost.config.settings.demo"}
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-m", "django", "demo", "--fill-only"],
        env=environment, capture_output=True, text=True, check=True, timeout=180,
    )  # fmt: skip
    return done.stdout


def _rows(folder: Path) -> dict[str, int]:
    """How many rows each table of the demonstration holds."""
    database = sqlite3.connect(folder / "rost.sqlite3")
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    counted = {name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in tables}
    database.close()
    return counted
