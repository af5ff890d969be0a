"""Changing a passport by hand, row by row: change, add, move, delete, put back.

Every change locks the project, so writers follow one another; whoever comes second learns what the first one did.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.platform.audit.actions import record
from rost.projects.actions.row_changes import ChangeRefusedError
from rost.projects.actions.row_places import exchange, make_room, next_place, set_parents
from rost.projects.actions.row_writing import rows_in, write_basics, write_row
from rost.projects.actions.rows import shortened
from rost.projects.domain.difference import row_title
from rost.projects.domain.editing import ROW_KINDS, changes_between, marked, plain_row
from rost.projects.domain.edition_json import from_plain, to_plain
from rost.projects.models import Project, Removal
from rost.projects.queries.passport import StoredRow, stored_row, stored_rows
from rost.projects.queries.removals import UNDO_TIME


class RowChangedError(Exception):
    """Somebody else changed the row after it was opened; `saved` is what it is now."""

    def __init__(self, saved: StoredRow) -> None:
        super().__init__("changed meanwhile")
        self.saved = saved


class RowGoneError(Exception):
    """Somebody else deleted the row after it was opened."""


@transaction.atomic
def save_row(*, project: Project, section: str, key: int, data: Any, opened: Any, by: Any) -> StoredRow:
    """Put `data` in the row, if it still is what its editor opened (`opened`: `plain_row` of that day)."""
    locked = _locked(project)
    stored = _present(locked, section, key)
    check_unchanged(stored, opened)
    changes = changes_between(stored.data, data)
    if not changes:
        return stored
    new = marked(stored.data, data, _name(by), timezone.localtime())
    if section == "basics":
        write_basics(locked, new)
    else:
        key = write_row(locked, section, new, order=stored.order, key=key)
    _changed(locked)
    _record(
        "row.changed",
        locked,
        section,
        new,
        by,
        old={name: old for name, (old, _) in changes.items()},
        new={name: new for name, (_, new) in changes.items()},
    )
    return _present(locked, section, key)


@transaction.atomic
def add_row(*, project: Project, section: str, data: Any, by: Any, after: int | None = None) -> StoredRow:
    """A new row after the row `after`, at the end without one."""
    locked = _locked(project)
    rows = rows_in(locked, section)
    above = stored_row(locked, section, after) if after is not None else None
    order = above.order + 1 if above else next_place(rows)
    make_room(rows, order)
    key = write_row(locked, section, data, order=order)
    _changed(locked)
    _record("row.added", locked, section, data, by, new=plain_row(data))
    return _present(locked, section, key)


@transaction.atomic
def move_row(*, project: Project, section: str, key: int, up: bool, by: Any) -> None:
    """One place up or down; the first and the last one stay where they are."""
    locked = _locked(project)
    rows = stored_rows(locked, section)
    place = next((place for place, row in enumerate(rows) if row.key == key), None)
    if place is None:
        raise RowGoneError
    other = place - 1 if up else place + 1
    if not 0 <= other < len(rows):
        return
    exchange(rows_in(locked, section), rows[place].order, rows[other].order)
    if section == "plan":
        set_parents(locked)
    _changed(locked)
    _record("row.moved", locked, section, rows[place].data, by, up=up)


@transaction.atomic
def remove_row(*, project: Project, section: str, key: int, opened: Any, by: Any) -> Removal:
    """Take the row out; within `UNDO_TIME` it can be put back where it was."""
    locked = _locked(project)
    stored = _present(locked, section, key)
    check_unchanged(stored, opened)
    kept = Removal.objects.create(
        project=locked, section=section, title=shortened(row_title(stored.data) or "без названия", 300),
        key=key, order=stored.order, content=to_plain(stored.data),
        removed_by_id=getattr(by, "pk", None), removed_by_name=_name(by),
    )  # fmt: skip
    rows_in(locked, section).filter(order=stored.order).delete()
    if section == "plan":
        set_parents(locked)
    _changed(locked)
    _record("row.removed", locked, section, stored.data, by, old=plain_row(stored.data))
    return kept


@transaction.atomic
def restore_row(*, removal: Removal, by: Any) -> StoredRow:
    """Put a deleted row back in its place, with its key, so that problems find it again."""
    locked = _locked(removal.project)
    kept = Removal.objects.select_for_update().get(pk=removal.pk)
    if kept.restored_at is not None:
        raise ChangeRefusedError("Строку уже вернули.")
    if timezone.now() > kept.removed_at + UNDO_TIME:
        raise ChangeRefusedError("Прошло больше 15 минут: вернуть строку одним нажатием уже нельзя.")
    data = from_plain(ROW_KINDS[kept.section], kept.content)
    make_room(rows_in(locked, kept.section), kept.order)
    key = write_row(locked, kept.section, data, order=kept.order, key=kept.key)
    kept.restored_at = timezone.now()
    kept.save(update_fields=["restored_at"])
    _changed(locked)
    _record("row.restored", locked, kept.section, data, by)
    return _present(locked, kept.section, key)


def check_unchanged(stored: StoredRow, opened: Any) -> None:
    if plain_row(stored.data) != opened:
        raise RowChangedError(stored)


def _locked(project: Project) -> Project:
    found = Project.objects.kept().select_for_update().select_related("territory").filter(pk=project.pk).first()
    if found is None:
        raise ChangeRefusedError("Проект тем временем удалили.")
    return found


def _present(project: Project, section: str, key: int) -> StoredRow:
    stored = stored_row(project, section, key)
    if stored is None:
        raise RowGoneError
    return stored


def _changed(project: Project) -> None:
    project.version += 1
    project.save(update_fields=["version", "changed_at"])


def _name(by: Any) -> str:
    return str(by)[:200] if by is not None else "система"


def _record(action: str, project: Project, section: str, data: Any, by: Any, **detail: Any) -> None:
    record(
        action=action, by=by, target=project, unit_path=project.territory.path,
        detail={"section": section, "row": row_title(data), **detail, "version": project.version},
    )  # fmt: skip
