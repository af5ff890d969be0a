"""Writes of the tree: units appear, move, merge, change their name and close; their past stays as it was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from rost.platform.audit.actions import record
from rost.platform.common.periods import BEGINNING, FOREVER
from rost.platform.organisations.models import Organisation, Placement, Succession
from rost.platform.organisations.paths import next_child_path, parent_of, shift_branch


@transaction.atomic
def add_organisation(
    *,
    parent: Organisation | None,
    kind: str,
    name: str,
    short_name: str,
    oktmo: str = "",
    inn: str = "",
    started_on: date = BEGINNING,
    by: Any,
) -> Organisation:
    """A new unit under `parent` (None: a root), there since `started_on`."""
    path = next_child_path(parent)
    added = Organisation(
        path=path,
        depth=len(path) // Organisation.steplen,
        kind=kind,
        name=name,
        short_name=short_name,
        oktmo=oktmo,
        inn=inn,
    )
    added.save()
    if parent:
        Organisation.objects.filter(pk=parent.pk).update(numchild=F("numchild") + 1)
    _place(added, parent, started_on)
    record(action="organisation.added", by=by, target=added, unit_path=path, detail={"kind": kind})
    return added


@transaction.atomic
def move_organisation(*, organisation: Organisation, to: Organisation, on: date, today: date, by: Any) -> Organisation:
    """Put the unit with its whole branch under `to` from the day `on`; before that day it stands where it stood."""
    _check_day(organisation, on, today)
    if to.path.startswith(organisation.path):
        raise ValidationError("Организация не может войти в саму себя или в свою часть.")
    old, former = organisation.path, parent_of(organisation)
    moved = shift_branch(organisation, next_child_path(to))
    Organisation.objects.filter(pk=to.pk).update(numchild=F("numchild") + 1)
    if former:
        Organisation.objects.filter(pk=former.pk).update(numchild=F("numchild") - 1)
    for unit in moved:
        _replace(unit, to if unit.pk == organisation.pk else parent_of(unit), on)
    shifted: Organisation = Organisation.objects.get(pk=organisation.pk)
    detail = {"from": str(former or ""), "to": str(to), "on": on.isoformat()}
    # Both branches see it: the one it left and the one it came to.
    record(action="organisation.left", by=by, target=shifted, unit_path=old, detail=detail)
    record(action="organisation.moved", by=by, target=shifted, unit_path=shifted.path, detail=detail)
    return shifted


@transaction.atomic
def rename_organisation(
    *, organisation: Organisation, name: str, short_name: str, on: date, today: date, by: Any
) -> Organisation:
    """The unit is called so from the day `on`."""
    _check_day(organisation, on, today)
    before = organisation.short_name
    organisation.name, organisation.short_name = name, short_name
    organisation.save()
    _replace(organisation, parent_of(organisation), on)
    detail = {"from": before, "to": short_name, "on": on.isoformat()}
    record(action="organisation.renamed", by=by, target=organisation, unit_path=organisation.path, detail=detail)
    return organisation


@transaction.atomic
def close_organisation(*, organisation: Organisation, on: date, today: date, by: Any) -> None:
    """`on` is the last day of the unit."""
    _check_day(organisation, on, today)
    branch = Placement.objects.filter(path__startswith=organisation.path, finished_on=FOREVER)
    if branch.exclude(organisation=organisation).exists():
        raise ValidationError("Сначала закройте или переведите организации, которые в неё входят.")
    Placement.objects.filter(organisation=organisation, finished_on=FOREVER).update(finished_on=on)
    detail = {"on": on.isoformat()}
    record(action="organisation.closed", by=by, target=organisation, unit_path=organisation.path, detail=detail)


@transaction.atomic
def merge_organisation(*, organisation: Organisation, into: Organisation, on: date, today: date, by: Any) -> Succession:
    """From the day `on` the unit is part of `into`; the day before is its last one."""
    close_organisation(organisation=organisation, on=on - timedelta(days=1), today=today, by=by)
    succession = Succession(predecessor=organisation, successor=into, happened_on=on)
    succession.full_clean()
    succession.save()
    detail = {"into": str(into), "on": on.isoformat()}
    record(action="organisation.merged", by=by, target=organisation, unit_path=organisation.path, detail=detail)
    return succession


def _check_day(organisation: Organisation, on: date, today: date) -> None:
    """A change is dated after the last one and not in the future, where nobody can know it."""
    last = organisation.placements.latest("started_on")
    if last.finished_on != FOREVER:
        raise ValidationError("Организация закрыта: изменить её нельзя.")
    if on > today:
        raise ValidationError("Дата изменения ещё не наступила.")
    if on < last.started_on:
        raise ValidationError(f"Дата раньше предыдущего изменения ({last.started_on:%d.%m.%Y}).")


def _place(unit: Organisation, parent: Organisation | None, on: date) -> None:
    Placement.objects.create(
        organisation=unit,
        parent=parent,
        path=unit.path,
        name=unit.name,
        short_name=unit.short_name,
        started_on=on,
    )


def _replace(unit: Organisation, parent: Organisation | None, on: date) -> None:
    """Close the open placement on the day before `on` and open the next; one that began on `on` never was."""
    open_now = Placement.objects.filter(organisation=unit, finished_on=FOREVER)
    open_now.filter(started_on__gte=on).delete()
    open_now.update(finished_on=on - timedelta(days=1))
    _place(unit, parent, on)
