"""The review of a batch: corrections of cells, fixes of problems, problems left as they are.

The file is read again with all corrections outside the transaction, since that takes a second of a child process;
what was read is kept only if the batch is still the one that was read, else it is read once more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.papers.documents.corrections import Correction, correction_of, original_text
from rost.papers.documents.draft import Draft, Problem
from rost.papers.intake.actions.locking import StepRefusedError, demand, locked
from rost.papers.intake.actions.receiving import keep_draft, read_file
from rost.papers.intake.domain.problems import key_of
from rost.papers.intake.domain.states import REJECTABLE, State
from rost.papers.intake.models import Batch
from rost.papers.intake.queries import draft_of, open_problems
from rost.platform.audit.actions import record
from rost.platform.jobs.registry import WorkFailedError

LONGEST_REASON = 500
LONGEST_VALUE = 5000
_TRIES = 3
_GONE = "Этой ошибки больше нет: её исправили или документ прочитан заново."


def fix_problem(*, batch: Batch, key: str, by: Any) -> Batch:
    """Apply the fix that a problem proposes."""

    def proposed(fresh: Batch, draft: Draft) -> list[Correction]:
        found = [correction_of(draft, problem) for problem in open_problems(fresh, draft) if key_of(problem) == key]
        return _some(found[:1])

    return _correct(batch, proposed, "batch.problem_fixed", by)[0]


def fix_problems_of_kind(*, batch: Batch, code: str, by: Any) -> int:
    """Apply every fix that the open problems of one kind propose; how many cells changed."""

    def proposed(fresh: Batch, draft: Draft) -> list[Correction]:
        return _some([correction_of(draft, problem) for problem in open_problems(fresh, draft) if problem.code == code])

    return _correct(batch, proposed, "batch.kind_fixed", by)[1]


def correct_cell(*, batch: Batch, section: str, index: int, field: str, value: str, by: Any) -> Batch:
    """Put a text that a person typed in place of one cell."""
    if len(value) > LONGEST_VALUE:
        raise StepRefusedError(f"Текст длиннее {LONGEST_VALUE} знаков: сократите его.")

    def typed(fresh: Batch, draft: Draft) -> list[Correction]:
        was = original_text(draft, section, index, field)
        if was is None:
            raise StepRefusedError("Такой ячейки в документе нет.")
        return [Correction(section, index, field, value, was)]

    return _correct(batch, typed, "batch.cell_corrected", by)[0]


def undo_correction(*, batch: Batch, section: str, index: int, field: str, by: Any) -> Batch:
    """Take the corrections of one cell back: it reads as the paper says."""

    def without(fresh: Batch) -> list[dict[str, Any]]:
        cell = (section, index, field)
        return [line for line in fresh.corrections if Correction.from_json(line).cell != cell]

    return _read_with(batch, without, "batch.correction_undone", by)


@transaction.atomic
def ignore_problem(*, batch: Batch, key: str, reason: str, by: Any) -> Batch:
    """Leave a problem as it is, for a reason that goes into the project with it."""
    fresh = locked(batch, {State.TO_REVIEW})
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        raise StepRefusedError(f"Напишите, почему это остаётся как есть (не длиннее {LONGEST_REASON} знаков).")
    draft = draft_of(fresh)
    problem = next((found for found in open_problems(fresh, draft) if key_of(found) == key), None) if draft else None
    if problem is None:
        raise StepRefusedError(_GONE)
    line = {"key": key, "reason": reason, "by": str(by), "at": timezone.now().isoformat()}
    fresh.settled = [*fresh.settled, line]
    _changed(fresh, "batch.problem_ignored", _named(problem) | {"reason": reason}, by)
    return fresh


@transaction.atomic
def reopen_problem(*, batch: Batch, key: str, by: Any) -> Batch:
    """Take back that a problem was left as it is."""
    fresh = locked(batch, {State.TO_REVIEW})
    fresh.settled = [line for line in fresh.settled if line["key"] != key]
    _changed(fresh, "batch.problem_reopened", {"key": key}, by)
    return fresh


@transaction.atomic
def reject_batch(*, batch: Batch, reason: str, by: Any) -> Batch:
    """Lay the paper aside; its file stays."""
    fresh = locked(batch, REJECTABLE)
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        raise StepRefusedError(f"Напишите причину отклонения (не длиннее {LONGEST_REASON} знаков).")
    fresh.state, fresh.reason = State.REJECTED, reason
    fresh.save(update_fields=["state", "reason"])
    record(action="batch.rejected", by=by, target=fresh, unit_path=fresh.unit.path, detail={"reason": reason})
    return fresh


def _correct(
    batch: Batch, proposed: Callable[[Batch, Draft], Sequence[Correction]], action: str, by: Any
) -> tuple[Batch, int]:
    """The batch read again with what `proposed` makes of it, and how many cells that was."""
    made: list[Correction] = []

    def extended(fresh: Batch) -> list[dict[str, Any]]:
        draft = draft_of(fresh)
        made[:] = proposed(fresh, draft) if draft else []
        cells = {one.cell for one in made}
        kept = [line for line in fresh.corrections if Correction.from_json(line).cell not in cells]
        return [*kept, *(one.to_json() for one in made)]

    return _read_with(batch, extended, action, by), len(made)


def _read_with(batch: Batch, change: Callable[[Batch], list[dict[str, Any]]], action: str, by: Any) -> Batch:
    for _ in range(_TRIES):
        seen = Batch.objects.select_related("file").get(pk=batch.pk)
        demand(seen, {State.TO_REVIEW})
        corrections = change(seen)
        draft = _read(seen, corrections)
        with transaction.atomic():
            fresh = locked(seen, {State.TO_REVIEW})
            if fresh.version != seen.version:
                continue
            fresh.corrections = corrections
            fresh.save(update_fields=["corrections"])
            keep_draft(fresh, draft)
            record(action=action, by=by, target=fresh, unit_path=fresh.unit.path, detail=_changes(seen, fresh))
            return fresh
    raise StepRefusedError("Загрузку сейчас правит кто-то ещё. Обновите страницу и повторите.")


def _changes(before: Batch, after: Batch) -> dict[str, Any]:
    return {
        "added": [line for line in after.corrections if line not in before.corrections],
        "removed": [line for line in before.corrections if line not in after.corrections],
    }


def _read(batch: Batch, corrections: list[dict[str, Any]]) -> dict[str, Any]:
    try:
        return read_file(batch, corrections)
    except WorkFailedError as error:
        raise StepRefusedError(str(error)) from error


def _some(found: Sequence[Correction | None]) -> list[Correction]:
    made = {one.cell: one for one in found if one is not None}
    if not made:
        raise StepRefusedError(_GONE)
    return list(made.values())


def _changed(batch: Batch, action: str, detail: dict[str, Any], by: Any) -> None:
    batch.version += 1
    batch.save(update_fields=["settled", "version"])
    record(action=action, by=by, target=batch, unit_path=batch.unit.path, detail=detail)


def _named(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "section": problem.section, "row": problem.row, "message": problem.message}
