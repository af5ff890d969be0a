"""An order: who issued it, when, under which number; its clauses, the people it names, its appendices."""

from __future__ import annotations

import re
from typing import TypeAlias

from rost.papers.documents.draft import Draft, PersonNamed, Reference, Requisites, Source
from rost.papers.documents.drafting.material import Line, Material
from rost.papers.documents.values.acts import find_acts, read_act_number
from rost.papers.documents.values.dates import find_dates
from rost.papers.documents.values.name_cases import to_nominative
from rost.papers.documents.values.names import is_person_name, read_person, split_person

_TYPE = re.compile(r"(?i:приказ|распоряжение|постановление|решение)")
_SPACED = re.compile(r"(?:[А-ЯЁ]\s){4,}[А-ЯЁ]")
_NUMBER = re.compile(r"(?:№|N|в„–)\s*(\S*\d\S*)")
_PLACE = re.compile(r"(?:(?:г\.|город|с\.|село|пос\.|пгт|р\.п\.)\s?)?([А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+){0,3})")
_CLAUSE = re.compile(r"(\d{1,2})[.)]\s+(?=\S)(.*)", re.DOTALL)
_APPENDIX = re.compile(r"приложение(?:\s*№?\s*\d+)?(?:\s+к\s.*)?", re.IGNORECASE)
_APPENDIX_TO = re.compile(r"(?:приказ|распоряжени|постановлени|решени)", re.IGNORECASE)
_NAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_PERSON = (
    rf"(?:[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?{_NAME}|{_NAME}\s[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?"
    rf"|{_NAME}\s{_NAME}\s[А-ЯЁ][а-яё]+(?:вич|вна|вичу|вне|вну|вича|вны|ичу|ична|ичну|ича))"
)
_APPOINTED = re.compile(
    rf"(?:[Нн]азначить|[Оо]пределить|[Уу]твердить|[Вв]озложить\s.{{0,200}}?\sна)\s(?:ответственн\S+\s.{{0,200}}?\s)?"
    rf"(?P<before>[а-яё][^,;]{{0,200}}?\s)?(?P<name>{_PERSON})[,\s]*(?P<post>.*?)(?:,?\s*ответственн\S+.*|\.)?$"
)
_ORDERED = re.compile(
    rf"(?P<post>[А-ЯЁ][а-яё]+(?:у|ю|ей|ому)\s.*?|[А-ЯЁ][а-яё]+(?:у|ю)\s)\(?(?P<name>{_PERSON})\)?[,\s]*[а-яё]+(?:ть|ти|ься)\b"
)
Case: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]
_INITIAL = re.compile(r"[А-ЯЁ]\.")
_SURNAME = re.compile(r"[А-ЯЁ][а-яё]{2,}")
_ACCUSATIVE: Case = (
    (re.compile(r"(?<=[оеёиы][вн])у$"), "а"),
    (re.compile(r"(?<=[оеёиы][вн])а$"), ""),
    (re.compile(r"(?<=[сц]к)ую$"), "ая"),
    (re.compile(r"(?<=[сц]к)ого$"), "ий"),
)
_DATIVE: Case = (
    (re.compile(r"(?<=[оеёиы][вн])у$"), ""),
    (re.compile(r"(?<=[оеёиы][вн])ой$"), "а"),
    (re.compile(r"(?<=[сц]к)ой$"), "ая"),
    (re.compile(r"(?<=[сц]к)ому$"), "ий"),
)
_ENTRUSTED = re.compile(rf"(?P<post>[А-ЯЁ].{{3,200}}?)\s\((?P<name>{_PERSON})\)\s*(?::|[а-яё]+(?:ть|ти)\b)")
_ISSUER_WORDS = re.compile(
    r"министерств|департамент|управлени|комитет|администраци|отдел|правительств|служб|дум|совет|област|кра[йя]|район"
    r"|округ|федераци|образовани|республик|город|учреждени|школ|центр|институт",
    re.IGNORECASE,
)
_NOT_POST = re.compile(r"[_\s]+$|ознакомлен|с приказом|согласовано|(?:тел|исп)\b", re.IGNORECASE)
_LONGEST_REST = 60
_HEAD = 16  # requisites stand in the first lines after the kind of the act


def draft_requisites(draft: Draft, material: Material) -> None:
    """Fill the requisites where the paper is an act: its kind stands on a line of its own near the top."""
    lines = material.lines
    start = next((i for i, line in enumerate(lines[:40]) if _is_type(line.text)), None)
    if start is None:
        return
    end = next((i for i in range(start + 1, len(lines)) if _is_appendix(lines, i)), len(lines))
    kind, rest = _split_type(lines[start].text)
    document = Requisites(type=kind, place_in_paper=lines[start].place)
    issuer = [line.text for line in lines[max(0, start - 5) : start] if _names_issuer(line.text)]
    document.issuer = " ".join(issuer) or None
    _read_numbers(document, [rest, *(line.text for line in lines[start + 1 : start + 1 + _HEAD])])
    draft.document = document
    body = lines[start + 1 : end]
    _read_body(draft, body)
    draft.references = _references(draft, body)
    _read_appendices(draft, lines, start)
    material.used.update(line.place for line in lines[:end])


def _is_type(text: str) -> bool:
    kind, rest = _split_type(text)
    return bool(kind) and (not rest or (len(rest) < _LONGEST_REST and bool(_NUMBER.search(rest) or find_dates(rest))))


