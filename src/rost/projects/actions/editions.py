"""Approving a passport: the draft as it stands becomes an edition that nobody changes any more."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.platform.audit.actions import record
from rost.projects.actions.projects import ChangedMeanwhileError
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.domain.edition_json import hash_of, passport_text
from rost.projects.models import Edition, Project
from rost.projects.queries.editions import APPROVED, passport_to_approve


@transaction.atomic
def approve_edition(*, project: Project, reason: str, approved_on: date, expected_version: int, by: Any) -> Edition:
    """Freeze the project as its reader saw it; refuses when it has changed since, or holds nothing new."""
    locked = Project.objects.select_for_update().select_related("territory").get(pk=project.pk)
    if locked.version != expected_version:
        raise ChangedMeanwhileError
    last = locked.editions.order_by("number").last()
    content = passport_text(passport_to_approve(locked))
    _check(last, content, reason.strip(), approved_on)
    edition = Edition.objects.create(
        project=locked,
        number=last.number + 1 if last else 1,
        version=locked.version,
        approved_on=approved_on,
        approved_by_id=getattr(by, "pk", None),
        approved_by_name=str(by)[:200] if by is not None else "система",
        reason=reason.strip(),
        content=content,
        hash=hash_of(content),
    )
    record(
        action=APPROVED, by=by, target=edition, unit_path=locked.territory.path,
        detail={"number": edition.number, "hash": edition.hash, "approved_on": approved_on.isoformat(),
                "reason": edition.reason, "version": locked.version, "project": str(locked)},
    )  # fmt: skip
    return edition


def _check(last: Edition | None, content: str, reason: str, approved_on: date) -> None:
    if not reason or len(reason) > 500:
        raise ChangeRefusedError("Напишите основание редакции (не длиннее 500 знаков).")
    if approved_on > timezone.localdate():
        raise ChangeRefusedError("Дата утверждения ещё не наступила.")
    if last and approved_on < last.approved_on:
        raise ChangeRefusedError("Дата утверждения раньше, чем у предыдущей редакции.")
    if last and last.content == content:
        raise ChangeRefusedError("С утверждения последней редакции в проекте ничего не изменилось.")
