"""What an approval covers: the passport itself, without what reports said of its execution."""

from __future__ import annotations

from dataclasses import replace

from rost.projects.domain.passport import PassportData

#: What a report tells of an item of the plan; the rest of the item is the plan.
REPORTED = frozenset({"status", "status_text", "report"})


def approvable(data: PassportData) -> PassportData:
    """A report moves no edition: the passport stays the approved one while its measures are being carried out."""
    return replace(data, plan=tuple(replace(row, status="", status_text="", report="") for row in data.plan))
