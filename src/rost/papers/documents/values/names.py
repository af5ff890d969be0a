"""Persons and bodies named in a cell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """Surname, and the given name and patronymic as words («Татьяна») or as initials («Т»)."""

    surname: str
    given: str = ""
    patronymic: str = ""

    @property
    def short(self) -> str:
        """`Surname I. O.`"""
        raise NotImplementedError

    @property
    def full(self) -> str:
        raise NotImplementedError


def read_person(text: str) -> PersonName | None:
    """A person's name that is the whole text («Елисеева Т. А.», «О.М. Замятина», «Борисова Галина Романовна»)."""
    raise NotImplementedError


def split_person(text: str) -> tuple[PersonName | None, str]:
    """A name and the position after (or before) it: «Елисеева Татьяна Алексеевна, начальник Управления»."""
    raise NotImplementedError


def split_responsible(text: str) -> list[str]:
    """The people, posts and bodies of a cell, each as written, cleaned; an unclosed quote is closed."""
    raise NotImplementedError


def is_person_name(text: str) -> bool:
    raise NotImplementedError


def is_body(text: str) -> bool:
    """Whether the text names an organisation, a unit of it or a collective («руководители ОО»)."""
    raise NotImplementedError


def same_person(one: str, other: str) -> bool:
    """Same surname and initials that do not contradict («Борисова Г. Р.» and «Борисова Галина Романовна»)."""
    raise NotImplementedError


def is_name_variant(one: str, other: str) -> bool:
    """Same surname and first initial or patronymic, other initials: probably one person written in two ways."""
    raise NotImplementedError


def to_nominative(text: str) -> str:
    """«Вторину Елену Вениаминовну» → «Вторина Елена Вениаминовна», «О.М. Замятиной» → «Замятина О.М.»."""
    raise NotImplementedError
