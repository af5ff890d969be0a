from __future__ import annotations

from django.urls import path

from rost.dashboards.selfcheck import views

app_name = "installation"
urlpatterns = [path("", views.selfcheck, name="selfcheck")]
