from __future__ import annotations

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "rost.config"
    label = "config"
    verbose_name = "Настройка"
