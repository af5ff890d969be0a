"""What the templates of a batch's page are given."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse

from rost.papers.documents.draft import Draft, PaperKind
from rost.papers.intake import policies, queries, review
from rost.papers.intake.domain.basics import KIND_TITLES, why_not_a_project
from rost.papers.intake.domain.problems import key_of
from rost.papers.intake.domain.states import AT_WORK, State
from rost.papers.intake.models import Batch
from rost.platform.access.request import SignedInRequest
from rost.platform.jobs.policies import can_cancel_job, can_see_job

PROBLEMS, CORRECTIONS, UNPLACED = "problems", "corrections", "unplaced"


def kind_title(kind: str) -> str:
    return KIND_TITLES[PaperKind(kind)] if kind in set(PaperKind) else ""


def batch_context(request: SignedInRequest, batch: Batch) -> dict[str, Any]:
    """The page of a batch in any state."""
    user = request.user
    job = queries.job_of(batch)
    draft = queries.draft_of(batch)
    context = {
        "batch": batch,
        "state": State(batch.state),
        "kind": kind_title(batch.kind),
        "job": job if job and batch.state in AT_WORK else None,
        "can_follow": bool(job and can_see_job(user, job)),
        "can_cancel": bool(job and can_cancel_job(user, job)),
        "former": queries.former_batch(batch),
        "can_review": policies.can_review(user, batch),
        "can_reject": policies.can_reject(user, batch),
        "can_read_again": policies.can_read_again(user, batch),
        "draft": draft,
    }
    return context | (review_context(request, batch, draft) if draft else {})


def review_context(request: SignedInRequest, batch: Batch, draft: Draft) -> dict[str, Any]:
    """What was recognised: the tab that the address names, problems first."""
    problems = queries.open_problems(batch, draft)
    sections = review.sections_of(draft)
    chosen = request.GET.get("razdel", PROBLEMS)
    known = {PROBLEMS, CORRECTIONS, UNPLACED, *sections}
    section = chosen if chosen in known else PROBLEMS
    context: dict[str, Any] = {
        "section": section,
        "tabs": _tabs(batch, draft, sections, len(problems), section),
        "counts": review.counts(problems),
        "has_problems": bool(problems),
        "refusal": why_not_a_project(draft),
        "territory": ", ".join(draft.territory),
    }
    if section == PROBLEMS:
        context |= {"groups": review.problem_groups(draft, problems), "settled": _settled(batch, draft)}
    elif section == CORRECTIONS:
        context["corrections"] = review.shown_corrections(draft, batch.corrections)
    elif section in sections:
        context |= _table(request, draft, section, problems)
    return context


def _table(request: SignedInRequest, draft: Draft, section: str, problems: list[Any]) -> dict[str, Any]:
    count = 1 if section == "basics" else len(review.rows_of(draft, section))
    page = Paginator(range(count), review.ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    rows = review.shown_rows(draft, section, list(page.object_list), problems)
    return {"page": page, "columns": review.shown_columns(draft, section), "rows": rows}


def _settled(batch: Batch, draft: Draft) -> list[dict[str, Any]]:
    lines = queries.settled_by_key(batch)
    return [{**lines[key], "problem": one} for one in draft.problems if (key := key_of(one)) in lines]


def _tabs(batch: Batch, draft: Draft, sections: list[str], problems: int, current: str) -> list[dict[str, Any]]:
    named = [(PROBLEMS, "Проблемы", problems)]
    named += [(name, review.SECTION_TITLES[name], len(review.rows_of(draft, name))) for name in sections]
    named += (
        [(UNPLACED, "Без места", len(draft.unplaced) + len(draft.further))] if draft.unplaced or draft.further else []
    )
    named += [(CORRECTIONS, "Правки", len(batch.corrections))] if batch.corrections else []
    address = reverse("intake:detail", args=[batch.uid])
    return [
        {"title": title, "count": count, "url": f"{address}?razdel={name}", "is_current": name == current}
        for name, title, count in named
    ]
