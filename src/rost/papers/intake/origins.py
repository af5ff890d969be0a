"""Tells a project which papers were put into it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.papers.intake.pages import kind_title
from rost.projects.models import Project
from rost.projects.origins import Origin


def origins_of_project(project: Project) -> Iterator[Origin]:
    applied = Batch.objects.filter(project=project, state=State.APPLIED).select_related("applied_by")
    for batch in applied.defer("draft", "corrections", "settled"):
        assert batch.applied_at is not None  # a constraint holds it
        yield Origin(
            name=batch.name,
            kind=kind_title(batch.kind),
            applied_at=batch.applied_at,
            applied_by=str(batch.applied_by),
            url=reverse("intake:original", kwargs={"uid": batch.uid}),
        )
