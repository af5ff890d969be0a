"""`rost begin`: the first unit and the first administrator of an empty installation."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from rost.platform.accounts.actions import add_user, grant_role
from rost.platform.accounts.models import User
from rost.platform.organisations.actions import add_organisation
from rost.platform.organisations.models import Organisation

#: Runs the installation, and runs the department's work: the first person needs both to invite all others.
ROLES = ("system_administrator", "department_administrator")
TOPS = (Organisation.Kind.FEDERATION, Organisation.Kind.REGION, Organisation.Kind.MUNICIPALITY)


class Command(BaseCommand):
    help = "Make the first unit and the first administrator of an empty installation"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("unit", help="верхнее подразделение, например «Заречная область»")
        parser.add_argument("email", help="адрес администратора: с ним он входит")
        parser.add_argument("name", nargs="+", help="фамилия, имя и отчество администратора")
        parser.add_argument("--kind", choices=[kind.value for kind in TOPS], default=Organisation.Kind.REGION.value)

    def handle(self, *args: Any, unit: str, email: str, name: list[str], kind: str, **options: Any) -> None:
        if User.objects.exists() or Organisation.objects.exists():
            raise CommandError("Здесь уже есть пользователи или организации: дальше приглашает администратор.")
        if len(name) < 2:
            raise CommandError("Назовите фамилию и имя.")
        password = _password()
        try:
            validate_password(password)
            with transaction.atomic():
                _begin(unit, kind, email, name, password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Готово: {unit}. Войдите с адресом {email}.")


def _password() -> str:
    """Asked without showing it on a terminal; the first line of the input elsewhere."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return getpass.getpass("Пароль администратора: ")


def _begin(unit: str, kind: str, email: str, name: list[str], password: str) -> None:
    top = add_organisation(parent=None, kind=kind, name=unit, short_name=unit[:120], by=None)
    surname, given_name, *patronymic = name
    user = add_user(
        email=email, surname=surname, given_name=given_name, patronymic=" ".join(patronymic), password=password, by=None
    )
    for role in ROLES:
        grant_role(user=user, role=role, organisation=top, started_on=timezone.localdate(), by=None)
