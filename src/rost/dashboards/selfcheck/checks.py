"""Is the installation sound: one short check after another, none of which can break the others."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core import checks
from django.core.mail import get_connection
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from rost import __version__
from rost.platform.audit.queries import chain_head, head_is_last_entry
from rost.platform.jobs.queries import last_worker_beat, waiting_jobs
from rost.platform.ui.figures import moment_text

GOOD, ATTENTION, BAD = "good", "attention", "bad"
#: A worker says that it lives every five seconds.
WORKER_SILENCE = timedelta(seconds=60)
LONGEST_WAIT = timedelta(minutes=10)
LEAST_FREE = 1024**3
LEAST_SECRET = 50
#: What a person waits for a mail server while the page opens.
MAIL_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is good, attention or bad; `words` say what was found and, where it is not good, what to do."""

    title: str
    state: str
    words: str


def findings() -> list[Finding]:
    """Every check in order; one that fails to run is bad and says why."""
    return [_run(title, check) for title, check in _CHECKS]


def _run(title: str, check: Callable[[], tuple[str, str]]) -> Finding:
    try:
        return Finding(title, *check())
    except Exception as error:  # noqa: BLE001 - a self-check reports whatever is broken, and goes on
        return Finding(title, BAD, f"Проверка не прошла: {type(error).__name__}: {error}"[:300])


def _version() -> tuple[str, str]:
    return GOOD, f"Рост {__version__}"


def _database() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    if connection.vendor == "sqlite":
        return ATTENTION, "SQLite: годится для показа и небольшого ведомства; для работы поставьте PostgreSQL."
    return GOOD, f"{connection.display_name} {'.'.join(map(str, connection.get_database_version()))}"


def _migrations() -> tuple[str, str]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        return BAD, f"Не применено обновлений базы: {len(waiting)}. Выполните rost migrate."
    return GOOD, "База соответствует программе."


def _files() -> tuple[str, str]:
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"rost")
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        return ATTENTION, f"Папка открыта на запись, но места осталось мало: {free // 1024**2} МБ."
    return GOOD, f"Папка открыта на запись, свободно {free // 1024**3} ГБ."


def _worker() -> tuple[str, str]:
    beat, (count, since) = last_worker_beat(), waiting_jobs()
    if beat is None or timezone.now() - beat > WORKER_SILENCE:
        last = f"последний признак жизни {moment_text(beat)}" if beat else "ни разу не запускался"
        return BAD, f"Обработчик заданий не работает: {last}. Запустите rost worker."
    if since and timezone.now() - since > LONGEST_WAIT:
        return ATTENTION, f"Обработчик работает, но заданий в очереди {count}, первое ждёт с {moment_text(since)}."
    return GOOD, f"Обработчик работает. Заданий в очереди: {count}."


def _static_files() -> tuple[str, str]:
    # The storage of production raises when the file was not collected.
    staticfiles_storage.url("rost/base.css")
    return GOOD, "Собраны."


def _secret() -> tuple[str, str]:
    if len(settings.SECRET_KEY) < LEAST_SECRET or settings.DEBUG:
        return BAD, f"Задайте ROST_SECRET_KEY: случайный текст не короче {LEAST_SECRET} знаков; DEBUG выключите."
    return GOOD, f"Задан, {len(settings.SECRET_KEY)} знаков."


def _mail() -> tuple[str, str]:
    if not settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return ATTENTION, "Почтовый сервер не задан (EMAIL_HOST): письма с приглашениями никуда не уходят."
    server = get_connection(timeout=MAIL_SECONDS)
    try:
        server.open()
    except OSError as error:
        return BAD, f"Почтовый сервер {settings.EMAIL_HOST} не отвечает: {error}"[:300]
    server.close()
    return GOOD, f"Почтовый сервер {settings.EMAIL_HOST} отвечает."


def _journal() -> tuple[str, str]:
    if not head_is_last_entry():
        return BAD, "Конец цепи не совпадает с последней записью: журнал меняли. Выполните rost audit verify."
    return GOOD, f"Конец цепи {chain_head()}. Всю цепь проверяет rost audit verify."


def _django() -> tuple[str, str]:
    found = [one for one in checks.run_checks(include_deployment_checks=True) if not one.is_silenced()]
    if not found:
        return GOOD, "Замечаний нет."
    state = BAD if any(one.level >= checks.ERROR for one in found) else ATTENTION
    return state, "; ".join(sorted({f"{one.id}: {one.msg.splitlines()[0]}" for one in found}))[:1000]


_CHECKS = (
    ("Версия", _version),
    ("База данных", _database),
    ("Обновления базы", _migrations),
    ("Папка файлов", _files),
    ("Обработчик заданий", _worker),
    ("Оформление страниц", _static_files),
    ("Секретный ключ", _secret),
    ("Почта", _mail),
    ("Журнал действий", _journal),
    ("Настройки защиты", _django),
)
