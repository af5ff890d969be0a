"""The declaration that every URL carries: who may call it. What is not declared is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from rost.platform.access.permissions import Permission

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Declaration:
    """`permission`: who has it in some unit. Without one: whoever is signed in, or, if `is_public`, anyone."""

    permission: Permission | None = None
    is_public: bool = False
    reason: str = ""


def needs(permission: Permission) -> Callable[[View], View]:
    """Only people who hold `permission` somewhere; which objects, the view's queries and policies cut."""
    return _declared(Declaration(permission=permission))


def for_signed_in(reason: str) -> Callable[[View], View]:
    """Everybody who is signed in; the reason says what keeps each to his own."""
    return _declared(Declaration(reason=reason))


def for_everyone(reason: str) -> Callable[[View], View]:
    return _declared(Declaration(is_public=True, reason=reason))


def _declared(declaration: Declaration) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.access = declaration  # type: ignore[attr-defined] # a function may carry attributes
        return view

    return mark


#: Views of libraries, by the name of their URL.
OF_LIBRARIES: dict[str, Declaration] = {
    "account_login": Declaration(is_public=True, reason="вход"),
    "account_logout": Declaration(reason="выход"),
    "account_change_password": Declaration(reason="свой пароль"),
    "account_reset_password": Declaration(is_public=True, reason="восстановление пароля"),
    "account_reset_password_done": Declaration(is_public=True, reason="восстановление пароля"),
    "account_reset_password_from_key": Declaration(is_public=True, reason="восстановление пароля"),
    "account_reset_password_from_key_done": Declaration(is_public=True, reason="восстановление пароля"),
    "account_inactive": Declaration(is_public=True, reason="сообщение об отключённой записи"),
    "account_reauthenticate": Declaration(reason="подтверждение входа"),
    "mfa_authenticate": Declaration(is_public=True, reason="код при входе: пароль уже проверен"),
    "mfa_reauthenticate": Declaration(reason="подтверждение входа"),
    "mfa_index": Declaration(reason="свой второй фактор"),
    "mfa_activate_totp": Declaration(reason="свой второй фактор"),
    "mfa_deactivate_totp": Declaration(reason="свой второй фактор"),
    "mfa_view_recovery_codes": Declaration(reason="свои резервные коды"),
    "mfa_generate_recovery_codes": Declaration(reason="свои резервные коды"),
    "mfa_download_recovery_codes": Declaration(reason="свои резервные коды"),
}


def declaration_of(view: Callable[..., Any], url_name: str | None) -> Declaration | None:
    declared: Declaration | None = getattr(view, "access", None)
    return declared or OF_LIBRARIES.get(url_name or "")
