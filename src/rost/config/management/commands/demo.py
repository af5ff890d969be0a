"""`rost demo`: a made-up department to look at, filled on the first call and served on loopback."""

from __future__ import annotations

import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rost.config.demo.folder import forget, prepare
from rost.config.demo.serving import is_free, serve, wait_until_served
from rost.platform.accounts.queries import demonstration_logins


class Command(BaseCommand):
    help = "Показать Рост на выдуманном ведомстве: первый запуск наполняет базу, следующие сразу открывают её"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="порт на 127.0.0.1, обычно 8000")
        parser.add_argument("--reset", action="store_true", help="забыть всё, что в показ внесли, и наполнить заново")
        parser.add_argument("--fill-only", action="store_true", help="наполнить базу и не открывать показ")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SETTINGS_MODULE != "rost.config.settings.demo":
            raise CommandError("Показ работает только с настройками rost.config.settings.demo: так цела рабочая база.")
        port = options["port"]
        if not options["fill_only"] and not is_free(port):
            raise CommandError(f"Порт {port} занят. Укажите другой: rost demo --port {port + 1}")
        if options["reset"]:
            forget()
        if prepare(self._say):
            self._say("Готово.")
        if options["fill_only"]:
            return
        threading.Thread(target=self._greet, args=(port,), daemon=True).start()
        serve(port)
        self._say("\nПоказ остановлен.")

    def _greet(self, port: int) -> None:
        if wait_until_served(port):
            self._say(greeting(port))

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()


def greeting(port: int) -> str:
    logins = demonstration_logins()
    width = max(len(login.email) for login in logins)
    lines = [f"  {login.email:<{width}}  {login.roles} — {login.units}" for login in logins]
    return "\n".join(
        [
            "",
            f"Рост открыт: http://127.0.0.1:{port}/   (остановить: Ctrl+C)",
            f"Пароль у всех один: {settings.ROST_SHOWN_PASSWORD}",
            "",
            *lines,
        ]
    )
