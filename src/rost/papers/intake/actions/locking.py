"""One batch under its lock; why a step is refused."""

from __future__ import annotations

from collections.abc import Collection

from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch


class StepRefusedError(Exception):
    """The batch is not in a state for this step; the message says so in Russian."""


def locked(batch: Batch | int, states: Collection[State]) -> Batch:
    """The batch as it is now, locked to the end of the transaction; refuses outside `states`."""
    key = batch if isinstance(batch, int) else batch.pk
    found: Batch = Batch.objects.select_for_update(of=("self",)).select_related("unit", "file").get(pk=key)
    demand(found, states)
    return found


def demand(batch: Batch, states: Collection[State]) -> None:
    if batch.state not in states:
        raise StepRefusedError(f"Загрузка «{batch.name}» уже в другом состоянии: {State(batch.state).said.lower()}.")
