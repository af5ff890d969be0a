from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "rost.platform.ui"
    label = "ui"
    verbose_name = "Интерфейс"
