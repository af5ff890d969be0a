"""The papers that a project was made of. Whoever keeps them stands above and registers how to find them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from rost.projects.models import Project


@dataclass(frozen=True, slots=True)
class Origin:
    """One paper: its name, what kind it is, when it was put into the project and by whom, where its original lies."""

    name: str
    kind: str
    applied_at: datetime
    applied_by: str
    url: str


_FINDERS: list[Callable[[Project], Iterable[Origin]]] = []


def register_origins(find: Callable[[Project], Iterable[Origin]]) -> None:
    if find not in _FINDERS:
        _FINDERS.append(find)


def origins_of(project: Project) -> list[Origin]:
    """Newest first."""
    found = [origin for find in _FINDERS for origin in find(project)]
    return sorted(found, key=lambda origin: origin.applied_at, reverse=True)
