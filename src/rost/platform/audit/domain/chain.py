"""The hash of a link: SHA-256 over the previous hash and the canonical JSON of the content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

START = "0" * 64


def link_hash(previous_hash: str, content: Mapping[str, object]) -> str:
    """`content` holds JSON values only; instants as ISO text in UTC with microseconds."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous_hash}\n{text}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Link:
    id: int
    previous_hash: str
    hash: str
    content: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold, with the reason in Russian."""

    id: int
    reason: str


def breaks(links: Iterable[Link], last_id: int, last_hash: str) -> Iterator[Break]:
    """Every place in `links` (by rising id) that was edited, removed, inserted or swapped."""
    expected_id, previous = 1, START
    for link in links:
        if link.id != expected_id:
            yield Break(expected_id, "записи нет")
        if link.previous_hash != previous:
            yield Break(link.id, "не продолжает предыдущую запись")
        if link_hash(link.previous_hash, link.content) != link.hash:
            yield Break(link.id, "содержание не соответствует хешу")
        expected_id, previous = link.id + 1, link.hash
    if (expected_id - 1, previous) != (last_id, last_hash):
        yield Break(expected_id, "конец цепи не совпадает с последней записью")
