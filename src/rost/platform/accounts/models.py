"""People who sign in, and the roles that were granted to them."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from rost.platform.access.permissions import Permission
from rost.platform.access.reach import Reach
from rost.platform.access.roles import ROLES
from rost.platform.common.ids import uuid7
from rost.platform.common.periods import FOREVER
from rost.platform.common.search import search_text, sort_key
from rost.platform.organisations.models import Organisation


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """A personal account. What it may do follows from its grants alone; there are no superusers."""

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    email = models.EmailField("адрес", unique=True)
    surname = models.CharField("фамилия", max_length=80)
    given_name = models.CharField("имя", max_length=80)
    patronymic = models.CharField("отчество", max_length=80, blank=True)
    is_active = models.BooleanField("действует", default=True)
    joined_at = models.DateTimeField("заведён", default=timezone.now, editable=False)
    #: Sessions begun before are over, even if the account is open again.
    sessions_ended_at = models.DateTimeField("сеансы завершены", null=True, blank=True, editable=False)
    search = models.CharField(max_length=500, default="", editable=False, db_index=True)
    sort = models.CharField(max_length=250, default="", editable=False, db_index=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["surname", "given_name"]

    class Meta:
        verbose_name = "пользователь"
        verbose_name_plural = "пользователи"

    def __str__(self) -> str:
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Neither database folds Cyrillic or orders ё: the columns are written wherever the names are.
        self.search = search_text(f"{self} {self.email}")
        self.sort = sort_key(str(self))
        super().save(*args, **kwargs)

    @property
    def initials_name(self) -> str:
        """«Иванова А. П.»."""
        initials = " ".join(f"{name[0]}." for name in (self.given_name, self.patronymic) if name)
        return f"{self.surname} {initials}".strip()

    def has_permission(self, permission: Permission) -> bool:
        return bool(self.reach(permission))

    def reach(self, permission: Permission) -> Reach:
        """The branches in which this user holds the permission today; read once a request."""
        if not self.is_active:
            return Reach()
        return Reach.of([g.organisation.path for g in self.grants_today if permission in ROLES[g.role].permissions])

    @property
    def grants_today(self) -> list[Grant]:
        if not hasattr(self, "_grants_today"):
            self._grants_today = list(self.grants.in_force(timezone.localdate()).select_related("organisation"))
        return self._grants_today


class GrantQuerySet(models.QuerySet["Grant"]):
    def in_force(self, day: date) -> GrantQuerySet:
        return self.filter(started_on__lte=day, finished_on__gte=day)


class Grant(models.Model):
    """A role granted to a user in a unit and everything below it, for a period."""

    user = models.ForeignKey(User, models.CASCADE, related_name="grants", verbose_name="пользователь")
    role = models.CharField("роль", max_length=40, choices=[(r.code, r.title) for r in ROLES.values()])
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="подразделение")
    started_on = models.DateField("с")
    finished_on = models.DateField("по", default=FOREVER)

    objects = GrantQuerySet.as_manager()

    class Meta:
        verbose_name = "роль пользователя"
        verbose_name_plural = "роли пользователей"
        ordering = ("user", "role", "started_on")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(finished_on__gte=models.F("started_on")), name="grant_period_is_ordered"
            ),
            models.UniqueConstraint(fields=("user", "role", "organisation", "started_on"), name="grant_is_given_once"),
        )

    def __str__(self) -> str:
        return f"{ROLES[self.role].title}: {self.organisation}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def waiting(self) -> InvitationQuerySet:
        """Neither used nor taken back; the term of some may be over."""
        return self.filter(accepted_at=None, revoked_at=None)


class Invitation(models.Model):
    """An account offered by letter: whoever has its link sets a password and gets the role. The link is not kept."""

    uid = models.UUIDField("открытый номер", default=uuid7, unique=True, editable=False)
    email = models.EmailField("адрес")
    surname = models.CharField("фамилия", max_length=80)
    given_name = models.CharField("имя", max_length=80)
    patronymic = models.CharField("отчество", max_length=80, blank=True)
    role = models.CharField("роль", max_length=40, choices=[(r.code, r.title) for r in ROLES.values()])
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="подразделение")
    token_hash = models.CharField("хеш ссылки", max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="кто пригласил")
    invited_at = models.DateTimeField("когда")
    expires_at = models.DateTimeField("действует до")
    accepted_at = models.DateTimeField("принято", null=True, blank=True)
    revoked_at = models.DateTimeField("отозвано", null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "приглашение"
        verbose_name_plural = "приглашения"
        ordering = ("-invited_at",)
        constraints = (
            models.UniqueConstraint(
                fields=("email", "organisation"),
                condition=models.Q(accepted_at=None, revoked_at=None),
                name="invitation_waits_once",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("invited_at")), name="invitation_term_is_ordered"
            ),
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))

    @property
    def role_title(self) -> str:
        return ROLES[self.role].title
