"""Who may do what with a project. Who may see one, its queries decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rost.platform.access.permissions import Permission
from rost.projects.models import Project

if TYPE_CHECKING:
    from rost.platform.access.account import Account


def can_edit_project(user: Account, project: Project) -> bool:
    """Taking part gives sight of a project, not the right to change its passport."""
    return user.reach(Permission.EDIT_PROJECTS).covers(project.territory.path)


def can_approve_project(user: Account, project: Project) -> bool:
    return user.reach(Permission.APPROVE_PROJECTS).covers(project.territory.path)
