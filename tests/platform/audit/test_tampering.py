"""1,000 random tamperings through SQL, each on a journal of its own: all are found."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from rost.platform.audit.actions import record
from rost.platform.audit.models import AuditEntry
from rost.platform.audit.queries import breaks_in_chain, chain_head
from tests import factories

pytestmark = pytest.mark.django_db
TABLE = "audit_auditentry"
LENGTH = 20
COLUMNS = {
    "at": "'1999-01-01 00:00:00+00:00'",
    "actor_id": "987654",
    "actor_name": "'никто'",
    "action": "'other.act'",
    "object_kind": "'other.kind'",
    "object_id": "'987654'",
    "object_title": "'иное'",
    "unit_path": "'9999'",
    "detail": """'{"forged": true}'""",
    "previous_hash": f"'{'f' * 64}'",
}


def edit(chance: random.Random) -> str:
    column = chance.choice(sorted(COLUMNS))
    return f"UPDATE {TABLE} SET {column} = {COLUMNS[column]} WHERE id = {chance.randint(1, LENGTH)}"


def delete(chance: random.Random) -> str:
    return f"DELETE FROM {TABLE} WHERE id = {chance.randint(1, LENGTH)}"


def insert(chance: random.Random) -> str:
    """A copy of one line under a number of its own."""
    columns = (
        "at, actor_id, actor_name, action, object_kind, object_id, object_title, unit_path, detail, search, "
        "previous_hash"
    )
    number = chance.choice([0, LENGTH + 1, LENGTH + 7])
    return (
        f"INSERT INTO {TABLE} (id, {columns}, hash) SELECT {number}, {columns}, '{chance.randbytes(32).hex()}' "
        f"FROM {TABLE} WHERE id = {chance.randint(1, LENGTH)}"
    )


def swap(chance: random.Random) -> str:
    one, other = chance.sample(range(1, LENGTH + 1), 2)
    return f"UPDATE {TABLE} SET id = CASE id WHEN {one} THEN -{other} ELSE -{one} END WHERE id IN ({one}, {other})"


def replace_hash(chance: random.Random) -> str:
    return f"UPDATE {TABLE} SET hash = '{chance.randbytes(32).hex()}' WHERE id = {chance.randint(1, LENGTH)}"


KINDS: list[Callable[[random.Random], str]] = [edit, delete, insert, swap, replace_hash]


@pytest.fixture
def journal() -> None:
    who = factories.user()
    for number in range(LENGTH):
        record(action="test.done", by=who, target=who, unit_path="0001", detail={"n": number})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_one_of_200_random_tamperings_is_found(kind, journal) -> None:
    chance = random.Random(kind.__name__)
    assert breaks_in_chain() == []
    for number in range(200):
        statement = kind(chance)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            if kind is swap:
                cursor.execute(f"UPDATE {TABLE} SET id = -id WHERE id < 0")
            assert breaks_in_chain(), f"tampering {number} was not found: {statement}"
            transaction.set_rollback(True)
    assert breaks_in_chain() == []


def test_cut_tail_is_found_by_a_head_kept_elsewhere(journal) -> None:
    kept = chain_head()
    last = AuditEntry.objects.get(id=LENGTH - 3)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE id > {last.id}")
        cursor.execute(f"UPDATE audit_chainhead SET last_id = {last.id}, last_hash = '{last.hash}'")
    assert breaks_in_chain() == []
    assert [one.id for one in breaks_in_chain(kept_head=kept)] == [LENGTH]


def test_verify_command_says_that_the_journal_is_whole(journal, capsys) -> None:
    call_command("audit", "verify")
    assert "Журнал цел" in capsys.readouterr().out


def test_verify_command_names_the_place(journal) -> None:
    AuditEntry.objects.filter(id=7).update(actor_name="другой")
    with pytest.raises(CommandError, match="запись 7"):
        call_command("audit", "verify")
