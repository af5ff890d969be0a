from __future__ import annotations

from django.urls import path

from rost.platform.accounts import invitation_views, user_views

app_name = "users"
urlpatterns = [
    path("", user_views.user_list, name="list"),
    path("priglasit/", invitation_views.invite, name="invite"),
    path("priglasheniya/<uuid:invitation>/eshche-raz/", invitation_views.invitation_renew, name="renew"),
    path("priglasheniya/<uuid:invitation>/otozvat/", invitation_views.invitation_revoke, name="revoke"),
    path("<uuid:uid>/", user_views.user_detail, name="detail"),
    path("<uuid:uid>/rol/", user_views.user_grant, name="grant"),
    path("<uuid:uid>/rol/<int:grant>/snyat/", user_views.user_withdraw, name="withdraw"),
    path("<uuid:uid>/sbrosit-vtoroy-faktor/", user_views.user_reset_factor, name="reset_factor"),
    path("<uuid:uid>/otkluchit/", user_views.user_switch, {"state": "otkluchit"}, name="disable"),
    path("<uuid:uid>/vkluchit/", user_views.user_switch, {"state": "vkluchit"}, name="enable"),
]
