"""Writes of the tree."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from rost.platform.audit.actions import record
from rost.platform.organisations.models import Organisation


@transaction.atomic
def add_organisation(
    *,
    parent: Organisation | None,
    kind: str,
    name: str,
    short_name: str,
    oktmo: str = "",
    inn: str = "",
    by: Any,
) -> Organisation:
    """A new unit under `parent` (None: a root)."""
    values = {"kind": kind, "name": name, "short_name": short_name, "oktmo": oktmo, "inn": inn}
    added: Organisation = (
        Organisation.objects.add_child(parent, values) if parent else Organisation.objects.add_root(values)
    )
    record(action="organisation.added", by=by, target=added, unit_path=added.path, detail={"kind": kind})
    return added
