"""Persons and bodies: recognising a name, its parts and its variants."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rost.papers.documents.values.levels import KNOWN_LEVELS
from rost.papers.documents.values.text import clean, fold

# Lengths are bounded, and a name begins at a word's beginning: a long run of capitals costs nothing.
_SURNAME = r"(?<![А-Яа-яЁё])(?:[А-ЯЁ][а-яё’']{1,30}|[А-ЯЁ]{3,30})(?:-(?:[А-ЯЁ][а-яё]{1,30}|[А-ЯЁ]{3,30}))?"
_INITIAL = r"[А-ЯЁ](?![а-яёА-ЯЁ])"
_GIVEN = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
# Nominative and oblique endings of patronymics; each also tells the sex.
_PATRONYMIC = (
    r"(?:[А-ЯЁ][а-яё]{2,}(?:вич|ич|вна|ична|инична|вну|вны|вне|вной|ичну|ичны|ичне|ичной|вича|вичу|вичем|виче|ьича|ьичу)"
    r"|[А-ЯЁ][а-яё]+\s(?:оглы|кызы))"
)
_SURNAME_FIRST = re.compile(
    rf"(?P<surname>{_SURNAME})\s+(?:(?P<i1>{_INITIAL})\.?\s?(?:(?P<i2>{_INITIAL})\.?)?"
    rf"|(?P<given>{_GIVEN})\s+(?P<patronymic>{_PATRONYMIC}))(?![а-яё])"
)
_SURNAME_LAST = re.compile(
    rf"(?<![А-Яа-яЁё])(?:(?P<i1>{_INITIAL})\.\s?(?:(?P<i2>{_INITIAL})\.)?\s?|(?P<given>{_GIVEN})\s+(?P<patronymic>{_PATRONYMIC})\s+)"
    rf"(?P<surname>{_SURNAME})(?![а-яё])"
)
_GLUED = re.compile(rf"(?P<surname>{_SURNAME})\s+(?P<i1>[А-ЯЁ])(?P<i2>[А-ЯЁ])(?![А-ЯЁа-яё])\.?")
_TWO_WORDS = re.compile(rf"(?P<one>{_GIVEN})\s+(?P<other>{_GIVEN})")
# Given names met without a patronymic; a longer list would only make more false persons of «Томская Роза».
_COMMON_NAMES = """
александр александра алексей алина алла анастасия анатолий андрей анжелика анна антон антонина арина артем борис
вадим валентин валентина валерий валерия василий вера вероника виктор виктория виталий владимир владислав
вячеслав галина геннадий георгий григорий дарья денис диана дмитрий евгений евгения екатерина елена елизавета
жанна зинаида зоя иван игорь илья инна ирина кирилл константин кристина ксения лариса лев лидия любовь людмила
максим маргарита марина мария михаил надежда наталия наталья никита николай нина оксана олег олеся ольга павел
петр полина раиса роман руслан светлана семен сергей снежана софия станислав степан тамара татьяна федор эдуард
элина эльвира юлия юрий яна ярослав
"""
_GIVEN_NAMES = frozenset(_COMMON_NAMES.split())
_WORDS_BEFORE_LETTERS = """
муниципальный муниципальная муниципальное муниципальные приложение таблица раздел глава пункт форма приказ
распоряжение постановление протокол итого всего литер город район область край республика год план
"""
_NOT_SURNAMES = frozenset(_WORDS_BEFORE_LETTERS.split())
_BODY_STEMS = (
    r"(?:управлени|комитет|отдел|департамент|министерств|администраци|служб|кабинет|центр|институт|совет|комисси|профсоюз"
    r"|школ|лице[йяию]|гимнази|детск\w+ сад|колледж|университет|академи|учреждени|организаци|объединени|ассоциаци|фонд"
    r"|обществ|методобъединени|рабоч\w+ групп|предприяти|агентств|дум[аы]|правительств|руководител|директор|педагог"
    r"|учител|методист|специалист|заведующ|заместител|начальник|наставник|координатор|тьютор|психолог|воспитател|преподавател"
    r"|председател|куратор|администратор|исполнител|участник|завуч|глав[аы]|ректор)"
)
_BODY_WORD = re.compile(rf"{_BODY_STEMS}[а-яё]{{0,3}}", re.IGNORECASE)
_BODY = re.compile(rf"(?<![а-яё]){_BODY_STEMS}", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"(?<![А-ЯЁа-яё])(?:М[БАК]О?У|Г[БАК]О?У|ГБПОУ|ОГ[БАК]О?У|М[БАК]?Д?ОУ|ДОУ|СОШ|ООШ|НОШ|ОО|ОУ|ДОО|УО|РМО|ГМО|ШМО|МО|ЦНППМ\w*|ЦИТ"
    r"|ИРО|РИРО|ТОИПКРО|\w?ИПК\w*|ИМЦ|РИМЦ|МИМЦ|УМ\w?ИЦ|ММС|ММЦ|РЦОИ|ЦОК)(?![а-яё])|\b[А-ЯЁ][А-ЯЁа-яё]*[А-ЯЁ]{2,}\b"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """Surname, and the given name and patronymic as words («Татьяна») or as initials («Т»)."""

    surname: str
    given: str = ""
    patronymic: str = ""

    @property
    def short(self) -> str:
        """`Surname I. O.`"""
        return " ".join([self.surname, *(f"{part[0]}." for part in (self.given, self.patronymic) if part)])

    @property
    def full(self) -> str:
        """All parts; an initial keeps its stop."""
        parts = [part if len(part) > 1 else f"{part}." for part in (self.given, self.patronymic) if part]
        return " ".join([self.surname, *parts])


def find_person(text: str) -> re.Match[str] | None:
    """The first name of a person in a cleaned text."""
    found = [one for pattern in (_SURNAME_FIRST, _SURNAME_LAST, _GLUED) if (one := _first_person(pattern, text))]
    return min(found, key=lambda one: (one.start(), -one.end())) if found else None


def person_of(found: re.Match[str]) -> PersonName:
    """The parts of a match of `find_person`."""
    parts = found.groupdict()
    given = parts.get("given") or parts.get("i1") or ""
    return PersonName(_cased(parts["surname"]), given, parts.get("patronymic") or parts.get("i2") or "")


def read_person(text: str) -> PersonName | None:
    """A person's name that is the whole text («Елисеева Т. А.», «О.М. Замятина», «Борисова Галина Романовна»)."""
    line = clean(text[:200]).strip(" ,;:*")
    for pattern in (_SURNAME_FIRST, _SURNAME_LAST, _GLUED):
        found = pattern.match(line)
        if found and not line[found.end() :].strip(" .,;*") and _is_surname(found.group("surname")):
            return person_of(found)
    if found := _TWO_WORDS.fullmatch(line):
        one, other = found.group("one"), found.group("other")
        if fold(other) in _GIVEN_NAMES and _is_surname(one):
            return PersonName(one, other)
        if fold(one) in _GIVEN_NAMES and _is_surname(other):
            return PersonName(other, one)
    return None


