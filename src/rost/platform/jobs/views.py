"""The progress of a job and its cancel button: fragments that htmx asks for, whole pages without script."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from rost.platform.access.declarations import for_signed_in
from rost.platform.access.request import SignedInRequest
from rost.platform.jobs import actions, policies
from rost.platform.jobs.models import Job

OWN = "свои задания: can_see_job"


@for_signed_in(OWN)
@require_GET
def job_detail(request: SignedInRequest, uid: UUID) -> HttpResponse:
    job = _job(request, uid)
    template = "jobs/job.html#progress" if request.htmx else "jobs/job.html"
    response = render(request, template, {"job": job, "can_cancel": policies.can_cancel_job(request.user, job)})
    if request.htmx and job.is_finished:
        response["HX-Refresh"] = "true"
    return response


@for_signed_in(OWN)
@require_POST
def job_cancel(request: SignedInRequest, uid: UUID) -> HttpResponse:
    job = _job(request, uid)
    if policies.can_cancel_job(request.user, job):
        actions.ask_to_cancel_job(job=job, by=request.user)
    return redirect("jobs:detail", uid=job.uid)


def _job(request: SignedInRequest, uid: UUID) -> Job:
    job = get_object_or_404(Job, uid=uid)
    if not policies.can_see_job(request.user, job):
        raise Http404
    return job
