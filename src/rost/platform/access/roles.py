"""Roles: who works with Rost, and what each may do in the unit where the role is granted and below it."""

from __future__ import annotations

from dataclasses import dataclass

from rost.platform.access.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class Role:
    code: str
    title: str
    description: str
    permissions: frozenset[P]


def _role(code: str, title: str, description: str, *permissions: P) -> Role:
    return Role(code, title, description, frozenset(permissions))


ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        _role(
            "project_head",
            "Руководитель проекта",
            "Смотрит за ходом проектов и утверждает документы.",
            P.SEE_PROJECTS, P.EDIT_PROJECTS, P.APPROVE_PROJECTS, P.SEE_ORGANISATIONS,
        ),
        _role("curator", "Куратор", "Смотрит за ходом проектов и согласует документы.",
              P.SEE_PROJECTS, P.APPROVE_PROJECTS, P.SEE_ORGANISATIONS),
        _role(
            "project_administrator",
            "Администратор проекта",
            "Загружает документы, ведёт план, показатели и отчёты муниципалитета.",
            P.SEE_PROJECTS, P.EDIT_PROJECTS, P.USE_INTAKE, P.SEE_ORGANISATIONS,
        ),
        _role(
            "department_administrator",
            "Администратор ведомства",
            "Ведёт работу муниципалитета, приглашает сотрудников и даёт им роли.",
            P.SEE_PROJECTS, P.EDIT_PROJECTS, P.APPROVE_PROJECTS, P.USE_INTAKE, P.SEE_ORGANISATIONS, P.SEE_AUDIT,
            P.MANAGE_USERS,
        ),
        _role("responsible", "Ответственный исполнитель", "Отвечает за свои пункты плана.", P.SEE_PROJECTS),
        _role("methodist", "Методист", "Ведёт диагностику, маршруты, программы и пары наставников.",
              P.SEE_PROJECTS, P.SEE_ORGANISATIONS),
        _role("school_head", "Руководитель организации", "Отвечает за свою организацию.",
              P.SEE_PROJECTS, P.SEE_ORGANISATIONS),
        _role("educator", "Педагог", "Видит своё: маршрут, курсы, портфолио."),
        _role("commission_member", "Член комиссии", "Рассматривает дела комиссии."),
        _role(
            "regional_operator",
            "Региональный оператор",
            "Сводит показатели муниципалитетов региона.",
            P.SEE_PROJECTS, P.APPROVE_PROJECTS, P.SEE_ORGANISATIONS,
        ),
        _role(
            "system_administrator",
            "Администратор системы",
            "Пользователи, настройки, задания, журнал действий.",
            P.MANAGE_USERS, P.MANAGE_INSTALLATION, P.SEE_AUDIT, P.SEE_ORGANISATIONS,
        ),
    )
}  # fmt: skip
