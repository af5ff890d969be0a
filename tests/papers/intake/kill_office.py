"""A person at work in a process of their own: brings papers and applies them while workers are being killed.

Reads a command a line (bring, ready, apply, claims, look) and answers each with one line of JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - settings come first

from rost.papers.intake.actions.applying import Target, ask_to_apply  # noqa: E402
from rost.papers.intake.domain.basics import Basics  # noqa: E402
from rost.papers.intake.domain.states import State  # noqa: E402
from rost.papers.intake.models import Batch  # noqa: E402
from rost.platform.audit.queries import breaks_in_chain  # noqa: E402
from rost.platform.jobs.models import Job  # noqa: E402
from rost.projects.domain.passport import Level  # noqa: E402
from rost.projects.models import Project  # noqa: E402
from tests.papers.intake.papers import PASSPORT, bring, office  # noqa: E402


def main() -> None:
    call_command("migrate", verbosity=0)
    unit, person = office()
    answer("ready")
    for number, command in enumerate(map(str.strip, sys.stdin)):
        if command == "bring":
            bring(unit, person, PASSPORT.replace("Ветер перемен", f"Ветер {number}"))
            answer("brought")
        elif command == "apply":
            # A reason tells that applying was given up: a person would look first.
            waiting = list(Batch.objects.filter(state=State.TO_REVIEW, reason=""))
            for batch in waiting:
                basics = Basics(f"Проект {batch.pk}", Level.MUNICIPALITY, date(2019, 1, 1), date(2024, 12, 31))
                ask_to_apply(batch=batch, target=Target(basics, territory=unit), by=person)
            answer(len(waiting))
        elif command == "claims":
            answer(list(Job.objects.filter(attempt__gt=0).values_list("kind", "pk", "attempt")))
        elif command == "ready":
            answer(Batch.objects.filter(state=State.TO_REVIEW, reason="").count())
        else:
            answer(look())


def look() -> dict[str, Any]:
    unfinished = Job.objects.filter(state__in=(Job.State.QUEUED, Job.State.RUNNING))
    projects = Project.objects.all()
    return {
        "unfinished": unfinished.count(),
        "attempts": list(Job.objects.values_list("attempt", flat=True)),
        "batches": list(Batch.objects.values_list("state", "reason", "project_id")),
        "projects": [
            [one.pk, one.plan_items.count(), one.indicators.count(), one.participations.count(), one.problems.count()]
            for one in projects
        ],
        "broken_chain": len(breaks_in_chain()),
    }


def answer(value: Any) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
