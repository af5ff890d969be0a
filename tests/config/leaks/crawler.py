"""Walks everything that a user can ask for and looks for a foreign word in whatever comes back."""

from __future__ import annotations

import html
import random
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from io import BytesIO
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch

from tests.config.leaks.tenants import SHARED, Tenant
from tests.config.test_access_matrix import Route, routes

_LINK = re.compile(r"""(?:href|hx-get)="([^"]+)\"""")
_SORTS = (
    "title",
    "name",
    "started",
    "finished",
    "problems",
    "territory",
    "state",
    "uploaded",
    "unit",
    "kind",
    "password",
)
_FILTERS = ("person", "territory", "who", "project", "unit", "organisation", "batch", "edition")
_FURTHER = (
    "page=2", "page=999", "page=x", "format=xlsx", "state=running", "state=to_review", "year=2020", "term=overdue",
    "zoom=month", "razdel=plan", "razdel=basics", "kind=school", "action=project.created", "since=2020-01-01",
    "status=unreported", "control=АМП",
)  # fmt: skip


@dataclass
class Catch:
    """What a walk has seen: how many answers by status, in how many the own word was, where the foreign one."""

    responses: int = 0
    own: int = 0
    statuses: dict[int, int] = field(default_factory=dict)
    leaks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Ask:
    method: str
    address: str
    is_fragment: bool = False
    data: tuple[tuple[str, str], ...] = ()


def crawl(role: str, home: Tenant, neighbour: Tenant, limit: int, catch: Catch) -> None:
    """At most `limit` answers to the user who holds `role` at home, whatever he asks; writes are taken back."""
    client = Client()
    client.force_login(home.users[role])
    signed_in = client.cookies.output(header="", sep=";")
    asks = list(_asks(home, neighbour))
    # The same order in every run; a small limit still touches each kind of address.
    random.Random(role).shuffle(asks)
    seen = set(asks)
    while asks and limit:
        ask = asks.pop()
        limit -= 1
        client.cookies = SimpleCookie(signed_in)  # some of what is asked signs out
        status, kind, text = _answer(client, ask)
        catch.responses += 1
        catch.statuses[status] = catch.statuses.get(status, 0) + 1
        catch.own += home.canary in text
        if neighbour.canary in text:
            catch.leaks.append(f"{role}: {ask} → {status} {_around(text, neighbour.canary)}")
        for link in _links(ask, text) if "html" in kind else ():
            if link not in seen:
                seen.add(link)
                asks.insert(0, link)


def _asks(home: Tenant, neighbour: Tenant) -> Iterator[Ask]:
    foreign = neighbour.canary[:-1]  # nearly the word: what is typed comes back in the form
    queries = [f"q={word}" for word in (SHARED, foreign, f"{SHARED} {foreign}", home.canary)]
    queries += [f"sort={sign}{column}" for column in _SORTS for sign in ("", "-")]
    queries += [f"{name}={key}" for name in _FILTERS for key in neighbour.keys]
    queries += _FURTHER
    keys = tuple((name, key) for name in _FILTERS for key in neighbour.keys[:1])
    for route in routes():
        for owner in (home, neighbour):
            if (address := _address(route, owner)) is None:
                continue
            for is_fragment in (False, True):
                yield Ask("get", address, is_fragment)
                yield Ask("post", address, is_fragment)
                yield Ask("post", address, is_fragment, keys)
            if owner is home and not route.name.startswith("account_"):
                yield from (Ask("get", f"{address}?{query}") for query in queries)


def _address(route: Route, owner: Tenant) -> str | None:
    try:
        return route.address(owner.side)
    except (KeyError, NoReverseMatch):
        return None  # the access matrix says that an address lacks its object


def _answer(client: Client, ask: Ask) -> tuple[int, str, str]:
    headers = {"HX-Request": "true"} if ask.is_fragment else {}
    with transaction.atomic():
        response: Any = getattr(client, ask.method)(ask.address, dict(ask.data), headers=headers)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        transaction.set_rollback(True)
    kind = response.headers.get("Content-Type", "")
    return response.status_code, kind, f"{response.headers} {_text(body)}".lower()


def _text(body: bytes) -> str:
    """The text of an answer, of every part of it where it is a workbook."""
    if not body.startswith(b"PK"):
        return body.decode(errors="replace")
    with zipfile.ZipFile(BytesIO(body)) as book:
        return " ".join(book.read(name).decode(errors="replace") for name in book.namelist())


def _links(ask: Ask, text: str) -> Iterator[Ask]:
    page = ask.address.partition("?")[0]
    for found in _LINK.findall(text):
        link = html.unescape(found).partition("#")[0]
        if link.startswith("?"):
            yield Ask("get", page + link)
        elif link.startswith("/") and not link.startswith(("/static/", "//")):
            yield Ask("get", link)


def _around(text: str, word: str) -> str:
    place = text.index(word)
    return text[max(place - 80, 0) : place + 80]
