from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse

from rost.config.urls import urlpatterns as all_urls
from rost.platform.access.declarations import for_everyone, for_signed_in, needs
from rost.platform.access.permissions import Permission
from rost.platform.accounts.models import Grant
from tests import factories


def _answer(request):
    return HttpResponse("да")


urlpatterns = [
    path("undeclared/", _answer),
    path("everyone/", for_everyone("проверка")(lambda request: HttpResponse("да"))),
    path("signed-in/", for_signed_in("проверка")(lambda request: HttpResponse("да"))),
    path("permitted/", needs(Permission.SEE_AUDIT)(lambda request: HttpResponse("да"))),
    *all_urls,
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def test_undeclared_view_is_refused(client: Client) -> None:
    with pytest.raises(ImproperlyConfigured):
        client.get("/undeclared/")


def test_everyone_may_call_what_is_public(client: Client) -> None:
    assert client.get("/everyone/").status_code == 200


def test_stranger_is_sent_to_sign_in(client: Client) -> None:
    response = client.get("/signed-in/")
    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_permission_is_asked_for(client: Client) -> None:
    client.force_login(factories.user("educator", factories.unit()))
    assert client.get("/permitted/").status_code == 403


def test_permission_opens(client: Client) -> None:
    client.force_login(factories.user("system_administrator", factories.unit()))
    assert client.get("/permitted/").status_code == 200


def test_withdrawn_grant_closes_at_the_next_request(client: Client) -> None:
    user = factories.user("system_administrator", factories.unit())
    client.force_login(user)
    assert client.get("/permitted/").status_code == 200
    Grant.objects.filter(user=user).update(finished_on="2020-06-01")
    assert client.get("/permitted/").status_code == 403


def test_disabled_account_is_a_stranger(client: Client) -> None:
    user = factories.user("system_administrator", factories.unit())
    client.force_login(user)
    user.is_active = False
    user.save()
    assert client.get("/permitted/").status_code == 302
