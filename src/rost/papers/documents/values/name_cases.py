"""A name in an oblique case back to the nominative, where the case shows; otherwise the name stays as written."""

from __future__ import annotations

import re

from rost.papers.documents.values.names import find_person, person_of
from rost.papers.documents.values.text import clean

_FEMALE_PATRONYMIC = re.compile(r"(.+н)(у|ы|е|ой|ою)$")
_MALE_PATRONYMIC = re.compile(r"(.+ич)(а|у|ем|е)$")
_FEMALE_SURNAME = re.compile(r"(.+(?:ов|ев|ёв|ин|ын))(у|ой|ою|ы)$")
_FEMALE_ADJECTIVE = re.compile(r"(.+(?:ск|цк|н|т|л))(?:ую|ой|ою)$")
_MALE_SURNAME = re.compile(r"(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ым|е)$")
_MALE_ADJECTIVE = re.compile(r"(.+(?:ск|цк))(?:ого|ому|им|ом)$")
# With initials alone only these endings tell sex and case at once; «Иванову О. М.» may be either.
_FEMALE_SURE = re.compile(r"(.+(?:ов|ев|ёв|ин|ын))ой$")
_MALE_SURE = re.compile(r"(.+(?:ов|ев|ёв|ин|ын))ым$")

_FEMALE_GIVEN: tuple[tuple[str, str], ...] = (
    (r"юбов[ьи]ю?$", "юбовь"),
    (r"(?:ию|ии|ией)$", "ия"),
    (r"(?:ью|ьи|ье|ьей)$", "ья"),
    (r"([гкх])(?:у|и|е|ой)$", r"\1а"),
    (r"([^аеёиоуыэюяь])(?:у|ы|е|ой)$", r"\1а"),
    (r"([аеоуя])(?:ю|и|е|ей)$", r"\1я"),
)
_MALE_GIVEN: tuple[tuple[str, str], ...] = (
    (r"^Павл(?:а|у|ом|е)$", "Павел"),
    (r"^П[её]тр(?:а|у|ом|е)$", "Пётр"),
    (r"^Льв(?:а|у|ом|е)$", "Лев"),
    (r"^(Никит|Фом|Лук|Савв)(?:у|ы|е|ой)$", r"\1а"),
    (r"^(Иль|Кузьм)(?:ю|и|е|ёй|ей)$", r"\1я"),
    (r"([аеи])(?:я|ю|ем|и)$", r"\1й"),
    (r"([рл])(?:я|ю|ем)$", r"\1ь"),
    (r"([^аеёиоуыэюяьй])(?:а|у|ом|е)$", r"\1"),
)


def to_nominative(text: str) -> str:
    """«Вторину Елену Вениаминовну» → «Вторина Елена Вениаминовна», «О.М. Замятиной» → «Замятина О.М.».

    Surname first in the answer; initials keep the way they were written.
    """
    line = clean(text[:200])
    found = find_person(line)
    if not found or line[: found.start()].strip() or line[found.end() :].strip(" .,;"):
        return line
    person = person_of(found)
    if len(person.given) > 1 and person.patronymic:
        return " ".join(_full(person.surname, person.given, person.patronymic))
    initials = line.replace(found.group("surname"), "", 1).strip()
    return f"{_surname_alone(person.surname)} {initials}"


def _full(surname: str, given: str, patronymic: str) -> tuple[str, str, str]:
    if found := _FEMALE_PATRONYMIC.match(patronymic):
        return _female(surname), _changed(given, _FEMALE_GIVEN), found.group(1) + "а"
    if found := _MALE_PATRONYMIC.match(patronymic):
        return _male(surname), _changed(given, _MALE_GIVEN), found.group(1)
    return surname, given, patronymic


def _female(surname: str) -> str:
    if found := _FEMALE_SURNAME.match(surname):
        return found.group(1) + "а"
    found = _FEMALE_ADJECTIVE.match(surname)
    return found.group(1) + "ая" if found else surname


def _male(surname: str) -> str:
    if found := _MALE_SURNAME.match(surname):
        return found.group(1)
    if found := _MALE_ADJECTIVE.match(surname):
        return found.group(1) + "ий"
    # A surname in a consonant (Штауб) declines as a noun; one in -ко, -ых, -их does not decline at all.
    found = re.match(r"(.+[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$", surname)
    return found.group(1) if found else surname


def _surname_alone(surname: str) -> str:
    if found := _FEMALE_SURE.match(surname):
        return found.group(1) + "а"
    found = _MALE_SURE.match(surname)
    return found.group(1) if found else surname


def _changed(given: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, nominative in endings:
        if re.search(ending, given):
            return re.sub(ending, nominative, given)
    return given
