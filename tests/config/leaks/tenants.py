"""Two municipalities that mirror one another, with a word of its own in every text field of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from rost.papers.documents.draft import Draft, PaperKind, PlanRow, Problem, Severity
from rost.papers.documents.draft_json import to_json
from rost.papers.intake.models import Batch
from rost.platform.access.roles import ROLES
from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from rost.platform.files.actions import store_file
from rost.platform.organisations.models import Organisation
from rost.projects.actions.editions import approve_edition
from rost.projects.models import Party, Project
from tests import factories
from tests.config.test_access_matrix import Side, side

#: In the texts of both, so that one search would find both.
SHARED = "kanarejka"
#: Codes, keys and hashes: a text in their place would break the row.
NOT_TEXTS = {
    "path", "unit_path", "kind", "section", "recurrence", "comparison", "direction", "password", "sort", "action",
    "object_kind", "object_id", "hash", "previous_hash", "role", "source", "status", "level", "code",
}  # fmt: skip


@dataclass(frozen=True)
class Tenant:
    """`canary` is the word that nobody of the other municipality may ever be sent."""

    canary: str
    side: Side
    users: dict[str, User]

    @property
    def keys(self) -> list[str]:
        """Numbers of its objects that a curious neighbour may put into an address."""
        unit, person = self.side.unit, self.users["methodist"]
        party = Party.objects.filter(project__territory=unit.pk).first()
        assert party
        return [str(unit.uid), str(unit.pk), str(person.uid), str(person.pk), str(party.pk)]


def tenant(region: Organisation, canary: str, projects: int) -> Tenant:
    """A municipality with a school, a user for each role, `projects` further projects and as many papers."""
    before = {model: set(model._base_manager.values_list("pk", flat=True)) for model in _models()}
    made = side(region)
    factories.unit(made.unit, kind="school")
    users = {role: factories.user(role, made.unit) for role in ROLES}
    for number in range(projects):
        factories.project(made.unit, items=2)
        _paper(made, f"{canary} {number}")
    Batch.objects.filter(unit=made.unit).update(draft=_draft(canary))
    for model, old in before.items():
        for row in model._base_manager.exclude(pk__in=old):
            _fill(row, canary)
    _approve(made, canary)
    return Tenant(canary, made, {role: User.objects.get(pk=user.pk) for role, user in users.items()})


def _models() -> Iterator[type[models.Model]]:
    return (model for model in apps.get_models() if model.__module__.startswith("rost."))


def _fill(row: models.Model, canary: str) -> None:
    """Every text of the row holds the canary; a text that is a code, a key or a choice stays."""
    changes: dict[str, Any] = {}
    for field in row._meta.concrete_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and not field.choices
        is_free = field.name == "email" or not field.unique
        if is_text and is_free and field.name not in NOT_TEXTS and (field.max_length or 100) > len(canary):
            changes[field.name] = f"{canary} {row.pk} {SHARED} {field.name}"[: field.max_length]
    if isinstance(row, AuditEntry):
        changes["detail"] = {"reason": f"{canary} reason", "message": f"{canary} message"}
    if isinstance(row, Project):
        changes |= {"programmes": [f"{canary} programme"], "footnotes": [f"{canary} footnote"]}
    if changes:
        type(row)._base_manager.filter(pk=row.pk).update(**changes)


def _approve(made: Side, canary: str) -> None:
    """An edition is frozen: it is made of texts that hold the canary already."""
    project = Project.objects.get(uid=made.objects["projects", "uid"])
    by = User.objects.get(pk=made.owner.pk)
    today, reason = timezone.localdate(), f"{canary} reason"
    approve_edition(project=project, reason=reason, approved_on=today, expected_version=project.version, by=by)


def _paper(made: Side, text: str) -> None:
    file = store_file(chunks=[text.encode()], unit_path=made.unit.path, by=made.owner)
    Batch.objects.create(
        unit=made.unit, name=text, file=file, uploaded_by=made.owner, state="to_review", draft=_draft(text)
    )


def _draft(text: str) -> dict[str, Any]:
    plan = [PlanRow(number="1", title=f"{text} title", outcome=f"{text} outcome", responsible=[f"{text} person"])]
    problem = Problem(code="x", severity=Severity.ERROR, section="plan", row="1", message=f"{text} message")
    return to_json(Draft(kind=PaperKind.PLAN, plan=plan, territory=[text], problems=[problem]))
