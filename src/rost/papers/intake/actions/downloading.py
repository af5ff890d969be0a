"""The journal line of a download: a paper names people."""

from __future__ import annotations

from typing import Any

from rost.papers.intake.models import Batch
from rost.platform.audit.actions import record


def note_download(*, batch: Batch, by: Any) -> None:
    record(
        action="batch.downloaded",
        by=by,
        target=batch,
        unit_path=batch.unit.path,
        detail={"sha256": batch.file.sha256},
    )
