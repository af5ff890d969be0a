from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
PERSON = ("Заречная область", "vetrova@example.test", "Ветрова", "Анна", "Львовна")


def begin(monkeypatch: pytest.MonkeyPatch, password: str = factories.PASSWORD, *arguments: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{password}\n"))
    call_command("begin", *(arguments or PERSON), stdout=StringIO())


def test_begin_makes_an_administrator_who_may_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    begin(monkeypatch)
    user = User.objects.get()
    assert str(user) == "Ветрова Анна Львовна"
    for permission in (Permission.MANAGE_USERS, Permission.MANAGE_INSTALLATION, Permission.EDIT_PROJECTS):
        assert user.has_permission(permission)
    assert user.check_password(factories.PASSWORD)
    assert AuditEntry.objects.filter(action="role.granted").count() == 2


def test_begin_refuses_where_somebody_is_already(monkeypatch: pytest.MonkeyPatch) -> None:
    begin(monkeypatch)
    with pytest.raises(CommandError, match="уже есть"):
        begin(monkeypatch)


@pytest.mark.parametrize(
    ("password", "arguments"),
    [
        ("123", PERSON),
        (factories.PASSWORD, PERSON[:3]),
        (factories.PASSWORD, ("Область", "не адрес", "Ветрова", "Анна")),
    ],
)
def test_begin_refuses_what_will_not_do(
    monkeypatch: pytest.MonkeyPatch, password: str, arguments: tuple[str, ...]
) -> None:
    with pytest.raises(CommandError):
        begin(monkeypatch, password, *arguments)
    assert not User.objects.exists()
    assert not Organisation.objects.exists()
