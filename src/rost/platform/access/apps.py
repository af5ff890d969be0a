from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "rost.platform.access"
    label = "access"
    verbose_name = "Права"
