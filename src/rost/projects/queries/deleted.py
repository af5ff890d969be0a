"""Deleted projects that can still be put back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from rost.platform.access.permissions import Permission
from rost.projects.models import Project

if TYPE_CHECKING:
    from rost.platform.access.account import Account

#: For so long a deleted project can be put back.
KEPT_FOR = timedelta(days=30)


def deleted_projects(user: Account) -> QuerySet[Project]:
    """Of the territories whose projects the user may change; the last deleted first."""
    within = user.reach(Permission.EDIT_PROJECTS).condition("territory__path")
    found = Project.objects.filter(within, deleted_at__gt=timezone.now() - KEPT_FOR)
    return found.select_related("territory").order_by("-deleted_at")


def deleted_project_for(user: Account, uid: UUID) -> Project:
    return get_object_or_404(deleted_projects(user), uid=uid)
