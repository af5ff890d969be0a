"""What a person is told when the ground gives way: the database is away or the disk is full."""

from __future__ import annotations

import errno
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import server_error

from rost.platform.access.declarations import for_everyone

#: Seconds after which a client may try again.
RETRY_AFTER = 10


@for_everyone("сообщение о сбое")
def failure(request: HttpRequest) -> HttpResponse:
    """503 with a sentence that says what to do while the fault is one that passes, 500 otherwise."""
    error = sys.exc_info()[1]
    if not is_outage(error):
        return server_error(request)
    # Without the request: its context would ask the database that is away.
    response = render(None, "503.html", {"is_full": is_full(error)}, status=503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def is_outage(error: BaseException | None) -> bool:
    return is_full(error) or isinstance(error, OperationalError | InterfaceError)


def is_full(error: BaseException | None) -> bool:
    """No room on the disk: for a file, or, in SQLite's words, for the database."""
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT}
    return isinstance(error, OperationalError) and "full" in str(error)
