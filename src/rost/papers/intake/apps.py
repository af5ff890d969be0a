from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "rost.papers.intake"
    label = "intake"
    verbose_name = "Загрузка"

    def ready(self) -> None:
        # These import models, which are ready only now.
        from rost.papers.intake.origins import origins_of_project
        from rost.papers.intake.tasks import register_jobs
        from rost.projects.origins import register_origins

        register_jobs()
        register_origins(origins_of_project)
