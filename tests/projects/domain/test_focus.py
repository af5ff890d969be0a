from __future__ import annotations

import pytest

from rost.projects.domain.focus import next_place


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcd", "acd", "c"),
        ("abcd", "cd", "c"),
        ("abcd", "abc", "c"),
        ("abcd", "ab", "b"),
        ("abcd", "d", "d"),
        ("acd", "abcd", "b"),
        ("a", "", None),
        ("ab", "ab", None),
    ],
)
def test_next_place(before: str, after: str, expected: str | None) -> None:
    assert next_place(before, after) == expected
