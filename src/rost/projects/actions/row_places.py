"""The places of rows within a section: a number is a label, the place is the order."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Max, QuerySet

from rost.projects.domain.hierarchy import parent_places
from rost.projects.domain.passport import ItemKind
from rost.projects.models import PlanItem, Project

#: Places are unique at every moment, so rows go out of the way by so much before they go where they belong.
_ASIDE = 1_000_000


def next_place(rows: QuerySet[Any]) -> int:
    last = rows.aggregate(last=Max("order"))["last"]
    return 0 if last is None else int(last) + 1


def make_room(rows: QuerySet[Any], order: int) -> None:
    """Let the place `order` be free: rows from there on stand one further, unless it is free already."""
    if rows.filter(order=order).exists():
        rows.filter(order__gte=order).update(order=F("order") + _ASIDE)
        rows.filter(order__gte=_ASIDE).update(order=F("order") - _ASIDE + 1)


def exchange(rows: QuerySet[Any], order: int, other: int) -> None:
    rows.filter(order=order).update(order=_ASIDE)
    rows.filter(order=other).update(order=order)
    rows.filter(order=_ASIDE).update(order=other)


def set_parents(project: Project) -> None:
    """Say anew which row of the plan stands under which, from numbers and places as they are now."""
    items = list(project.plan_items.order_by("order"))
    places = parent_places([(item.number, ItemKind(item.kind)) for item in items])
    moved = []
    for item, place in zip(items, places, strict=True):
        parent = items[place].pk if place is not None else None
        if item.parent_id != parent:
            item.parent_id = parent
            moved.append(item)
    PlanItem.objects.bulk_update(moved, ["parent"])
