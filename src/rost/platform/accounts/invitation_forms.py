"""Forms of invitations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password

from rost.platform.accounts.models import Invitation, User
from rost.platform.accounts.user_forms import RoleAndUnitForm


class InvitationForm(RoleAndUnitForm):
    email = forms.EmailField(label="Электронная почта", max_length=254)
    surname = forms.CharField(label="Фамилия", max_length=80)
    given_name = forms.CharField(label="Имя", max_length=80)
    patronymic = forms.CharField(label="Отчество", max_length=80, required=False)
    field_order = ("email", "surname", "given_name", "patronymic", "role", "unit")


class AcceptForm(forms.Form):
    """The own password, by the rules of the installation."""

    password1 = forms.CharField(
        label="Пароль", strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )
    password2 = forms.CharField(
        label="Пароль ещё раз", strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )

    def __init__(self, data: Any = None, *, invitation: Invitation) -> None:
        super().__init__(data)
        self.future_user = User(email=invitation.email, surname=invitation.surname, given_name=invitation.given_name)
        self.fields["password1"].help_text = password_validators_help_text_html()

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        validate_password(password, self.future_user)
        return password

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        if "password1" in typed and typed["password1"] != typed.get("password2"):
            self.add_error("password2", "Пароли не совпали.")
        return typed
