from __future__ import annotations

from rost.platform.common.ids import uuid7


def test_uuid7_says_its_version_and_never_repeats() -> None:
    made = {uuid7() for _ in range(1000)}
    assert len(made) == 1000
    assert {one.version for one in made} == {7}


def test_uuid7_grows_with_time() -> None:
    assert uuid7().int >> 80 <= uuid7().int >> 80
