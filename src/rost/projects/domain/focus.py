"""Where a reader's attention goes in a list of which something was settled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Key = TypeVar("Key")


def next_place(before: Sequence[Key], after: Sequence[Key]) -> Key | None:
    """What came back, else what followed the settled entries, else the end of the list; None where nothing changed."""
    known, left = set(before), set(after)
    returned = [key for key in after if key not in known]
    if returned:
        return returned[0]
    settled = [place for place, key in enumerate(before) if key not in left]
    if not settled or not after:
        return None
    following = (key for key in before[settled[-1] :] if key in left)
    return next(following, after[-1])
