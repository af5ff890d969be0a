"""What the jobs of intake do. Registered at start-up, so that jobs know nothing of papers."""

from __future__ import annotations

from typing import Any

from rost.papers.intake.actions.applying import APPLY, apply_batch, give_up_applying
from rost.papers.intake.actions.receiving import READ, give_up_reading, read_batch
from rost.platform.jobs.registry import Progress, register


def register_jobs() -> None:
    register(READ, _read, _give_up_reading)
    register(APPLY, _apply, _give_up_applying)


def _read(arguments: dict[str, Any], progress: Progress) -> None:
    read_batch(batch_id=arguments["batch"], by_id=arguments.get("by"), progress=progress)


def _give_up_reading(arguments: dict[str, Any], reason: str) -> None:
    give_up_reading(batch_id=arguments["batch"], reason=reason)


def _apply(arguments: dict[str, Any], progress: Progress) -> None:
    apply_batch(arguments=arguments, progress=progress)


def _give_up_applying(arguments: dict[str, Any], reason: str) -> None:
    give_up_applying(batch_id=arguments["batch"], reason=reason)
