from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "rost.platform.jobs"
    label = "jobs"
    verbose_name = "Задания"

    def ready(self) -> None:
        from rost.platform.jobs.registry import use_queue
        from rost.platform.jobs.tasks import run_queued_job  # tasks import models, which are ready only now

        use_queue(run_queued_job.enqueue)
