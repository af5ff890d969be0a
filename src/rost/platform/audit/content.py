"""What the hash of a link covers."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from rost.platform.audit.models import AuditEntry


def content_of(entry: AuditEntry) -> dict[str, Any]:
    """What the hash covers: every column but the hashes themselves and `search`, which only repeats."""
    return {
        "id": entry.id,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor_id": entry.actor_id,
        "actor_name": entry.actor_name,
        "action": entry.action,
        "object_kind": entry.object_kind,
        "object_id": entry.object_id,
        "object_title": entry.object_title,
        "unit_path": entry.unit_path,
        "detail": entry.detail,
    }
