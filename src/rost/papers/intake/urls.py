from __future__ import annotations

from django.urls import path

from rost.papers.intake import apply_views, export_views, review_views, views

app_name = "intake"
urlpatterns = [
    path("", views.batch_list, name="list"),
    path("excel/", export_views.batch_list, name="list_sheet"),
    path("zagruzit/", views.upload, name="upload"),
    path("<uuid:uid>/", views.detail, name="detail"),
    path("<uuid:uid>/dokument/", views.original, name="original"),
    path("<uuid:uid>/prochitat/", views.retry, name="retry"),
    path("<uuid:uid>/otklonit/", views.reject, name="reject"),
    path("<uuid:uid>/ispravit/", review_views.fix, name="fix"),
    path("<uuid:uid>/ispravit-vid/", review_views.fix_kind, name="fix_kind"),
    path("<uuid:uid>/ostavit/", review_views.ignore, name="ignore"),
    path("<uuid:uid>/vernut-oshibku/", review_views.reopen, name="reopen"),
    path("<uuid:uid>/pravka/<slug:section>/<int:index>/<slug:field>/", review_views.correct, name="correct"),
    path("<uuid:uid>/pravka/<slug:section>/<int:index>/<slug:field>/vernut/", review_views.undo, name="undo"),
    path("<uuid:uid>/vnesti/", apply_views.apply, name="apply"),
    path("<uuid:uid>/raznica/", apply_views.difference, name="difference"),
]
