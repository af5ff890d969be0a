"""`rost`: the one command. `check` reads a paper without Django; the rest are Django's commands and ours."""

from __future__ import annotations

import os
import sys


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"]:
        from rost.papers.documents.command import run  # Django would cost this command half of its time

        sys.exit(run(arguments[1:]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rost.config.settings.production")
    from django.core.management import execute_from_command_line  # needs the settings named above

    execute_from_command_line(["rost", *arguments])
