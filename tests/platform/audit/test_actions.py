from __future__ import annotations

import pytest
from django.db import connection, transaction

from rost.platform.audit.actions import record
from rost.platform.audit.models import AuditEntry
from rost.platform.audit.queries import breaks_in_chain
from tests import factories

pytestmark = pytest.mark.django_db


def test_record_makes_a_chain_that_holds() -> None:
    who = factories.user()
    for number in range(5):
        record(action="test.done", by=who, target=who, detail={"n": number, "text": "ёж «в» кавычках"})
    assert breaks_in_chain() == []
    assert AuditEntry.objects.latest("id").actor_name == "Ветрова Анна Львовна"


def test_record_is_rolled_back_with_its_act() -> None:
    def act_that_fails() -> None:
        with transaction.atomic():
            record(action="test.done", by=None)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act_that_fails()
    assert not AuditEntry.objects.exists()
    assert breaks_in_chain() == []


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit_auditentry SET actor_name = 'другой' WHERE id = 2",
        "DELETE FROM audit_auditentry WHERE id = 2",
        "DELETE FROM audit_auditentry WHERE id = 3",
        "UPDATE audit_auditentry SET at = '2001-01-01' WHERE id = 1",
    ],
)
def test_breaks_in_chain_notices_tampering_by_sql(tampering: str) -> None:
    for _ in range(3):
        record(action="test.done", by=None)
    with connection.cursor() as cursor:
        cursor.execute(tampering)
    assert breaks_in_chain()
