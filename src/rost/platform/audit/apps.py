from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "rost.platform.audit"
    label = "audit"
    verbose_name = "Журнал действий"
