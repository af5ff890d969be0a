"""A header's path against the fields of the vocabularies."""

from __future__ import annotations

import re
from functools import lru_cache

from rost.papers.documents.recognition.vocabulary.all_kinds import VOCABULARIES
from rost.papers.documents.recognition.vocabulary.shape import Field
from rost.papers.documents.recognition.words import has_phrase, phrase_score

_YEAR = re.compile(
    r"(?:план\w*|значени\w*|на|в|,|:|\s)*(20\d\d)(?:\s|год\w*|г\.?|\(?план\w*\)?|\*|,|\.)*", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def year_of(text: str) -> int | None:
    """The year that a column of a year is named by: «2021», «2021 год», «план 2021 г.»."""
    match = _YEAR.fullmatch(text.strip())
    return int(match.group(1)) if match else None


@lru_cache(maxsize=16384)
def field_score(path: tuple[str, ...], field: Field) -> float:
    """How well a header fits a field, 0 to 1."""
    if any(has_phrase(path[-1], phrase) for phrase in field.unless):
        return 0.0
    return max(phrase_score(path, phrase) for phrase in field.phrases)


@lru_cache(maxsize=4096)
def best_score(path: tuple[str, ...]) -> float:
    """The best fit among all fields of all kinds of table."""
    return max(field_score(path, field) for vocabulary in VOCABULARIES for field in vocabulary.fields)
