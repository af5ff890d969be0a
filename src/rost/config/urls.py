"""All addresses."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("rost.dashboards.urls")),
    path("", include("rost.platform.accounts.urls")),
    path("polzovateli/", include("rost.platform.accounts.user_urls")),
    path("proekty/", include("rost.projects.urls")),
    path("zagruzka/", include("rost.papers.intake.urls")),
    path("zhurnal/", include("rost.dashboards.journal.urls")),
    path("sostoyanie/", include("rost.dashboards.selfcheck.urls")),
    path("zadaniya/", include("rost.platform.jobs.urls")),
]

handler500 = "rost.config.outages.failure"