def _split_type(text: str) -> tuple[str, str]:
    """The kind of an act at the head of a line, in capitals or as a title, and what else the line says."""
    squeezed = _squeezed(text)
    found = _TYPE.match(squeezed)
    is_heading = found is not None and (
        found.group().isupper() or (found.end() == len(squeezed) and found.group().istitle())
    )
    if found is None or not is_heading or squeezed[found.end() : found.end() + 1].isalpha():
        return "", ""
    return found.group().upper(), squeezed[found.end() :].strip()


def _squeezed(text: str) -> str:
    return text.replace(" ", "") if _SPACED.fullmatch(text.strip()) else text.strip()


def _names_issuer(text: str) -> bool:
    return bool(_ISSUER_WORDS.search(text)) and not text.endswith((".", ";")) and not find_dates(text)


def _is_appendix(lines: list[Line], index: int) -> bool:
    return bool(_APPENDIX.fullmatch(lines[index].text)) and not lines[index].text.endswith(";")


def _read_numbers(document: Requisites, texts: list[str]) -> None:
    """Date, number and place, each on its own line or together, up to the heading of the text."""
    for text in texts:
        is_heading = text.startswith(("О ", "Об ")) and (document.date or document.number)
        if len(text) > 90 or _CLAUSE.match(text) or is_heading:
            return
        dates = find_dates(text)
        if document.date is None and dates:
            document.date = dates[0].date
        number = _NUMBER.search(text)
        if document.number is None and number:
            document.number = read_act_number(number.group()) or number.group(1).strip(" .,;")
        rest = _NUMBER.sub("", text)
        for found in dates:
            rest = rest.replace(found.text, "")
        place = _PLACE.fullmatch(rest.strip(" ,.;«»_от\t"))
        if document.place is None and place and not rest.startswith(("О ", "Об ")):
            document.place = place.group(1)


def _read_body(draft: Draft, lines: list[Line]) -> None:
    clauses = [(found.group(1), line) for line in lines if (found := _CLAUSE.match(line.text))]
    numbers = [int(number) for number, _ in clauses]
    draft.clauses = max(numbers) if numbers else None
    for _, line in clauses:
        text = _CLAUSE.sub(r"\2", line.text)
        if draft.responsible is None and "ответственн" in text.lower():
            draft.responsible = _person(_APPOINTED.search(text), line, _ACCUSATIVE)
        if draft.executor is None and (found := _ORDERED.match(text) or _ENTRUSTED.match(text)):
            draft.executor = _person(found, line, _DATIVE)
            if draft.executor and draft.executor.position:
                draft.executor.position = _post_nominative(draft.executor.position)
    last = lines.index(clauses[-1][1]) + 1 if clauses else 0
    draft.signed_by = _signature(lines[last:])


def _person(found: re.Match[str] | None, line: Line, case: Case) -> PersonNamed | None:
    if found is None:
        return None
    written = found["name"].strip()
    return PersonNamed(
        name=_nominative(written, case),
        position=_post(found) or None,
        name_as_written=written,
        place=line.place,
        sources={"name": Source(line.text, line.place, 0.9)},
    )


def _post(found: re.Match[str]) -> str:
    """The post after the name, else before it."""
    before = found.groupdict().get("before") or ""
    return found["post"].strip(" ,.–—-()«") or before.strip(" ,")


def _nominative(written: str, case: Case) -> str:
    """With a patronymic the name itself says its case; a surname with initials is told by the case of the phrase."""
    surname = _SURNAME.search(written)
    if "." in written and surname:
        changed = next((p.sub(end, surname.group()) for p, end in case if p.search(surname.group())), None)
        if changed:
            initials = "".join(_INITIAL.findall(written))
            return f"{changed} {initials}"
    return to_nominative(written)


def _post_nominative(post: str) -> str:
    """The first word of a post out of the dative: «Ректору института» → «Ректор института»."""
    first, _, rest = post.partition(" ")
    for ending, nominative in (("лю", "ль"), ("ему", "ий"), ("ому", "ий"), ("у", "")):
        if first.endswith(ending):
            first = first[: -len(ending)] + nominative
            break
    return f"{first} {rest}".strip()


def _signature(lines: list[Line]) -> PersonNamed | None:
    """The first name after the clauses with the post before it, on the same line or above."""
    post: list[str] = []
    for line in lines[:8]:
        if _NOT_POST.match(line.text):
            continue
        if is_person_name(line.text):
            return PersonNamed(name=line.text, position=" ".join(post) or None, place=line.place)
        person, position = split_person(line.text)
        if person and position:
            name = line.text.replace(position, "").strip(" ,_") if position in line.text else person.short
            return PersonNamed(
                name=name if read_person(name) else person.short,
                position=" ".join([*post, position]).strip(" _"),
                place=line.place,
            )
        post.append(line.text.strip(" _"))
    return None


def _references(draft: Draft, lines: list[Line]) -> list[Reference]:
    """Acts that the text names, without the paper's own number."""
    own = draft.document or Requisites()
    found: dict[str, Reference] = {}
    for line in lines:
        for act in find_acts(line.text):
            if act.number != own.number or act.date not in {own.date, None}:
                found.setdefault(act.number, Reference(act.number, act.date, line.place))
    return list(found.values())


def _read_appendices(draft: Draft, lines: list[Line], start: int) -> None:
    """What each appendix says of the act that it belongs to: «Приложение к приказу … от … № …»."""
    for index in range(start + 1, len(lines)):
        if not _is_appendix(lines, index):
            continue
        text = " ".join(line.text for line in lines[index : index + 4])
        if not _APPENDIX_TO.search(text):
            continue
        acts = find_acts(text)
        if acts:
            draft.appendices.append(Reference(acts[0].number, acts[0].date, lines[index].place))
