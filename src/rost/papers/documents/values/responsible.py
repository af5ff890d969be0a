"""A cell of responsible people and bodies, taken apart."""

from __future__ import annotations

import re

from rost.papers.documents.values.names import find_person, is_person_name, read_person
from rost.papers.documents.values.text import clean, clean_lines, fold, strip_markup, take_stars

_ABSENT = re.compile(r"[-–—−_.\s]*")
_LIST_MARK = re.compile(r"^(?:\d{1,2}[.)]\s+|[-–—•·▪]\s*)")
_TITLE = (
    r"(?:руководител[ьи]|директора?|специалисты?|методисты?|педагоги?|учител[ья]|заместител[ьи]|начальники?|заведующ(?:ий|ая|ие)"
    r"|наставники?|координаторы?|тьюторы?|председател[ьи]|куратор|администратор|воспитател[ьи]|преподавател[ьи]|глав[аы]"
    r"|ректор|завучи?|секретарь|консультант|инспектор|члены|молодые специалисты|сотрудники|работники)"
)
_UNIT = (
    r"(?:управление|комитет|отделы?|департамент|министерство|администраци[яи]|служб[аы]|кабинет|центры?|институт|советы?"
    r"|комиссия|органы?|школы?|лицей|гимназия|колледж|университет|академия|учреждени[яе]|организаци[яи]|ассоциация|объединени[ея]"
    r"|рабочая группа|профсоюз)"
)
_ADJECTIVE = r"[а-яё-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)"
_GENITIVE_HEAD = r"[А-ЯЁ][а-яё-]+(?:ого|его|ой|ей|ых|их|ому|ым|им|ии|ства|та|ла|ра|та|ния)\b"
# What begins a new item: a title or a unit in the nominative, with adjectives before it or not.
_HEAD = re.compile(rf"(?:{_ADJECTIVE}\s+){{0,3}}(?:{_TITLE}|{_UNIT})(?![а-яё])", re.IGNORECASE)
_SHORT_NAME = re.compile(r"[«\"]?[А-ЯЁ][А-ЯЁа-яё-]*[А-ЯЁ]|[А-ЯЁ]{2,}\b")
# Lower-case words after which a capitalised head still belongs to the same name.
_UNFINISHED = re.compile(rf"(?:^|\s)(?:{_ADJECTIVE}|и|на|при|по|в|во|с|для|от|из|имени|им\.)$", re.IGNORECASE)
_FLAT_JOINT = re.compile(
    r"(?<=[а-яё»])\s+(?=(?:Управление|Комитет|Отдел|Департамент|Министерство|Администрация|Служба|Кабинет|Центр|Институт"
    r"|Совет|Руководител[ьи]|Директора?|Специалисты?|Методисты?|Заместител[ьи]|Начальник|Педагоги?|Учител[ья]"
    rf"|[А-ЯЁ][а-яё-]+(?:ый|ий|ая|ое|ые|ие)\s+(?:{_ADJECTIVE}\s+)?(?:служб[аы]|кабинет|центры?|совет|комитет|отдел"
    r"|организации|учреждения|объединения|комиссия))(?![а-яё]))"
)
_POSITION = re.compile(
    rf"(?:{_ADJECTIVE}\s+)?(?:начальник|директор|методист|заместитель|специалист|заведующ(?:ий|ая)|руководитель|учитель|педагог"
    r"|председатель|ректор|консультант|инспектор|координатор|секретарь|главный специалист|и\.\s?о\.)(?![а-яё])"
)
_CONTINUES = re.compile(
    r"(?:[а-яё]+(?:щ|нн|вш)(?:ий|ая|ие|его|ей|их|ый|ые)|котор\w+|ответственн\w+ за|в том числе|включая)\b"
)
_SEPARATOR = re.compile(r"[;,]\s*(?![^(]*\))")
_OPENING, _CLOSING = "«", "»"


