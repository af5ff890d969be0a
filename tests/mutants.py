"""A guard taken away, by name, for one run of the tests: does anybody notice?

`policy:rost.projects.policies.can_edit_project` always allows; `reach:all` covers everything.
"""

from __future__ import annotations

import importlib
import sys

from django.db.models import Q
from django.urls import get_resolver

from rost.platform.access.reach import Reach


def take_away(name: str) -> None:
    kind, _, what = name.partition(":")
    {"policy": _allow_always, "reach": _cover_everything}[kind](what)


def policies() -> list[str]:
    """«module.function» of every policy."""
    get_resolver().url_patterns  # noqa: B018 - loads every module that a page uses
    modules = [name for name in sys.modules if name.startswith("rost.") and name.endswith(".policies")]
    return sorted(
        f"{name}.{function}"
        for name in modules
        for function in vars(sys.modules[name])
        if function.startswith("can_") and getattr(sys.modules[name], function).__module__ == name
    )


def _allow_always(what: str) -> None:
    get_resolver().url_patterns  # noqa: B018 - loads every module that imported the policy
    module, _, function = what.rpartition(".")
    original = getattr(importlib.import_module(module), function)
    for loaded in [m for name, m in sys.modules.items() if name.startswith("rost.")]:
        if getattr(loaded, function, None) is original:
            setattr(loaded, function, lambda *args, **kwargs: True)


def _cover_everything(what: str) -> None:
    Reach.condition = lambda self, field: Q()  # type: ignore[method-assign] # that is the fault
    Reach.covers = lambda self, path: True  # type: ignore[method-assign] # that is the fault
