"""Reads of the tree, already cut to what the reader's reach covers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from rost.platform.access.reach import Reach
from rost.platform.common.search import search_text
from rost.platform.organisations.models import Organisation, Placement


def organisations_within(reach: Reach, text: str = "") -> QuerySet[Organisation]:
    found = Organisation.objects.filter(reach.condition("path"))
    for word in search_text(text).split():
        found = found.filter(search__contains=word)
    ordered: QuerySet[Organisation] = found.order_by("path")
    return ordered


def organisations_matching(
    reach: Reach, *, text: str = "", kind: str = "", territory: Organisation | None = None
) -> QuerySet[Organisation]:
    """Units of a kind in the branch of `territory`; each word is in the name or begins the ИНН or ОКТМО."""
    found = organisations_within(reach)
    for word in search_text(text).split():
        found = found.filter(Q(search__contains=word) | Q(inn__startswith=word) | Q(oktmo__startswith=word))
    if kind:
        found = found.filter(kind=kind)
    if territory is not None:
        found = found.filter(Reach((territory.path,)).condition("path"))
    return found


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A unit in a list: `level` is its depth below the topmost shown, 0 outside a tree; `within` is nearest first."""

    organisation: Organisation
    level: int
    within: tuple[Organisation, ...]


def organisation_rows(units: Iterable[Organisation], reach: Reach, *, as_tree: bool) -> list[OrganisationRow]:
    """Rows for one page of units, with what each belongs to as far as the reader may see it."""
    shown = list(units)
    above = {path: None for unit in shown for path in _paths_above(unit.path)}
    named = {unit.path: unit for unit in organisations_within(reach).filter(path__in=list(above))}
    top = min((len(path) // Organisation.steplen for path in reach.paths), default=1)
    return [
        OrganisationRow(
            unit,
            unit.depth - top if as_tree else 0,
            tuple(named[path] for path in _paths_above(unit.path) if path in named),
        )
        for unit in shown
    ]


def _paths_above(path: str) -> list[str]:
    """The paths of the units that hold the unit of this path, nearest first."""
    step = Organisation.steplen
    return [path[:length] for length in range(len(path) - step, 0, -step)]


def territories_within(reach: Reach) -> QuerySet[Organisation]:
    """Where a project can be led: municipalities, regions and the federation."""
    kinds = (Organisation.Kind.MUNICIPALITY, Organisation.Kind.REGION, Organisation.Kind.FEDERATION)
    found: QuerySet[Organisation] = organisations_within(reach).filter(kind__in=kinds)
    return found


def ancestor_of_kind(organisation: Organisation, kind: str) -> Organisation | None:
    """The unit itself or the nearest one above it of this kind."""
    above = Organisation.objects.filter(path__in=[organisation.path, *_paths_above(organisation.path)], kind=kind)
    found: Organisation | None = above.order_by("path").last()
    return found


def placement_on(organisation: Organisation, day: date) -> Placement | None:
    """Where the unit stood and what it was called on `day`; None before it appeared and after it closed."""
    held: Placement | None = organisation.placements.filter(started_on__lte=day, finished_on__gte=day).first()
    return held


def branch_on(organisation: Organisation, day: date) -> QuerySet[Placement]:
    """The unit and everything that was below it on `day`, as it stood then."""
    own = placement_on(organisation, day)
    if own is None:
        return Placement.objects.none()
    found = Placement.objects.filter(started_on__lte=day, finished_on__gte=day)
    return found.filter(Reach((own.path,)).condition("path")).select_related("organisation").order_by("path")


def place_on(organisation: Organisation, day: date) -> list[Placement]:
    """What held the unit on `day`, topmost first, the unit itself last."""
    own = placement_on(organisation, day)
    if own is None:
        return []
    above = Placement.objects.filter(started_on__lte=day, finished_on__gte=day, path__in=_paths_above(own.path))
    return [*above.order_by("path"), own]
