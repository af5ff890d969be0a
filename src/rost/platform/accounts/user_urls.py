from __future__ import annotations

from django.urls import path

from rost.platform.accounts import user_views

app_name = "users"
urlpatterns = [
    path("", user_views.user_list, name="list"),
    path("<uuid:uid>/", user_views.user_detail, name="detail"),
    path("<uuid:uid>/rol/", user_views.user_grant, name="grant"),
    path("<uuid:uid>/rol/<int:grant>/snyat/", user_views.user_withdraw, name="withdraw"),
    path("<uuid:uid>/otkluchit/", user_views.user_switch, {"state": "otkluchit"}, name="disable"),
    path("<uuid:uid>/vkluchit/", user_views.user_switch, {"state": "vkluchit"}, name="enable"),
]
