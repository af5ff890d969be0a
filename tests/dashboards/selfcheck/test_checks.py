from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from rost.dashboards.selfcheck.checks import ATTENTION, BAD, GOOD, Finding, findings
from rost.platform.audit.actions import record
from rost.platform.jobs.actions import beat_of_worker
from rost.platform.jobs.models import Job, WorkerBeat
from tests import factories

pytestmark = pytest.mark.django_db


def found(title: str) -> Finding:
    return next(one for one in findings() if one.title == title)


def test_worker_that_never_ran_is_broken() -> None:
    assert found("Обработчик заданий").state == BAD


def test_worker_that_lives_is_good_and_a_silent_one_is_broken() -> None:
    beat_of_worker()
    assert found("Обработчик заданий").state == GOOD
    WorkerBeat.objects.update(beat_at=timezone.now() - timedelta(seconds=61))
    assert "последний признак жизни" in found("Обработчик заданий").words


def test_job_that_waits_long_asks_for_attention() -> None:
    beat_of_worker()
    Job.objects.create(kind="x", title="x", unit_path="", asked_by_name="x")
    assert found("Обработчик заданий").state == GOOD
    Job.objects.update(asked_at=timezone.now() - timedelta(minutes=11))
    assert found("Обработчик заданий").state == ATTENTION


def test_folder_that_cannot_be_written_is_broken(settings: Any, tmp_path: Path) -> None:
    assert found("Папка файлов").state == GOOD
    (tmp_path / "file").write_text("")
    settings.MEDIA_ROOT = tmp_path / "file" / "folder"
    assert "Проверка не прошла" in found("Папка файлов").words


def test_migration_that_was_not_applied_is_broken() -> None:
    assert found("Обновления базы").state == GOOD
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'jobs' AND name LIKE '0002%'")
    assert "обновлений базы: 1" in found("Обновления базы").words


def test_journal_whose_last_line_was_cut_off_is_broken() -> None:
    record(action="user.added", by=None)
    assert found("Журнал действий").state == GOOD
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_auditentry")
    assert found("Журнал действий").state == BAD


def test_short_secret_is_broken(settings: Any) -> None:
    assert found("Секретный ключ").state == BAD
    settings.SECRET_KEY = "ж" * 50
    assert found("Секретный ключ").state == GOOD


def test_static_files_that_were_not_collected_are_broken(settings: Any, tmp_path: Path) -> None:
    assert found("Оформление страниц").state == GOOD
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    assert found("Оформление страниц").state == BAD


def test_settings_of_tests_are_not_those_of_an_installation() -> None:
    assert "security.W004" in found("Настройки защиты").words


@pytest.fixture
def mail_server() -> Iterator[int]:
    """A server that greets as SMTP servers do."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            talk, _ = listener.accept()
            with talk, talk.makefile("rb") as heard:
                talk.sendall(b"220 mail.example.test\r\n")
                for _ in iter(heard.readline, b""):
                    talk.sendall(b"250 ok\r\n")

        threading.Thread(target=greet, daemon=True).start()
        yield listener.getsockname()[1]


def test_mail_server_is_asked(settings: Any, mail_server: int) -> None:
    assert found("Почта").state == ATTENTION
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", mail_server, False
    assert found("Почта").state == GOOD
    with socket.create_server(("127.0.0.1", 0)) as free:
        settings.EMAIL_PORT = free.getsockname()[1]
    assert found("Почта").state == BAD


def test_command_prints_every_check_and_fails_when_one_is_broken() -> None:
    said = StringIO()
    with pytest.raises(CommandError, match="Неисправно"):
        call_command("selfcheck", stdout=said)
    assert said.getvalue().count("\n") == len(findings())


def test_page_shows_every_check(client: Client) -> None:
    client.force_login(factories.user("system_administrator", factories.region()))
    html = client.get("/sostoyanie/").content.decode()
    assert all(one.title in html for one in findings())
    assert "Неисправно" in html
