"""Making a project from a passport, and putting a new reading of the passport in place of the old."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.platform.audit.actions import record
from rost.platform.common.search import search_text, sort_key
from rost.platform.organisations.models import Organisation
from rost.projects.actions.rows import clear_sections, save_sections, shortened
from rost.projects.domain.passport import PassportData, ProblemData
from rost.projects.models import Problem, Project

_OWN_FIELDS = ("level", "started_on", "finished_on", "goal", "goal_year", "money_unit", "sources")
#: Section of a passport → the relation that holds its rows.
SECTIONS = {
    "indicators": "indicators",
    "results": "results",
    "plan": "plan_items",
    "finance": "funding_lines",
    "participants": "participations",
    "methodology": "methods",
}


class ChangedMeanwhileError(Exception):
    """Somebody else changed the project after it was read."""


@transaction.atomic
def create_project(*, territory: Organisation, data: PassportData, problems: Sequence[ProblemData], by: Any) -> Project:
    """A new project of `territory` with all sections of `data` and the problems found in them."""
    project = Project(territory=territory)
    _set_own_fields(project, data)
    project.save()
    save_sections(project, data)
    _save_problems(project, problems)
    record(action="project.created", by=by, target=project, unit_path=territory.path)
    return project


@transaction.atomic
def replace_passport(
    *,
    project: Project,
    data: PassportData,
    problems: Sequence[ProblemData],
    reason: str,
    expected_version: int,
    by: Any,
) -> Project:
    """Put `data` in place of all that the project holds; refuses when its version is no longer the expected one."""
    locked = Project.objects.select_for_update().get(pk=project.pk)
    if locked.version != expected_version:
        raise ChangedMeanwhileError
    users = dict(locked.parties.exclude(user=None).values_list("name", "user"))
    clear_sections(locked)
    locked.problems.all().delete()
    _set_own_fields(locked, data)
    locked.version += 1
    locked.save()
    save_sections(locked, data)
    for name, user in users.items():
        locked.parties.filter(name=name).update(user=user)
    _save_problems(locked, problems)
    record(
        action="project.replaced",
        by=by,
        target=locked,
        unit_path=locked.territory.path,
        detail={"reason": reason, "version": locked.version},
    )
    return locked


@transaction.atomic
def delete_project(*, project: Project, by: Any, expected_version: int | None = None) -> None:
    """Take the project out of sight; it can be restored. Refuses when it is not the version that was looked at."""
    locked = Project.objects.kept().select_for_update().select_related("territory").filter(pk=project.pk).first()
    if locked is None or expected_version not in (None, locked.version):
        raise ChangedMeanwhileError
    Project.objects.filter(pk=locked.pk).update(deleted_at=timezone.now())
    record(action="project.deleted", by=by, target=locked, unit_path=locked.territory.path)


@transaction.atomic
def restore_project(*, project: Project, by: Any) -> None:
    Project.objects.filter(pk=project.pk).update(deleted_at=None)
    record(action="project.restored", by=by, target=project, unit_path=project.territory.path)


def _set_own_fields(project: Project, data: PassportData) -> None:
    for name in _OWN_FIELDS:
        setattr(project, name, getattr(data, name))
    project.title = shortened(data.title, 300)
    project.short_title = shortened(data.short_title, 200)
    project.programmes = list(data.programmes)
    project.footnotes = list(data.footnotes)
    project.search = search_text(f"{project.title} {project.short_title}")[:600]
    project.sort = sort_key(project.title)[:300]


def _save_problems(project: Project, problems: Sequence[ProblemData]) -> None:
    keys = {
        section: dict(getattr(project, relation).values_list("order", "pk")) for section, relation in SECTIONS.items()
    }
    Problem.objects.bulk_create(
        Problem(
            project=project,
            order=order,
            code=found.code,
            severity=found.severity,
            title=shortened(found.title, 200),
            message=found.message,
            section=found.section,
            row_id=keys.get(found.section, {}).get(found.index),
            row=shortened(found.row, 60),
            place=shortened(found.place, 120),
            fix_label=shortened(found.fix_label, 300),
            changes=found.changes,
        )
        for order, found in enumerate(problems)
    )
