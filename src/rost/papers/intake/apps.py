from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "rost.papers.intake"
    label = "intake"
    verbose_name = "Загрузка"

    def ready(self) -> None:
        from rost.papers.intake.tasks import register_jobs  # tasks import models, which are ready only now

        register_jobs()
