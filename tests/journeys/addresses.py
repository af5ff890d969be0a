"""Every address of the URLconf, filled with what the demonstration holds."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rost.projects.domain.editing import ROW_KINDS
from tests.journeys.department import Department


def addresses(department: Department) -> Iterator[tuple[str, str]]:
    """Name of the view and address; an address with a number comes once for each row that looks different."""
    for name, keys in _patterns(get_resolver().url_patterns, ""):
        if not keys:
            yield name, reverse(name)
        elif keys == {"uid"}:
            for uid in department.uids(*_ROWS[name.split(":")[0]]):
                yield name, reverse(name, kwargs={"uid": uid})
    for uid in department.uids("projects_project")[:1]:
        for section in ROW_KINDS:
            place = {"uid": uid, "section": section}
            yield "projects:edit", reverse("projects:edit", kwargs=place)
            yield "projects:row_add", reverse("projects:row_add", kwargs=place)
    for uid in department.uids("intake_batch", "state = 'to_review'"):
        for section in ("basics", "indicators", "plan", "finance", "corrections"):
            yield f"intake:{section}", reverse("intake:detail", kwargs={"uid": uid}) + f"?razdel={section}"
        cell = {"uid": uid, "section": "plan", "index": 0, "field": "title"}
        yield "intake:correct", reverse("intake:correct", kwargs=cell)


#: Namespace → the table of its numbers, and which of its rows are shown.
_ROWS = {
    "projects": ("projects_project", "1 = 1"),
    "intake": ("intake_batch", "1 = 1"),
    "jobs": ("jobs_job", "id IN (SELECT MIN(id) FROM jobs_job GROUP BY state)"),
    "users": ("accounts_user", "id <= 2"),
}


def _patterns(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, set[str]]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            inside = f"{prefix}{one.namespace}:" if one.namespace else prefix
            yield from _patterns(one.url_patterns, inside)
        elif one.name:
            yield prefix + one.name, set(one.pattern.regex.groupindex)