def split_person(text: str) -> tuple[PersonName | None, str]:
    """A name and the position after or before it: «Елисеева Татьяна Алексеевна, начальник Управления»."""
    line = clean(text[:1000])
    if whole := read_person(line):
        return whole, ""
    found = find_person(line)
    if not found:
        return None, line
    before, after = line[: found.start()].strip(" ,;:–—-("), line[found.end() :].strip(" .,;:–—-)")
    return person_of(found), ", ".join(part for part in (before, after) if part)


def is_person_name(text: str) -> bool:
    return read_person(text) is not None


def is_body(text: str) -> bool:
    """Whether the text names an organisation, a post or a collective («руководители ОО»), not a person."""
    line = clean(text[:300])
    if not line or len(text) > 300 or line in KNOWN_LEVELS or read_person(line):
        return False
    return bool(_BODY.search(line) or _ABBREVIATION.search(line))


def same_person(one: str, other: str) -> bool:
    """Same surname and initials that do not contradict («Борисова Г. Р.» and «Борисова Галина Романовна»)."""
    a, b = split_person(one)[0], split_person(other)[0]
    return bool(a and b and _same(a, b))


def is_name_variant(one: str, other: str) -> bool:
    """Same surname and one initial in common, the other not: probably one person written in two ways."""
    a, b = split_person(one)[0], split_person(other)[0]
    if not a or not b or fold(a.surname) != fold(b.surname) or _same(a, b):
        return False
    return _agree(a.given[:1], b.given[:1]) or _agree(a.patronymic[:1], b.patronymic[:1])


def _same(a: PersonName, b: PersonName) -> bool:
    if fold(a.surname) != fold(b.surname):
        return False
    return _agree(a.given, b.given) and _agree(a.patronymic, b.patronymic)


def _agree(one: str, other: str) -> bool:
    """Equal words, or an initial and a word that begins with it; an absent part contradicts nothing."""
    one, other = fold(one), fold(other)
    return one.startswith(other) or other.startswith(one) if min(len(one), len(other)) < 2 else one == other


def _first_person(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((found for found in pattern.finditer(text) if _is_surname(found.group("surname"))), None)


def _is_surname(word: str) -> bool:
    if word.lower() in _NOT_SURNAMES or (word.isupper() and len(word) < 4):
        return False
    return not _BODY_WORD.fullmatch(word)


def _cased(surname: str) -> str:
    return surname.title() if surname.isupper() else surname
