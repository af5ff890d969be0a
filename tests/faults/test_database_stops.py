"""PostgreSQL stopped at once under load, again and again: Rost is back by itself and has lost nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.cluster import Cluster, postgres_programs
from tests.faults.installation import Clerk, Installation

pytestmark = pytest.mark.nightly
STOPS, PROBLEMS, SECONDS = 20, 1500, 10


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    programs = postgres_programs()
    if programs is None:
        pytest.skip("LOUD: PostgreSQL is not installed")
    made = Cluster(programs)
    yield made
    made.close()


@pytest.fixture
def installation(cluster: Cluster, tmp_path: Path) -> Iterator[Installation]:
    made = Installation(tmp_path, cluster.url, PROBLEMS)
    yield made
    made.close()


def test_database_stopped_at_once_comes_back_without_a_loss(
    cluster: Cluster, installation: Installation, capsys
) -> None:
    installation.start_web()
    installation.start_worker()
    installation.wait_until_it_answers()
    addresses = iter(list(enumerate(installation.seed["addresses"])))
    stop, lock = threading.Event(), threading.Lock()
    clerks = [Clerk(installation) for _ in range(3)]

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
    back = []
    for _ in range(STOPS):
        stop.wait(0.5)
        cluster.stop_at_once()
        stop.wait(0.2)
        cluster.start()
        back.append(_seconds_until_a_write(clerks))
    stop.set()
    for clerk in clerks:
        clerk.is_over.set()
    for thread in threads:
        thread.join(timeout=60)
    acknowledged = {reason for clerk in clerks for reason in clerk.acknowledged}
    tally = installation.tally()
    with capsys.disabled():
        print(f"\nstops {STOPS}, acknowledged {len(acknowledged)}, slowest return {max(back):.1f} s")
    assert max(back) < SECONDS
    assert acknowledged <= set(tally["reasons"]), "an acknowledged write is lost"
    assert tally["lines"] == dict.fromkeys(tally["reasons"], 1)
    assert tally["breaks"] == []


def _seconds_until_a_write(clerks: list[Clerk]) -> float:
    started = time.monotonic()
    before = sum(len(clerk.acknowledged) for clerk in clerks)
    while sum(len(clerk.acknowledged) for clerk in clerks) == before:
        assert time.monotonic() < started + 60, "nobody could write for a minute after the return"
        time.sleep(0.02)
    return time.monotonic() - started
