"""Web server and worker killed under load, again and again: no acknowledged write is lost, none happens twice."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.installation import Clerk, Installation

pytestmark = pytest.mark.nightly
KILLS = 50
PROBLEMS = 900


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    made = Installation(tmp_path, f"sqlite:///{tmp_path / 'rost.sqlite3'}", PROBLEMS)
    yield made
    made.close()


def test_kill_of_web_and_worker_under_load_loses_nothing(installation: Installation, capsys) -> None:
    chance = random.Random(50)
    web, worker = installation.start_web(), installation.start_worker()
    installation.wait_until_it_answers()
    addresses = iter(list(enumerate(installation.seed["addresses"])))
    stop, lock = threading.Event(), threading.Lock()
    clerks = [Clerk(installation) for _ in range(4)]

    def work(clerk: Clerk) -> None:
        while not stop.is_set():
            with lock:
                number, address = next(addresses, (None, None))
            if address is None:
                return
            clerk.settle(address, f"причина {number}")

    for clerk in clerks:
        clerk.sign_in()
    threads = [threading.Thread(target=work, args=(clerk,)) for clerk in clerks]
    for thread in threads:
        thread.start()
    for _ in range(KILLS):
        stop.wait(chance.uniform(0.05, 0.8))
        installation.kill(web)
        installation.kill(worker)
        web, worker = installation.start_web(), installation.start_worker()
        installation.wait_until_it_answers()
    stop.set()
    for clerk in clerks:
        clerk.is_over.set()
    for thread in threads:
        thread.join(timeout=60)
    acknowledged = [reason for clerk in clerks for reason in clerk.acknowledged]
    tally = installation.tally()
    with capsys.disabled():
        print(f"\nkills {KILLS}, acknowledged {len(acknowledged)}, stored {len(tally['reasons'])}")
    assert len(acknowledged) >= KILLS
    assert set(acknowledged) <= set(tally["reasons"]), "an acknowledged write is lost"
    assert len(tally["reasons"]) == len(set(tally["reasons"]))
    assert tally["lines"] == dict.fromkeys(tally["reasons"], 1), "an act has not exactly one line in the journal"
    assert tally["breaks"] == []
