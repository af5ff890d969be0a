"""Which models a backup holds: all but those that are made anew."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Model

#: Left out, and why.
LEFT_OUT = {
    "sessions.session": "people sign in again",
    "contenttypes.contenttype": "made by migrations",
    "auth.permission": "made by migrations",
    "auth.group": "not used: roles are",
    "auth.group_permissions": "not used: roles are",
    "axes.accessattempt": "wrong passwords of the last quarter of an hour",
    "axes.accessattemptexpiration": "wrong passwords of the last quarter of an hour",
    "axes.accessfailurelog": "not used: the journal holds failed sign-ins",
    "axes.accesslog": "not used: the journal holds sign-ins",
    "jobs.workerbeat": "the worker of the new machine says so itself",
    "django_tasks_database.dbtaskresult": "messages of the queue: jobs that wait are sent again by the worker",
}


def models_in_backup() -> list[type[Model]]:
    """In any order: foreign keys are checked at the end of the restoring transaction."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.label_lower not in LEFT_OUT and model._meta.managed and not model._meta.proxy
    ]
