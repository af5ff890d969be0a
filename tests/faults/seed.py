"""Fills an empty installation for the fault tests and says in JSON what is in it."""

from __future__ import annotations

import json
import os
import sys

import django


def main(problems: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rost.config.settings.base")
    django.setup()
    from django.core.management import call_command
    from django.urls import reverse

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from tests import factories

    unit = factories.unit(factories.region())
    user = factories.user("project_administrator", unit)
    project = factories.project(unit, problems=problems)
    addresses = [
        reverse("projects:problem_ignore", args=[project.uid, problem.uid]) for problem in project.problems.all()
    ]
    said = {"email": user.email, "password": factories.PASSWORD, "project": str(project.uid), "addresses": addresses}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(int(sys.argv[1]))
