from __future__ import annotations

from django.urls import path

from rost.projects import edition_views, export_views, problem_views, views
from rost.projects.editing import views as editing
from rost.projects.lifecycle import views as lifecycle

app_name = "projects"
urlpatterns = [
    path("", views.project_list, name="list"),
    path("excel/", export_views.project_list, name="list_sheet"),
    path("novyj/", lifecycle.project_new, name="new"),
    path("udalyonnye/", lifecycle.project_deleted, name="deleted"),
    path("udalyonnye/<uuid:uid>/vernut/", lifecycle.project_restore, name="restore"),
    path("<uuid:uid>/", views.overview, name="overview"),
    path("<uuid:uid>/kopiya/", lifecycle.project_copy, name="copy"),
    path("<uuid:uid>/udalit/", lifecycle.project_delete, name="delete"),
    path("<uuid:uid>/pokazateli/", views.indicators, name="indicators"),
    path("<uuid:uid>/pokazateli/excel/", export_views.indicators, name="indicators_sheet"),
    path("<uuid:uid>/plan/", views.plan, name="plan"),
    path("<uuid:uid>/plan/excel/", export_views.plan, name="plan_sheet"),
    path("<uuid:uid>/grafik/", views.gantt, name="gantt"),
    path("<uuid:uid>/dengi/", views.money, name="money"),
    path("<uuid:uid>/dengi/excel/", export_views.money, name="money_sheet"),
    path("<uuid:uid>/lyudi/", views.people, name="people"),
    path("<uuid:uid>/lyudi/excel/", export_views.people, name="people_sheet"),
    path("<uuid:uid>/metodiki/", views.methods, name="methods"),
    path("<uuid:uid>/metodiki/excel/", export_views.methods, name="methods_sheet"),
    path("<uuid:uid>/redaktsii/", edition_views.editions, name="editions"),
    path("<uuid:uid>/redaktsii/utverdit/", edition_views.edition_approve, name="edition_approve"),
    path("<uuid:uid>/redaktsii/sravnit/", edition_views.edition_compare, name="edition_compare"),
    path("<uuid:uid>/redaktsii/excel/", export_views.editions, name="editions_sheet"),
    path("<uuid:uid>/redaktsii/sravnit/excel/", export_views.edition_compare, name="edition_compare_sheet"),
    path("<uuid:uid>/pravka/<str:section>/", editing.edit, name="edit"),
    path("<uuid:uid>/pravka/<str:section>/dobavit/", editing.row_add, name="row_add"),
    path("<uuid:uid>/pravka/<str:section>/<int:key>/", editing.row_edit, name="row_edit"),
    path("<uuid:uid>/pravka/<str:section>/<int:key>/podvinut/", editing.row_move, name="row_move"),
    path("<uuid:uid>/pravka/<str:section>/<int:key>/udalit/", editing.row_remove, name="row_remove"),
    path("<uuid:uid>/vernut-stroku/<uuid:removal>/", editing.row_restore, name="row_restore"),
    path("<uuid:uid>/problemy/", problem_views.problems, name="problems"),
    path("<uuid:uid>/problemy/excel/", export_views.problems, name="problems_sheet"),
    path("<uuid:uid>/problemy/ispravit-vid/", problem_views.problem_fix_kind, name="problem_fix_kind"),
    path("<uuid:uid>/problemy/<uuid:problem>/ispravit/", problem_views.problem_fix, name="problem_fix"),
    path("<uuid:uid>/problemy/<uuid:problem>/ostavit/", problem_views.problem_ignore, name="problem_ignore"),
    path("<uuid:uid>/problemy/<uuid:problem>/vernut/", problem_views.problem_reopen, name="problem_reopen"),
]
