"""Reads of the tree, already cut to what the reader's reach covers."""

from __future__ import annotations

from django.db.models import QuerySet

from rost.platform.access.reach import Reach
from rost.platform.common.search import search_text
from rost.platform.organisations.models import Organisation


def organisations_within(reach: Reach, text: str = "") -> QuerySet[Organisation]:
    found = Organisation.objects.filter(reach.condition("path"))
    for word in search_text(text).split():
        found = found.filter(search__contains=word)
    return found.order_by("path")


def territories_within(reach: Reach) -> QuerySet[Organisation]:
    """Where a project can be led: municipalities, regions and the federation."""
    kinds = (Organisation.Kind.MUNICIPALITY, Organisation.Kind.REGION, Organisation.Kind.FEDERATION)
    return organisations_within(reach).filter(kind__in=kinds)


def ancestor_of_kind(organisation: Organisation, kind: str) -> Organisation | None:
    """The unit itself or the nearest one above it of this kind."""
    if organisation.kind == kind:
        return organisation
    found: Organisation | None = organisation.get_ancestors().filter(kind=kind).last()
    return found
