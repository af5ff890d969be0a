"""Papers on their way through the real intake: received, read in the child process, mended, applied or left waiting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rost.papers.intake.actions.applying import Target, ask_to_apply
from rost.papers.intake.actions.receiving import receive_file
from rost.papers.intake.actions.reviewing import fix_problems_of_kind
from rost.papers.intake.domain.basics import Basics
from rost.papers.intake.models import Batch
from rost.platform.accounts.models import User
from rost.platform.jobs.actions import run_job
from rost.platform.jobs.registry import use_queue
from rost.platform.jobs.tasks import run_queued_job
from rost.platform.organisations.models import Organisation
from rost.projects.domain.passport import Level
from rost.projects.models import Project

PAPERS = Path(__file__).parent / "papers"


@contextmanager
def jobs_at_once() -> Iterator[None]:
    """Inside, a job is done where it is asked for: filling needs no worker beside it."""
    use_queue(run_job)
    try:
        yield
    finally:
        use_queue(run_queued_job.enqueue)


def bring(file: str, name: str, unit: Organisation, by: User) -> Batch:
    """Load a paper of the demonstration under the Russian name that its author gave it."""
    batch = receive_file(chunks=[(PAPERS / file).read_bytes()], name=name, unit=unit, by=by)
    batch.refresh_from_db()
    return batch


def mend(batch: Batch, code: str, by: User) -> Batch:
    """Apply every fix that the problems of one kind propose."""
    fix_problems_of_kind(batch=batch, code=code, by=by)
    batch.refresh_from_db()
    return batch


def make_project(batch: Batch, title: str, started_on: date, finished_on: date, by: User) -> Project:
    basics = Basics(title, Level.MUNICIPALITY, started_on, finished_on)
    return _apply(batch, Target(basics, territory=batch.unit), by)


def add_to_project(batch: Batch, project: Project, by: User) -> Project:
    basics = Basics(project.title, Level(project.level), project.started_on, project.finished_on)
    return _apply(batch, Target(basics, project=project, version=project.version), by)


def _apply(batch: Batch, target: Target, by: User) -> Project:
    ask_to_apply(batch=batch, target=target, by=by)
    batch.refresh_from_db()
    if batch.project is None:
        raise RuntimeError(f"«{batch.name}» was not applied: {batch.reason}")
    return batch.project
