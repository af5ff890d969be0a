"""`rost selfcheck`: is the installation sound; exit 1 when something is broken."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rost.dashboards.selfcheck.checks import ATTENTION, BAD, GOOD, findings

_SIGNS = {GOOD: "хорошо", ATTENTION: "внимание", BAD: "НЕИСПРАВНО"}


class Command(BaseCommand):
    help = "Check the installation: database, files, worker, mail, journal, settings"
    # It reports on settings and migrations itself; Django's own checks would stop it before.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        found = findings()
        for one in found:
            self.stdout.write(f"{_SIGNS[one.state]:<11} {one.title}: {one.words}")
        broken = sum(one.state == BAD for one in found)
        if broken:
            raise CommandError(f"Неисправно: {broken}.")
