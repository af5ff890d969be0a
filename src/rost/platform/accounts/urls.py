"""The pages of the sign-in library that Rost uses, and the one for the invited; nobody signs up by himself."""

from __future__ import annotations

from allauth.account import views
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
    path("priglashenie/<str:token>/", invitation_accept, name="invitation_accept"),
]
