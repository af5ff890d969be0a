from __future__ import annotations

from django.urls import path

from rost.dashboards import views

app_name = "dashboards"
urlpatterns = [
    path("", views.home, name="home"),
    path("organizacii/", views.organisations, name="organisations"),
    path("poisk/", views.search, name="search"),
]
