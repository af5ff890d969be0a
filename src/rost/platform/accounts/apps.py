from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "rost.platform.accounts"
    label = "accounts"
    verbose_name = "Пользователи"

    def ready(self):
        from rost.platform.accounts import receivers  # noqa: F401 - connects its receivers, which need the models
