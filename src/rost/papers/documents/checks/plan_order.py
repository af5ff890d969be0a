"""The order of a plan by its labels: which row is under which. Labels are read, never used as keys."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from rost.papers.documents.draft import PlanRow

Path: TypeAlias = tuple[int, ...]

_LABEL = re.compile(r"(?:[А-ЯЁA-Z]{1,4}[-. ]?)?(\d{1,3}(?:\.\d{1,3}){0,5})")


@dataclass(slots=True)
class Order:
    """`paths`: rows with a readable label, by that label; of two rows with one label the first."""

    paths: dict[Path, PlanRow] = field(default_factory=dict)
    repeated: list[PlanRow] = field(default_factory=list)
    above: set[Path] = field(default_factory=set)

    def has_children(self, row: PlanRow) -> bool:
        path = path_of(row)
        return path is not None and path in self.above

    def has_only_heading(self, row: PlanRow) -> bool:
        """A row that only names what the rows under it are about."""
        return self.has_children(row) and not (row.start or row.end or row.due_year or row.term_text or row.end_text)

    def top_of(self, row: PlanRow) -> PlanRow | None:
        """The row of the result that the row serves: the first number of its label."""
        path = path_of(row)
        top = self.paths.get(path[:1]) if path else None
        return top if top is not row else None


def path_of(row: PlanRow) -> Path | None:
    """«2.1.4» as (2, 1, 4)."""
    match = _LABEL.fullmatch(row.number or "")
    return tuple(int(part) for part in match.group(1).split(".")) if match else None


def order_of(rows: list[PlanRow]) -> Order:
    order = Order()
    for row in rows:
        path = path_of(row)
        if path is None:
            continue
        if path in order.paths:
            order.repeated.append(row)
            continue
        order.paths[path] = row
        order.above.update(path[:length] for length in range(1, len(path)))
    return order
