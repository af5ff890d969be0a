from __future__ import annotations

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    name = "rost.dashboards"
    label = "dashboards"
    verbose_name = "Обзор"