def split_responsible(text: str) -> list[str]:
    """The people, posts and bodies of a cell, in order, each as written; an unclosed quote is closed.

    Of a person with a position («Иванова И. И., начальник отдела») only the name remains: the cell's source keeps all.
    """
    items: list[str] = []
    for line in _joined_lines(strip_markup(text)):
        for part in (part for clause in _cut_outside_quotes(line, ";") for part in _parts(clause)):
            if not (items and _POSITION.match(part) and not find_person(part) and is_person_name(items[-1])):
                items += _people(part)
    return list(dict.fromkeys(item for item in map(_closed, items) if not _ABSENT.fullmatch(item)))


def _joined_lines(text: str) -> list[str]:
    """Lines of a cell, where a name wrapped over two lines is one."""
    lines: list[str] = []
    for raw in clean_lines(text):
        line = _LIST_MARK.sub("", take_stars(raw)[0])
        if lines and not _begins_item(line, lines[-1]):
            lines[-1] += " " + line
        elif line:
            lines.append(line)
    return lines


def _begins_item(line: str, before: str) -> bool:
    if _opens_person(line):
        return True
    if before.endswith(("-", "–")) or _UNFINISHED.search(before):
        return False
    if before.endswith((",", ";")) or is_person_name(before):
        return True
    if line[:1].islower():
        return bool(_HEAD.match(line)) and not before.endswith(("и", "по", "на"))
    return not re.match(_GENITIVE_HEAD, line) and line[:1] not in '«("'


def _opens_person(line: str) -> bool:
    found = find_person(line)
    return bool(found and found.start() == 0)


def _parts(line: str) -> list[str]:
    """A line cut at commas outside quotes, and where two names were flattened into one line."""
    parts: list[str] = []
    for piece in _cut_outside_quotes(line, ","):
        if parts and not _stands_alone(piece, parts[-1]):
            parts[-1] += ", " + piece
        else:
            parts.append(piece)
    return [flat for part in parts for flat in _unflattened(part)]


def _cut_outside_quotes(line: str, separator: str) -> list[str]:
    if separator not in line:
        return [line] if line else []
    is_paired = line.count(_OPENING) == line.count(_CLOSING) and line.count("(") == line.count(")")
    pieces, depth, begin = [], 0, 0
    for place, symbol in enumerate(line):
        if symbol in "«(":
            depth += 1
        elif symbol in "»)":
            depth -= 1
        elif symbol == separator and (depth <= 0 or not is_paired):
            pieces.append(line[begin:place])
            begin = place + 1
    return [piece for piece in (clean(piece) for piece in [*pieces, line[begin:]]) if piece]


def _stands_alone(piece: str, before: str) -> bool:
    if _CONTINUES.match(piece):
        return False
    if piece[:1].islower():
        return bool(_HEAD.match(piece))
    # «Комитет по образованию, Физической культуре»: a capital in the middle of a name is rare; an item is likelier.
    return bool(
        _opens_person(piece) or _HEAD.match(piece) or _SHORT_NAME.match(piece) or not re.match(_GENITIVE_HEAD, piece)
    )


def _unflattened(part: str) -> list[str]:
    """«Специалист Комитета образования Методическая служба МБУ ДО «ЦИТ»» is two; a slip that repeats is one."""
    pieces: list[str] = []
    begin = 0
    for joint in _FLAT_JOINT.finditer(part):
        left, right = part[begin : joint.start()], part[joint.end() :]
        if not _UNFINISHED.search(left) and not fold(right).startswith(fold(left)):
            pieces.append(left)
            begin = joint.end()
    return [*pieces, part[begin:]]


def _people(part: str) -> list[str]:
    """Persons of a part that holds any («Иванова И. И. и Петрова П. П.»), else the part itself."""
    if read_person(part):
        return [part.strip(" ,;")]
    people: list[str] = []
    rest = part
    while (found := find_person(rest)) and len(people) < 100:
        people.append(found.group())
        rest = rest[found.end() :]
    # «школа им. А. И. Герцена», «МБОУ «СОШ им. И. И. Иванова»»: a body that carries a name.
    if not people or re.search(r"(?<![а-яё])(?:им\.|имени)\s", part) or _OPENING in part:
        return [part]
    return people


def _closed(item: str) -> str:
    item = clean(item).strip(" ,;")
    missing = item.count(_OPENING) - item.count(_CLOSING)
    return item + _CLOSING * missing if 0 < missing < 5 else item
