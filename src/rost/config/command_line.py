"""`rost`: the one command. `check` reads a paper without Django; the rest are Django's commands and ours."""

from __future__ import annotations

import os
import sys


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"]:
        from rost.papers.documents.command import run  # Django would cost this command half of its time

        sys.exit(run(arguments[1:]))
    own = "demo" if arguments[:1] == ["demo"] else "production"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"rost.config.settings.{own}")
    from django.core.management import execute_from_command_line  # needs the settings named above

    execute_from_command_line(["rost", *arguments])
