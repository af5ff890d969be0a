"""Which function does a kind of work. Contexts above register theirs at start-up, so jobs know none of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class Progress(Protocol):
    def __call__(self, percent: int, step: str) -> None:
        """Say how far the work is; raises where it was cancelled or taken over."""


Work = Callable[[dict[str, Any], Progress], None]
#: Called when the work will not be tried again: with its arguments and the reason in Russian.
GivenUp = Callable[[dict[str, Any], str], None]

_KINDS: dict[str, tuple[Work, GivenUp]] = {}
_QUEUES: list[Callable[[int], object]] = []


class WorkFailedError(Exception):
    """The work cannot be done; `str(error)` is a sentence in Russian for the person who asked."""


def register(kind: str, work: Work, given_up: GivenUp) -> None:
    _KINDS[kind] = (work, given_up)


def work_of(kind: str) -> Work:
    return _KINDS[kind][0]


def given_up_of(kind: str) -> GivenUp:
    return _KINDS[kind][1]


def use_queue(enqueue: Callable[[int], object]) -> None:
    """`enqueue(job_id)` sends the number of a job to a worker."""
    _QUEUES[:] = [enqueue]


def send_to_queue(job_id: int) -> None:
    for enqueue in _QUEUES:
        enqueue(job_id)
