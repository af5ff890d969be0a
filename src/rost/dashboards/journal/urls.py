from __future__ import annotations

from django.urls import path

from rost.dashboards.journal import views

app_name = "audit"
urlpatterns = [path("", views.journal, name="journal")]
