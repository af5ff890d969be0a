"""Everything that can be allowed. A role is a list of these; code asks for permissions, never for roles."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    SEE_PROJECTS = "see_projects"
    EDIT_PROJECTS = "edit_projects"
    APPROVE_PROJECTS = "approve_projects"
    USE_INTAKE = "use_intake"
    SEE_ORGANISATIONS = "see_organisations"
    SEE_AUDIT = "see_audit"
    MANAGE_USERS = "manage_users"
    MANAGE_INSTALLATION = "manage_installation"

    @property
    def words(self) -> str:
        return _WORDS[self]


_WORDS = {
    Permission.SEE_PROJECTS: "видеть проекты",
    Permission.EDIT_PROJECTS: "изменять проекты",
    Permission.APPROVE_PROJECTS: "утверждать паспорта и отчёты",
    Permission.USE_INTAKE: "загружать документы",
    Permission.SEE_ORGANISATIONS: "видеть организации",
    Permission.SEE_AUDIT: "видеть журнал действий",
    Permission.MANAGE_USERS: "управлять пользователями",
    Permission.MANAGE_INSTALLATION: "настраивать систему",
}
