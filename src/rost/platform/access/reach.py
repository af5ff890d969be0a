"""Which subtrees of the organisations a permission covers: the cut that every read takes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Reach:
    """Materialised paths of the units whose whole branches are covered; none: nothing is."""

    paths: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths)

    def covers(self, path: str) -> bool:
        return any(path.startswith(root) for root in self.paths)

    def condition(self, field: str) -> Q:
        """The condition on a path column, by ranges: the index serves it on SQLite and PostgreSQL alike."""
        covered = Q(pk__in=())
        for root in self.paths:
            covered |= Q(**{f"{field}__gte": root, f"{field}__lt": _next(root)})
        return covered

    @classmethod
    def of(cls, paths: list[str]) -> Reach:
        """Drop branches that lie inside others, so that a condition stays short."""
        kept: list[str] = []
        for path in sorted(set(paths)):
            if not kept or not path.startswith(kept[-1]):
                kept.append(path)
        return cls(tuple(kept))


def _next(path: str) -> str:
    """The first text after every text that begins with `path`."""
    return path[:-1] + chr(ord(path[-1]) + 1)
