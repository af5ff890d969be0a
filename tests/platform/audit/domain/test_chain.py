from __future__ import annotations

from dataclasses import replace

import pytest

from rost.platform.audit.domain.chain import START, Link, breaks, link_hash


def chain(length: int = 5) -> list[Link]:
    links, previous = [], START
    for number in range(1, length + 1):
        content = {"id": number, "action": f"act {number}"}
        links.append(Link(number, previous, link_hash(previous, content), content))
        previous = links[-1].hash
    return links


def found(links: list[Link], whole: list[Link]) -> list[int]:
    return [one.id for one in breaks(links, whole[-1].id, whole[-1].hash)]


def test_breaks_of_a_whole_chain_are_none() -> None:
    assert found(chain(), chain()) == []


@pytest.mark.parametrize("place", range(5))
def test_breaks_names_an_edited_link(place: int) -> None:
    links = chain()
    links[place] = replace(links[place], content={**links[place].content, "action": "other"})
    assert found(links, chain()) == [place + 1]


@pytest.mark.parametrize("place", range(5))
def test_breaks_finds_a_deleted_link(place: int) -> None:
    links = chain()
    del links[place]
    assert found(links, chain())


@pytest.mark.parametrize("place", range(4))
def test_breaks_finds_swapped_links(place: int) -> None:
    links = chain()
    links[place], links[place + 1] = links[place + 1], links[place]
    assert found(links, chain())


def test_breaks_finds_an_inserted_link() -> None:
    links = chain()
    content = {"id": 6, "action": "forged"}
    links.append(Link(6, links[-1].hash, link_hash(links[-1].hash, content), content))
    assert found(links, chain())
