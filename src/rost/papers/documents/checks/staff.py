"""What is wrong in a list of staff: names, dates of birth, insurance numbers, people who stand in it twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from datetime import date

from rost.papers.documents.checks.found import place_of, problem
from rost.papers.documents.draft import Draft, Fix, Problem, StaffRow
from rost.papers.documents.values.dates import read_date
from rost.papers.documents.values.snils import read_snils
from rost.papers.documents.values.text import fold, to_cyrillic

_SECTION = "staff"
_NAME = re.compile(r"[А-Яа-яЁёA-Za-z][А-Яа-яЁёA-Za-z'’.\- ]*")
_DATE_ONLY = re.compile(r"\s*\d{1,2}[./-]\d{1,2}[./-]\d{4}\.?\s*|\s*\d{4}-\d{2}-\d{2}\s*")
_OLDEST, _YOUNGEST = 100, 16  # years of age between which a worker is ordinary
_SHOWN = 40


def staff_problems(draft: Draft, today: date) -> Iterator[Problem]:
    """`today` bounds the age of a person; the rest needs only the list itself."""
    has_snils = any("snils" in row.sources for row in draft.staff)
    for row in draft.staff:
        yield from _name(row)
        yield from _birth_date(row, today)
        yield from _snils(row, has_snils)
    yield from _same_snils(draft.staff)
    yield from _same_person(draft.staff)


def _line(row: StaffRow) -> str | None:
    return row.number or (str(row.place.row) if row.place and row.place.row else None)


def _text(row: StaffRow, field: str) -> str:
    source = row.sources.get(field)
    return source.text if source else ""


def _name(row: StaffRow) -> Iterator[Problem]:
    if not _text(row, "name").strip():
        message = "В строке нет фамилии: впишите её, иначе человека нельзя занести в реестр."
        yield problem("name-missing", _SECTION, message, row=_line(row), place=row.place)
        return
    for field in ("name", "given_name", "patronymic"):
        text = _text(row, field).strip()
        if text and not _NAME.fullmatch(text):
            message = f"«{_short(text)}»: так имена не пишутся. Проверьте ячейку."
            yield problem("odd-name", _SECTION, message, row=_line(row), place=place_of(row, field))


def _birth_date(row: StaffRow, today: date) -> Iterator[Problem]:
    text = _text(row, "birth_date").strip()
    if not text:
        return
    place = place_of(row, "birth_date")
    read = read_date(text)
    if read is None:
        message = f"Дата рождения «{_short(text)}» не читается: запишите её как 31.12.1980."
        yield problem("unreadable-date", _SECTION, message, row=_line(row), place=place)
    elif not read.is_valid:
        fix = Fix("birth_date", read.date.strftime("%d.%m.%Y"), f"{read.date:%d.%m.%Y}")
        message = f"Дата рождения «{_short(text)}»: такого дня нет в календаре."
        yield problem("impossible-date", _SECTION, message, row=_line(row), place=place, fix=fix)
    elif not _YOUNGEST <= today.year - read.date.year <= _OLDEST or not _DATE_ONLY.fullmatch(text):
        message = f"Дата рождения «{_short(text)}» вызывает сомнение: проверьте её."
        yield problem("unlikely-birth-date", _SECTION, message, row=_line(row), place=place)


def _snils(row: StaffRow, is_expected: bool) -> Iterator[Problem]:
    text = _text(row, "snils").strip()
    if not text:
        if is_expected:
            message = "Нет СНИЛС: без него человека не отличить от однофамильца."
            yield problem("snils-missing", _SECTION, message, row=_line(row), place=row.place)
        return
    read = read_snils(text)
    if read is None or not read.is_valid:
        why = "в нём не 11 цифр" if read is None else "контрольные цифры не сходятся"
        message = f"СНИЛС «{_short(text)}» неверен: {why}."
        yield problem("snils-invalid", _SECTION, message, row=_line(row), place=place_of(row, "snils"))


def _same_snils(rows: list[StaffRow]) -> Iterator[Problem]:
    for snils, group in _groups(rows, lambda row: row.snils):
        place = place_of(group[1], "snils")
        people = {(_folded(row), row.birth_date) for row in group}
        if len(people) > 1:
            message = f"СНИЛС {snils} стоит у разных людей: {_lines(group)}. Проверьте, чей он."
            yield problem("person-conflict", _SECTION, message, row=_line(group[1]), place=place)
        else:
            message = (
                f"Один человек записан не раз: {_lines(group)}. Оставьте одну строку или укажите разные места работы."
            )
            yield problem("repeated-person", _SECTION, message, row=_line(group[1]), place=place)


def _same_person(rows: list[StaffRow]) -> Iterator[Problem]:
    """The same name and day of birth without one insurance number for all."""
    known = [row for row in rows if row.name and row.birth_date]
    for _, group in _groups(known, lambda row: (_folded(row), row.birth_date)):
        numbers = {row.snils for row in group}
        if numbers == {None}:
            message = f"{group[0].name}: та же дата рождения в других строках ({_lines(group)}). Один ли это человек?"
            yield problem("repeated-person", _SECTION, message, row=_line(group[1]), place=group[1].place)
        elif len(numbers - {None}) > 1:
            message = f"{group[0].name}: та же дата рождения, но разные СНИЛС ({_lines(group)}). Проверьте номера."
            yield problem("other-snils", _SECTION, message, row=_line(group[1]), place=group[1].place)


def _groups(
    rows: list[StaffRow], key: Callable[[StaffRow], Hashable | None]
) -> Iterator[tuple[Hashable, list[StaffRow]]]:
    """Rows with the same key, where there is more than one of them."""
    groups: dict[Hashable, list[StaffRow]] = defaultdict(list)
    for row in rows:
        if (value := key(row)) is not None:
            groups[value].append(row)
    return ((value, group) for value, group in groups.items() if len(group) > 1)


def _folded(row: StaffRow) -> str:
    """A name for comparison: capitals, «ё», spaces and look-alike letters aside."""
    return fold(to_cyrillic(row.name or "")[0])


def _lines(group: list[StaffRow]) -> str:
    numbers = [line for row in group if (line := _line(row))]
    return "строки " + ", ".join(numbers[:8]) + (" и другие" if len(numbers) > 8 else "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
