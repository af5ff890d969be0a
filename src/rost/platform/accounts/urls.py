"""The pages of the sign-in library that Rost uses, and the one for the invited; nobody signs up by himself."""

from __future__ import annotations

from allauth.account import views
from allauth.mfa.base import views as factor_views
from allauth.mfa.recovery_codes import views as code_views
from allauth.mfa.totp import views as app_views
from django.urls import path, re_path

from rost.platform.accounts.invitation_views import invitation_accept

urlpatterns = [
    path("vhod/", views.login, name="account_login"),
    path("vyhod/", views.logout, name="account_logout"),
    path("parol/", views.password_change, name="account_change_password"),
    path("parol/vosstanovit/", views.password_reset, name="account_reset_password"),
    path("parol/vosstanovit/otpravleno/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^parol/vosstanovit/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("parol/vosstanovlen/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("otkljuchen/", views.account_inactive, name="account_inactive"),
    path("podtverdit/", views.reauthenticate, name="account_reauthenticate"),
    path("vhod/kod/", factor_views.authenticate, name="mfa_authenticate"),
    path("podtverdit/kod/", factor_views.reauthenticate, name="mfa_reauthenticate"),
    path("vtoroy-faktor/", factor_views.index, name="mfa_index"),
    path("vtoroy-faktor/vklyuchit/", app_views.activate_totp, name="mfa_activate_totp"),
    path("vtoroy-faktor/otklyuchit/", app_views.deactivate_totp, name="mfa_deactivate_totp"),
    path("vtoroy-faktor/kody/", code_views.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("vtoroy-faktor/kody/zanovo/", code_views.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("vtoroy-faktor/kody/sohranit/", code_views.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("priglashenie/<str:token>/", invitation_accept, name="invitation_accept"),
]
