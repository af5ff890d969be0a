from __future__ import annotations

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "rost.papers.intake"
    label = "intake"
    verbose_name = "Загрузка"
