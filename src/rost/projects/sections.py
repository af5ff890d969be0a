"""The pages of one project: their order, names and the places that problems lead to."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from rost.projects.models import Project

SECTIONS = (
    ("overview", "Обзор"),
    ("indicators", "Показатели"),
    ("plan", "План"),
    ("gantt", "График"),
    ("money", "Деньги"),
    ("people", "Люди"),
    ("methods", "Методики"),
    ("problems", "Проблемы"),
    ("editions", "Редакции"),
)
#: Section of a problem → the page that shows its rows.
_PAGES = {
    "basics": "overview",
    "indicators": "indicators",
    "results": "indicators",
    "plan": "plan",
    "finance": "money",
    "participants": "people",
    "methodology": "methods",
}
#: Page of a project → the section of the passport that is edited from there.
_EDITED = {
    "overview": "basics",
    "indicators": "indicators",
    "plan": "plan",
    "gantt": "plan",
    "money": "funding",
    "people": "participants",
    "methods": "methods",
}


def project_frame(project: Project, current: str, counts: dict[str, int]) -> dict[str, Any]:
    """What every page of a project shows: its tabs, the addresses of its `pages` by name, open problems by severity."""
    pages = {name: reverse(f"projects:{name}", args=[project.uid]) for name, _ in SECTIONS}
    tabs = [
        {
            "title": title,
            "url": pages[name],
            "is_current": name == current,
            "count": sum(counts.values()) if name == "problems" else None,
        }
        for name, title in SECTIONS
    ]
    section = _EDITED.get(current)
    edit_url = reverse("projects:edit", args=[project.uid, section]) if section else ""
    return {"project": project, "tabs": tabs, "pages": pages, "counts": counts, "edit_url": edit_url}


def place_of(project: Project, section: str, row_id: int | None) -> str:
    page = _PAGES.get(section)
    if page is None:
        return ""
    address = reverse(f"projects:{page}", args=[project.uid])
    return f"{address}#{anchor(section, row_id)}" if row_id is not None else address


def anchor(section: str, row_id: int) -> str:
    """Pages of two sections share an address, so the section is part of the mark."""
    return f"{section}-{row_id}"
