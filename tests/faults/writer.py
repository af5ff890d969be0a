"""One of many writers: makes a project of its own and settles its problems one by one, as fast as it can."""

from __future__ import annotations

import json
import os
import sys
import time

import django


def main(number: int, seconds: float) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rost.config.settings.base")
    django.setup()
    from django.db import DatabaseError

    from rost.projects.actions.problems import ignore_problem
    from tests import factories

    done, failed, end = 0, [], time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            for problem in factories.project(problems=200).problems.all():
                ignore_problem(problem=problem, reason=f"писатель {number}", by=None)
                done += 1
                if time.monotonic() > end:
                    break
        except DatabaseError as error:
            failed.append(str(error))
    sys.stdout.write(json.dumps({"done": done, "failed": failed}))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
