from __future__ import annotations

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "rost.platform.files"
    label = "files"
    verbose_name = "Файлы"
