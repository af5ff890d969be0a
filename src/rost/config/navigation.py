"""The menu at the side: what each user may open, in the order of the river."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from rost.platform.access.permissions import Permission


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    url_name: str
    icon: str
    permission: Permission | None = None


ENTRIES = (
    Entry("Моя работа", "dashboards:home", "home"),
    Entry("Проекты", "projects:list", "project", Permission.SEE_PROJECTS),
    Entry("Загрузка документов", "intake:list", "upload", Permission.USE_INTAKE),
    Entry("Организации", "dashboards:organisations", "organisation", Permission.SEE_ORGANISATIONS),
    Entry("Пользователи", "users:list", "people", Permission.MANAGE_USERS),
    Entry("Журнал действий", "audit:journal", "history", Permission.SEE_AUDIT),
    Entry("Состояние системы", "installation:selfcheck", "check", Permission.MANAGE_INSTALLATION),
)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """For every template: the entries this user may open, and which of them is open."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"navigation_entries": []}
    shown = [entry for entry in ENTRIES if entry.permission is None or user.has_permission(entry.permission)]
    here = request.resolver_match.view_name if request.resolver_match else ""
    return {
        "navigation_entries": [
            {
                "title": entry.title,
                "url": reverse(entry.url_name),
                "icon": entry.icon,
                "is_current": _is_current(entry, here),
            }
            for entry in shown
        ]
    }


def _is_current(entry: Entry, here: str) -> bool:
    """A context's entry is current on each of its pages; those of `dashboards` only on their own."""
    context = entry.url_name.split(":")[0]
    return here == entry.url_name or (context != "dashboards" and here.split(":")[0] == context)
