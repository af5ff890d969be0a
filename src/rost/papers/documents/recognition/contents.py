"""What a cell holds, judged by its text alone: the second witness beside the header's words."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from rost.papers.documents.values.levels import read_level
from rost.papers.documents.values.names import is_body, split_person
from rost.papers.documents.values.statuses import read_status
from rost.papers.documents.values.terms import looks_like_term


class Content(StrEnum):
    EMPTY = "empty"
    LABEL = "label"
    YEAR = "year"
    NUMBER = "number"
    DATE = "date"
    TERM = "term"
    STATUS = "status"
    CONTROL = "control"
    PEOPLE = "people"
    BODY = "body"
    SNILS = "snils"
    TEXT = "text"


_LABEL = re.compile(r"(?!0$)(?:№\s*)?(?:\d{1,3}\.){0,5}\d{1,3}[.)]?|[IVX]{1,5}\.?|[IVX]{1,4}(?:\.\d{1,3})+\.?")
_YEAR = re.compile(r"20[0-5]\d(?:\s*(?:г\.?|год))?")
_DATE = re.compile(
    r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{4}\s?(?:г\.?|года)?\s?\.?\*{0,2}\.?|\d{4}-\d{2}-\d{2}(?:[ T]00:00(?::00)?)?"
)
_NUMBER = re.compile(
    r"[-–—xхXХ]|[≥≤<>]?\s?-?\d[\d\s\u00a0]*(?:[.,]\d+)?[,.]?\s?(?:%|ед\.?|чел\.?|шт\.?)?\*{0,2}(?:\s*\(\d+[^)]{0,40}\))?"
)
_SNILS = re.compile(r"\d{3}-\d{3}-\d{3}[ -]\d{2}|\d{11}")
_MAY_BE_A_NAME = re.compile(r"[A-ZА-ЯЁ]\.|[А-ЯЁ][А-ЯЁа-яё-]+\s+[А-ЯЁ]")
"""Looked for before a name is read, which costs more."""
_STATUS_WORDS = 4
_SHORT = 60
"""A term without a digit («по мере необходимости») is shorter."""
_LONG = 160
"""A term, a status, a level or a list of people is shorter; longer text is not asked about them."""


@lru_cache(maxsize=4096)
def contents_of(text: str) -> frozenset[Content]:
    """Everything that the text may be; «2024» is a label, a year, a number and a term at once."""
    text = text.strip()
    if not text:
        return frozenset({Content.EMPTY})
    if len(text) > _LONG:
        return frozenset({Content.TEXT})
    found = {content for content, pattern in _PATTERNS if pattern.fullmatch(text)}
    if found & {Content.DATE, Content.YEAR}:
        found.add(Content.TERM)
    else:
        found |= _by_meaning(text)
    return frozenset(found or {Content.TEXT})


_PATTERNS = (
    (Content.LABEL, _LABEL),
    (Content.YEAR, _YEAR),
    (Content.DATE, _DATE),
    (Content.NUMBER, _NUMBER),
    (Content.SNILS, _SNILS),
)


def _by_meaning(text: str) -> set[Content]:
    found: set[Content] = set()
    if (len(text) < _SHORT or any(symbol.isdigit() for symbol in text)) and looks_like_term(text):
        found.add(Content.TERM)
    if len(text.split()) <= _STATUS_WORDS and read_status(text):
        found.add(Content.STATUS)
    if len(text) < _SHORT and read_level(text):
        found.add(Content.CONTROL)
    if _MAY_BE_A_NAME.search(text) and split_person(text.split("\n", 1)[0])[0] is not None:
        found.add(Content.PEOPLE)
    elif is_body(text):
        found.add(Content.BODY)
    return found
