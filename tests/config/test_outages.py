from __future__ import annotations

import errno
import sqlite3

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from rost.config.urls import urlpatterns as all_urls
from rost.platform.access.declarations import for_everyone


@for_everyone("проверка")
def database_away(request):
    try:
        sqlite3.connect("file:/nowhere/at/all.sqlite3?mode=ro", uri=True)
    except sqlite3.OperationalError as error:
        raise OperationalError(str(error)) from error
    return HttpResponse("да")


@for_everyone("проверка")
def disk_full(request):
    raise OSError(errno.ENOSPC, "No space left on device")


@for_everyone("проверка")
def own_fault(request):
    raise ZeroDivisionError


urlpatterns = [
    path("database/", database_away),
    path("disk/", disk_full),
    path("own/", own_fault),
    *all_urls,
]
handler500 = "rost.config.outages.failure"
pytestmark = [pytest.mark.urls(__name__)]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/database/", 503, "база данных на несколько секунд пропала"),
        ("/disk/", 503, "диск сервера заполнен"),
        ("/own/", 500, "Сбой на нашей стороне"),
    ],
)
def test_failure_says_what_to_do_and_shows_no_trace(client: Client, address: str, status: int, words: str) -> None:
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == status
    assert words in html
    assert "Traceback" not in html
    assert ("Retry-After" in response) == (status == 503)
