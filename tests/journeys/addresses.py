"""Every address of the URLconf, filled with what the demonstration holds."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.journeys.department import Department


def addresses(department: Department) -> Iterator[tuple[str, str]]:
    """Name of the view and address; an address with a number comes once for each row that it can show."""
    for name, keys in _patterns(get_resolver().url_patterns, ""):
        if not keys:
            yield name, reverse(name)
        elif keys == {"uid"}:
            for uid in department.uids(_TABLES[name.split(":")[0]]):
                yield name, reverse(name, kwargs={"uid": uid})


_TABLES = {"projects": "projects_project", "intake": "intake_batch", "jobs": "jobs_job"}


def _patterns(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, set[str]]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            inside = f"{prefix}{one.namespace}:" if one.namespace else prefix
            yield from _patterns(one.url_patterns, inside)
        elif one.name:
            yield prefix + one.name, set(one.pattern.regex.groupindex)
