"""From a reviewed batch to a project: one transaction, once however often the job runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from rost.papers.documents.draft import Draft
from rost.papers.intake.actions.locking import StepRefusedError, locked
from rost.papers.intake.actions.rights import author, demand_right
from rost.papers.intake.domain.basics import Basics, why_not_a_project
from rost.papers.intake.domain.carrying import SettledProblem, problems_after
from rost.papers.intake.domain.mapping import passport_data
from rost.papers.intake.domain.merging import merge
from rost.papers.intake.domain.problems import key_of, problem_data
from rost.papers.intake.domain.states import ANY, State
from rost.papers.intake.models import Batch
from rost.papers.intake.policies import may_still_apply
from rost.papers.intake.queries import draft_of, settled_by_key
from rost.platform.audit.actions import record
from rost.platform.jobs.actions import ask_for_job
from rost.platform.jobs.registry import Progress, WorkFailedError
from rost.platform.organisations.models import Organisation
from rost.projects.actions.problems import ignore_problem
from rost.projects.actions.projects import ChangedMeanwhileError, create_project, replace_passport
from rost.projects.domain.passport import Level
from rost.projects.models import Project
from rost.projects.queries.carried import carried_problems
from rost.projects.queries.passport import passport_of

APPLY = "intake.apply"
_CHANGED = "Проект изменили, пока вы смотрели разницу. Откройте её снова: она покажет и новые изменения."
_RIGHT = "вносить документы в проекты этой территории"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a batch goes: a new project of `territory`, or `project` as it was at `version` when it was compared."""

    basics: Basics
    territory: Organisation | None = None
    project: Project | None = None
    version: int = 0


@transaction.atomic
def ask_to_apply(*, batch: Batch, target: Target, by: Any) -> Batch:
    """Queue the job that makes the project; from here on the review is closed."""
    fresh = locked(batch, {State.TO_REVIEW})
    draft = draft_of(fresh)
    reason = why_not_a_project(draft) if draft else "Документ ещё не прочитан."
    if reason:
        raise StepRefusedError(reason)
    job = ask_for_job(
        kind=APPLY,
        title=f"Внесение документа «{fresh.name}»",
        arguments={"batch": fresh.pk, "by": by.pk, **_target_json(target)},
        unit_path=fresh.unit.path,
        by=by,
    )
    fresh.state, fresh.reason, fresh.job_uid = State.APPLYING, "", job.uid
    fresh.save(update_fields=["state", "reason", "job_uid"])
    record(action="batch.apply_asked", by=by, target=fresh, unit_path=fresh.unit.path, detail=_target_json(target))
    return fresh


def apply_batch(*, arguments: dict[str, Any], progress: Progress) -> None:
    """The work of the job; a batch that has been applied already is left alone."""
    progress(20, "Готовим разделы проекта")
    with transaction.atomic():
        batch = locked(int(arguments["batch"]), ANY)
        if batch.state != State.APPLYING:
            return
        by = author(arguments["by"])
        draft = draft_of(batch)
        assert draft is not None  # a constraint holds it
        try:
            project = _save(batch, draft, arguments, by)
        except ChangedMeanwhileError as error:
            raise WorkFailedError(_CHANGED) from error
        batch.state, batch.project = State.APPLIED, project
        batch.applied_by, batch.applied_at = by, timezone.now()
        batch.save(update_fields=["state", "project", "applied_by", "applied_at"])
        detail = {"project": str(project.uid), "kind": batch.kind}
        record(action="batch.applied", by=by, target=batch, unit_path=batch.unit.path, detail=detail)


@transaction.atomic
def give_up_applying(*, batch_id: int, reason: str) -> None:
    """Nothing was written: the batch is in review again with all its corrections and says why."""
    batch = locked(batch_id, ANY)
    if batch.state == State.APPLYING:
        batch.state, batch.reason = State.TO_REVIEW, reason[:500]
        batch.save(update_fields=["state", "reason"])
        detail = {"reason": batch.reason}
        record(action="batch.apply_failed", by=None, target=batch, unit_path=batch.unit.path, detail=detail)


def _save(batch: Batch, draft: Draft, arguments: dict[str, Any], by: Any) -> Project:
    data = passport_data(draft, _basics(arguments))
    found = paper_problems(batch, draft)
    if arguments["project"] is None:
        territory = Organisation.objects.get(pk=arguments["territory"])
        demand_right(may_still_apply(by, batch, territory), _RIGHT)
        project = create_project(territory=territory, data=data, problems=[one.data for one in found], by=by)
        _leave_as_they_are(project, found, by)
        return project
    old = Project.objects.kept().select_for_update(of=("self",)).filter(pk=arguments["project"]).first()
    if old is None:
        raise WorkFailedError("Проект, в который вносится документ, удалён. Выберите другой.")
    demand_right(may_still_apply(by, batch, old), _RIGHT)
    merged = merge(passport_of(old), data, draft.kind)
    found = problems_after(merged, found, [SettledProblem(*line) for line in carried_problems(old, merged.replaced)])
    project = replace_passport(
        project=old,
        data=merged.data,
        problems=[one.data for one in found],
        reason=f"Внесён документ «{batch.name}»",
        expected_version=arguments["version"],
        by=by,
    )
    _leave_as_they_are(project, found, by)
    return project


def paper_problems(batch: Batch, draft: Draft) -> list[SettledProblem]:
    """All problems of the paper, those left as they are with their reasons."""
    settled = settled_by_key(batch)
    reasons = [settled.get(key_of(problem), {}).get("reason", "") for problem in draft.problems]
    return [SettledProblem(*pair) for pair in zip(problem_data(draft, draft.problems), reasons, strict=True)]


def _leave_as_they_are(project: Project, problems: list[SettledProblem], by: Any) -> None:
    for order, problem in enumerate(problems):
        if problem.reason:
            ignore_problem(problem=project.problems.get(order=order), reason=problem.reason, by=by)


def _target_json(target: Target) -> dict[str, Any]:
    return {
        "territory": target.territory.pk if target.territory else None,
        "project": target.project.pk if target.project else None,
        "version": target.version,
        "title": target.basics.title,
        "level": target.basics.level.value,
        "started_on": target.basics.started_on.isoformat(),
        "finished_on": target.basics.finished_on.isoformat(),
    }


def _basics(arguments: dict[str, Any]) -> Basics:
    return Basics(
        title=arguments["title"],
        level=Level(arguments["level"]),
        started_on=date.fromisoformat(arguments["started_on"]),
        finished_on=date.fromisoformat(arguments["finished_on"]),
    )
