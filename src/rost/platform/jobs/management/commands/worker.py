"""`rost worker`: runs queued jobs and takes up again what a dead worker left."""

from __future__ import annotations

import logging
import threading
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from rost.platform.jobs.actions import beat_of_worker, recover_abandoned_jobs

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Run background jobs until stopped"

    def handle(self, *args: Any, **options: Any) -> None:
        recovery = threading.Thread(target=_recover_for_ever, daemon=True)
        recovery.start()
        worker = Worker(
            queue_names=["*"],
            interval=0.3,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        worker.configure_signals()
        worker.run()


def _recover_for_ever() -> None:
    pause = threading.Event()
    while True:
        try:
            close_old_connections()
            beat_of_worker()
            recover_abandoned_jobs()
        except DatabaseError:
            logger.exception("recovery waits for the database")
        pause.wait(5)
