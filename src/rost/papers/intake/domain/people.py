"""The people and bodies of one paper: each under one name, with the full name where the paper gives it once."""

from __future__ import annotations

from collections.abc import Iterable

from rost.papers.documents.draft import Draft
from rost.papers.documents.values.names import PersonName, read_person, split_person
from rost.papers.documents.values.text import clean
from rost.projects.domain.passport import PartyData


class Directory:
    """Gives the party that a written name means."""

    def __init__(self, draft: Draft) -> None:
        self._full: dict[str, str] = {}
        for text in _names_with_words(draft):
            person, _ = split_person(text)
            if person and len(person.given) > 1:
                self._full.setdefault(person.short, person.full)

    def party(self, written: str) -> PartyData:
        """A person under surname and initials, a body as it is written."""
        person = read_person(written)
        if person is None:
            return PartyData(clean(written), is_person=False)
        return PartyData(person.short, is_person=True, full_name=self._full_name(person))

    def parties(self, written: Iterable[str]) -> tuple[PartyData, ...]:
        """In the paper's order, each once."""
        return tuple(dict.fromkeys(self.party(name) for name in written if clean(name)))

    def _full_name(self, person: PersonName) -> str:
        if len(person.given) > 1:
            return self._full.setdefault(person.short, person.full)
        return self._full.get(person.short, "")


def _names_with_words(draft: Draft) -> Iterable[str]:
    heads = (draft.curator, draft.leader, draft.administrator, draft.responsible, draft.executor, draft.signed_by)
    yield from (head.name for head in heads if head and head.name)
    for row in draft.participants:
        yield from row.names
        yield row.supervisor or ""
    for plan_row in draft.plan:
        yield from plan_row.responsible
