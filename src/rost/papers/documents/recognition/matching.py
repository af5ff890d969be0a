"""A header's path against the fields of the vocabularies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.recognition.vocabulary.all_kinds import VOCABULARIES
from rost.papers.documents.recognition.vocabulary.shape import Field
from rost.papers.documents.recognition.words import fold, has_phrase, padded, phrase_score, stems_of

_YEAR = re.compile(
    r"(?:план\w*|значени\w*|на|в|,|:|\s)*(20\d\d)(?:\s|год\w*|г\.?|\(?(?:план\w*|справочно)\)?|\*|,|\.)*", re.IGNORECASE
)
_OF_REPORT = re.compile(r"факт|процент|%|исполнен|выполнен|достигнут|кассов", re.IGNORECASE)


@lru_cache(maxsize=1024)
def year_of(text: str) -> int | None:
    """The year that a column of a year is named by: «2021», «2021 год», «план 2021 г.»."""
    match = _YEAR.fullmatch(text.strip())
    return int(match.group(1)) if match else None


def planned_year(path: tuple[str, ...]) -> int | None:
    """The year whose planned values a column holds: «2023», «2023 / план», never «2023 / факт»."""
    if any(has_phrase(text, "факт") for text in path):
        return None
    if len(path) > 1 and fold(path[-1]) in {"план", "значение", "плановое значение"}:
        path = path[:-1]
    return year_of(path[-1])


def part_of_year(path: tuple[str, ...], kind: TableKind) -> str | None:
    """The name of a column under a year: «2024 / Бюджет области» of money, «2024 / факт» of indicators; else None."""
    if len(path) == 1:
        return None
    above = next((year for text in path[:-1] if (year := year_of(text)) is not None), None)
    is_of_report = _OF_REPORT.search(path[-1]) is not None
    if above is None or year_of(path[-1]) is not None or is_of_report != (kind is TableKind.INDICATORS):
        return None
    return f"{above} / {' '.join(path[-1].split())}"


FieldKey: TypeAlias = tuple[TableKind, str]


def _fields_by_phrase() -> dict[str, list[tuple[FieldKey, Field]]]:
    found: dict[str, list[tuple[FieldKey, Field]]] = defaultdict(list)
    for vocabulary in VOCABULARIES:
        for field in vocabulary.fields:
            for phrase in field.phrases:
                found[phrase].append(((vocabulary.kind, field.name), field))
    return found


def _phrases_by_stem() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in _FIELDS:
        found[stems_of(phrase)[0]].append(phrase)
    return found


_FIELDS = _fields_by_phrase()
_PHRASES = _phrases_by_stem()


@lru_cache(maxsize=4096)
def field_scores(path: tuple[str, ...]) -> Mapping[FieldKey, float]:
    """How well a header fits each field of each kind of table, 0 to 1; fields that it does not fit are left out."""
    words = padded(" ".join(path))
    scores: dict[FieldKey, float] = {}
    for stem, phrases in _PHRASES.items():
        if stem not in words:
            continue
        for phrase in phrases:
            score = phrase_score(path, phrase)
            for key, field in _FIELDS[phrase] if score else ():
                if score > scores.get(key, 0.0) and not any(has_phrase(path[-1], other) for other in field.unless):
                    scores[key] = score
    return scores


def best_score(path: tuple[str, ...]) -> float:
    """The best fit among all fields of all kinds of table."""
    return max(field_scores(path).values(), default=0.0)
