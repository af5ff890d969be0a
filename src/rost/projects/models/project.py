"""The project itself: one passport of one territory."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rost.platform.common.ids import uuid7
from rost.platform.organisations.models import Organisation
from rost.projects.domain.passport import Level


class Sourced(models.Model):
    """What a row was read from: field → {"text", "place", "confidence"}."""

    sources = models.JSONField("источники", default=dict, blank=True)

    class Meta:
        abstract = True


class Ordered(Sourced):
    """A row in the paper's own order; its number is a label and no key."""

    order = models.PositiveIntegerField("порядок")
    number = models.CharField("номер", max_length=30, blank=True)

    class Meta:
        abstract = True


class ProjectQuerySet(models.QuerySet["Project"]):
    def kept(self) -> ProjectQuerySet:
        return self.filter(deleted_at__isnull=True)


class Project(Sourced):
    """A dated project of a territory; its parent programme can change while its indicators live on.

    `version` rises with every change, so that a second editor notices the first one.
    """

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    territory = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="территория")
    title = models.CharField("наименование", max_length=300)
    short_title = models.CharField("краткое наименование", max_length=200, blank=True)
    level = models.CharField("уровень", max_length=20, choices=[(x.value, x.value) for x in Level])
    started_on = models.DateField("начало")
    finished_on = models.DateField("окончание")
    goal = models.TextField("цель", blank=True)
    goal_year = models.PositiveSmallIntegerField("год цели", null=True, blank=True)
    money_unit = models.CharField("единица сумм", max_length=30, default="млн рублей")
    programmes = models.JSONField("программы", default=list, blank=True)
    footnotes = models.JSONField("сноски", default=list, blank=True)
    search = models.CharField(max_length=600, editable=False, db_index=True)
    sort = models.CharField(max_length=300, editable=False)
    version = models.PositiveIntegerField("версия", default=1)
    made_at = models.DateTimeField("создан", auto_now_add=True)
    changed_at = models.DateTimeField("изменён", auto_now=True)
    deleted_at = models.DateTimeField("удалён", null=True, blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = "проект"
        verbose_name_plural = "проекты"
        ordering = ("sort", "-started_on")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(finished_on__gte=models.F("started_on")), name="project_period_is_ordered"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def years(self) -> list[int]:
        return list(range(self.started_on.year, self.finished_on.year + 1))


class Party(models.Model):
    """A person or a body named in one project, once however often it is named; perhaps one of the users."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="parties", verbose_name="проект")
    name = models.CharField("имя", max_length=300)
    full_name = models.CharField("полное имя", max_length=300, blank=True)
    is_person = models.BooleanField("человек", default=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="пользователь"
    )
    sort = models.CharField(max_length=300, editable=False)

    class Meta:
        verbose_name = "участник или организация"
        verbose_name_plural = "участники и организации"
        ordering = ("sort",)
        constraints = (models.UniqueConstraint(fields=("project", "name"), name="party_is_named_once"),)

    def __str__(self) -> str:
        return self.full_name or self.name
