"""Taking a file in, and having it read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from rost.papers.documents.corrections import Correction
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.sandbox import check_in_child
from rost.papers.intake.actions.locking import locked
from rost.papers.intake.actions.rights import author, demand_right
from rost.papers.intake.domain.file_names import shown_name
from rost.papers.intake.domain.states import ANY, READABLE, State
from rost.papers.intake.models import Batch
from rost.papers.intake.policies import can_see_batch
from rost.papers.intake.queries import former_batch
from rost.platform.audit.actions import record
from rost.platform.common.search import search_text
from rost.platform.files.actions import store_file
from rost.platform.files.queries import path_of
from rost.platform.jobs.actions import ask_for_job
from rost.platform.jobs.registry import Progress, WorkFailedError
from rost.platform.organisations.models import Organisation

READ = "intake.read"


@transaction.atomic
def receive_file(*, chunks: Iterable[bytes], name: str, unit: Organisation, by: Any) -> Batch:
    """Store the file and have it read; one that the unit brought before waits until somebody insists."""
    file = store_file(chunks=chunks, unit_path=unit.path, by=by)
    shown = shown_name(name)
    batch = Batch.objects.create(unit=unit, name=shown, search=search_text(shown)[:200], file=file, uploaded_by=by)
    record(
        action="batch.received",
        by=by,
        target=batch,
        unit_path=unit.path,
        detail={"sha256": file.sha256, "size": file.size},
    )
    if former_batch(batch) is None:
        _ask_to_read(batch, by)
    return batch


@transaction.atomic
def read_again(*, batch: Batch, by: Any) -> Batch:
    """Have a file read that was not read or could not be; corrections made before are kept."""
    waiting = locked(batch, READABLE)
    _ask_to_read(waiting, by)
    record(action="batch.read_again", by=by, target=waiting, unit_path=waiting.unit.path)
    return waiting


def _ask_to_read(batch: Batch, by: Any) -> None:
    job = ask_for_job(
        kind=READ,
        title=f"Чтение документа «{batch.name}»",
        arguments={"batch": batch.pk, "by": by.pk},
        unit_path=batch.unit.path,
        by=by,
    )
    batch.state, batch.reason, batch.job_uid = State.READING, "", job.uid
    batch.save(update_fields=["state", "reason", "job_uid"])


def read_batch(*, batch_id: int, by_id: int | None, progress: Progress) -> None:
    """The work of the job: read the file in a child process, keep what was understood. Safe to run again.

    `by_id`: who asked for it; None: whoever brought the file.
    """
    batch = Batch.objects.select_related("file", "unit").get(pk=batch_id)
    if batch.state != State.READING:
        return
    demand_right(can_see_batch(author(by_id or batch.uploaded_by_id), batch), "читать документы этой территории")
    progress(10, "Проверяем файл и читаем таблицы")
    draft = read_file(batch)
    progress(90, "Сохраняем прочитанное")
    with transaction.atomic():
        fresh = locked(batch, ANY)
        if fresh.state != State.READING:
            return
        keep_draft(fresh, draft)
        record(
            action="batch.read",
            by=None,
            target=fresh,
            unit_path=fresh.unit.path,
            detail={"kind": fresh.kind, "problems": len(draft["problems"])},
        )


def read_file(batch: Batch, corrections: Iterable[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The JSON of the draft of a stored file with the batch's corrections, or with others."""
    typed = [Correction.from_json(line) for line in (batch.corrections if corrections is None else corrections)]
    try:
        return check_in_child(path_of(batch.file), batch.name, corrections=typed)
    except RefusedError as error:
        raise WorkFailedError(str(error)) from error
    except FileNotFoundError as error:
        raise WorkFailedError("Файла больше нет в хранилище. Загрузите его снова.") from error


def keep_draft(batch: Batch, draft: dict[str, Any]) -> None:
    batch.draft, batch.kind, batch.state = draft, draft["kind"], State.TO_REVIEW
    batch.version += 1
    batch.save(update_fields=["draft", "kind", "state", "version"])


@transaction.atomic
def give_up_reading(*, batch_id: int, reason: str) -> None:
    """The job will not be tried again: the batch has failed and says why."""
    batch = locked(batch_id, ANY)
    if batch.state == State.READING:
        fail(batch, reason)


def fail(batch: Batch, reason: str) -> None:
    batch.state, batch.reason = State.FAILED, reason[:500]
    batch.save(update_fields=["state", "reason"])
    record(action="batch.failed", by=None, target=batch, unit_path=batch.unit.path, detail={"reason": reason[:500]})
