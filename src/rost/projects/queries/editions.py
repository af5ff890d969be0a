"""Editions of a project: what was approved, whether it still is what was approved, what changed between any two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.shortcuts import get_object_or_404

from rost.platform.audit.models import AuditEntry
from rost.projects.domain.approval import approvable
from rost.projects.domain.difference import Difference, differences
from rost.projects.domain.edition_json import hash_of, passport_from
from rost.projects.domain.passport import PassportData
from rost.projects.models import Edition, Project
from rost.projects.queries.passport import passport_of

#: The name of the act of approval in the journal.
APPROVED = "edition.approved"


@dataclass(frozen=True, slots=True)
class InForce:
    """The last edition and in how many places the draft differs from it; None: an edition that cannot be read."""

    edition: Edition
    differing: int | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A difference with the edition that brought it; None: the draft did, nobody approved it yet."""

    difference: Difference
    edition: Edition | None


def editions_of(project: Project) -> list[Edition]:
    """The newest first."""
    return list(project.editions.order_by("-number"))


def edition_numbered(project: Project, number: int) -> Edition:
    return get_object_or_404(project.editions, number=number)


def content_of(edition: Edition) -> PassportData:
    """The passport as approved; ValueError where its text no longer is one."""
    return passport_from(edition.content)


def passport_to_approve(project: Project) -> PassportData:
    """The present draft as an approval would take it."""
    return approvable(passport_of(project))


def tampered_editions(editions: Iterable[Edition] | None = None) -> list[Edition]:
    """Those whose text is not the one that its hash, or the journal of the day, was taken over; of all, unless told."""
    checked = list(Edition.objects.select_related("project") if editions is None else editions)
    lines = AuditEntry.objects.filter(
        action=APPROVED, object_kind="projects.edition", object_id__in=[str(edition.pk) for edition in checked]
    )
    recorded = {line.object_id: line.detail for line in lines}
    return [edition for edition in checked if not _holds(edition, recorded.get(str(edition.pk)))]


def edition_in_force(project: Project) -> InForce | None:
    edition = project.editions.order_by("number").last()
    if edition is None:
        return None
    if edition.version == project.version:
        return InForce(edition, 0)
    try:
        approved = content_of(edition)
    except ValueError:
        return InForce(edition, None)
    return InForce(edition, len(differences(approved, passport_to_approve(project))))


def explained_differences(project: Project, older: Edition, newer: Edition | None) -> list[Explained]:
    """What `newer` (None: the present draft) has otherwise than `older`, each with the edition that brought it."""
    steps = project.editions.filter(number__gte=older.number).order_by("number")
    chain: list[tuple[Edition | None, PassportData]] = [
        (edition, content_of(edition)) for edition in steps if newer is None or edition.number <= newer.number
    ]
    if newer is None:
        chain.append((None, passport_to_approve(project)))
    brought = _brought_by(chain)
    return [
        Explained(found, brought.get((found.section, found.row, found.field), newer))
        for found in differences(chain[0][1], chain[-1][1])
    ]


def _brought_by(chain: Sequence[tuple[Edition | None, PassportData]]) -> dict[tuple[str, str, str], Edition | None]:
    """Place → the last step of the chain that changed it."""
    brought: dict[tuple[str, str, str], Edition | None] = {}
    for (_, old), (edition, new) in pairwise(chain):
        for found in differences(old, new):
            brought[found.section, found.row, found.field] = edition
    return brought


def _holds(edition: Edition, recorded: dict[str, object] | None) -> bool:
    return (
        recorded is not None
        and hash_of(edition.content) == edition.hash == recorded.get("hash")
        and edition.number == recorded.get("number")
        and edition.reason == recorded.get("reason")
        and edition.approved_on.isoformat() == recorded.get("approved_on")
    )
