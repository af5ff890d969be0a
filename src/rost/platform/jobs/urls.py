from __future__ import annotations

from django.urls import path

from rost.platform.jobs import views

app_name = "jobs"
urlpatterns = [
    path("<uuid:uid>/", views.job_detail, name="detail"),
    path("<uuid:uid>/otmenit/", views.job_cancel, name="cancel"),
]
