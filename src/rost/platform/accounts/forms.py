"""The forms of the sign-in library in the words of Rost, without placeholders, which only repeat the labels."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.mfa.base import forms as factor_forms
from allauth.mfa.totp import forms as app_forms


class _Plain:
    fields: dict[str, Any]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        for name in {"login", "email"} & set(self.fields):
            self.fields[name].label = "Электронная почта"
        if "code" in self.fields:
            self.fields["code"].label = "Код"
            self.fields["code"].widget.attrs["inputmode"] = "numeric"


class _WithoutWayOut(_Plain):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The library puts the way to a new password here; the page has it beside its button.
        self.fields["password"].help_text = ""


class LoginForm(_WithoutWayOut, forms.LoginForm):
    pass


class ChangePasswordForm(_Plain, forms.ChangePasswordForm):
    pass


class ResetPasswordForm(_Plain, forms.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(_Plain, forms.ResetPasswordKeyForm):
    pass


class ReauthenticateForm(_WithoutWayOut, forms.ReauthenticateForm):
    pass


class ActivateAppForm(_Plain, app_forms.ActivateTOTPForm):
    pass


class CodeForm(_Plain, factor_forms.AuthenticateForm):
    pass


class ConfirmByCodeForm(_Plain, factor_forms.ReauthenticateForm):
    pass
