from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "rost.platform.accounts"
    label = "accounts"
    verbose_name = "Пользователи"
