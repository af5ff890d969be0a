"""Paths of the tree. A path that any unit ever had is never given to another: old dates would show the wrong one."""

from __future__ import annotations

from django.db.models import F, Value
from django.db.models.functions import Concat, Substr

from rost.platform.organisations.models import Organisation, Placement

STEP: int = Organisation.steplen


def next_child_path(parent: Organisation | None) -> str:
    """The path of the next unit under `parent`; locks the parent so that two writers do not take the same."""
    above = ""
    if parent is not None:
        above = Organisation.objects.select_for_update().get(pk=parent.pk).path
    used = Placement.objects.filter(path__startswith=above).order_by("-path").values_list("path", flat=True).first()
    number = Organisation._str2int(used[len(above) : len(above) + STEP]) if used and used != above else 0
    path: str = Organisation._get_path(above, len(above) // STEP + 1, number + 1)
    return path


def shift_branch(unit: Organisation, path: str) -> list[Organisation]:
    """Give the unit the path and its branch the paths below it; the units as they stand now, top first."""
    branch = Organisation.objects.filter(path__startswith=unit.path)
    keys = list(branch.values_list("pk", flat=True))
    branch.update(
        path=Concat(Value(path), Substr("path", len(unit.path) + 1)),
        depth=F("depth") + (len(path) - len(unit.path)) // STEP,
    )
    return list(Organisation.objects.filter(pk__in=keys).order_by("path"))


def parent_of(unit: Organisation) -> Organisation | None:
    above: Organisation | None = Organisation.objects.filter(path=unit.path[:-STEP]).first()
    return above
