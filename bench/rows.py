"""One line of the table of figures, and how a figure is taken."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`measured` is held against `limit` (seconds, taken in the same run) or only against the `goal` in seconds.

    `goal` is a ratio where there is a limit.
    """

    operation: str
    measured: float
    goal: float
    limit_name: str = ""
    limit: float | None = None

    @property
    def reached(self) -> bool:
        return self.measured <= self.goal * (self.limit if self.limit is not None else 1.0)

    def cells(self) -> tuple[str, str, str, str, str]:
        if self.limit is None:
            against, goal = "—", f"{self.goal:g} с"
        else:
            against = f"{self.limit_name}: {self.limit * 1000:.1f} мс, ×{self.measured / self.limit:.2f}"
            goal = f"×{self.goal:g}"
        return self.operation, f"{self.measured * 1000:.1f} мс", against, goal, "да" if self.reached else "НЕТ"


def best(deed: Callable[[], object], times: int = 9) -> float:
    """The shortest of some runs, in seconds: the machine's own noise only ever adds."""
    shortest = float("inf")
    for _ in range(times):
        gc.collect()
        started = time.perf_counter()
        deed()
        shortest = min(shortest, time.perf_counter() - started)
    return shortest
