"""Which row of a plan stands under which. Numbers are labels: dots come and go, a closing row follows its measures."""

from __future__ import annotations

from collections.abc import Sequence

from rost.projects.domain.passport import ItemKind


def parts(number: str) -> tuple[str, ...]:
    return tuple(part for part in number.strip().strip(".").split(".") if part)


def parent_places(rows: Sequence[tuple[str, ItemKind]]) -> list[int | None]:
    """For each (number, kind) the place of the row above it, or None.

    The nearest earlier row whose number is a beginning of the row's own; «1.1.1» after «1» stands under «1», since
    «1.1» closes the group only later.
    """
    found: list[int | None] = []
    places: dict[tuple[str, ...], int] = {}
    for place, (number, _kind) in enumerate(rows):
        label = parts(number)
        ancestors = (places.get(label[:length]) for length in range(len(label) - 1, 0, -1))
        found.append(next((ancestor for ancestor in ancestors if ancestor is not None), None))
        if label and label not in places:
            places[label] = place
    return found
