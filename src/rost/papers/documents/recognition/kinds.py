"""Which kind of table a header belongs to, and which column is which of its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rost.papers.documents.recognition.contents import Content, contents_of
from rost.papers.documents.recognition.matching import field_scores, part_of_year, planned_year
from rost.papers.documents.recognition.recognised import WHOLE, Column, TableKind
from rost.papers.documents.recognition.vocabulary.all_kinds import VOCABULARIES
from rost.papers.documents.recognition.vocabulary.shape import Field, Vocabulary
from rost.papers.documents.recognition.words import has_phrase

_LEAST_MATCH = 0.45
_HEADING_BONUS = 0.7
_UNMATCHED_COST = 0.3
_YEARS_WORTH = 1.0
_MONEY = ("рубл", "руб.", "финанс", "бюджет")
_SIDE_DATES = frozenset({"start", "end", "fact_date"})
"""A column of dates without a word above it is taken for the term."""
_PECULIAR = {Content.CONTROL, Content.STATUS, Content.PEOPLE, Content.TERM, Content.DATE, Content.SNILS}


@dataclass(frozen=True, slots=True)
class Reading:
    """A header read as one kind of table."""

    vocabulary: Vocabulary
    columns: dict[str, Column]
    score: float
    confidence: float


def identify(
    paths: Sequence[tuple[str, ...]], samples: Sequence[Sequence[str]], heading: str, header_text: str
) -> Reading | None:
    """The best reading of a header among all kinds; `samples` are some texts of each column's cells."""
    readings = [
        reading
        for vocabulary in VOCABULARIES
        if (reading := _read_as(vocabulary, paths, samples, heading, header_text)) is not None
    ]
    return max(readings, key=lambda reading: reading.score, default=None)


def _read_as(
    vocabulary: Vocabulary,
    paths: Sequence[tuple[str, ...]],
    samples: Sequence[Sequence[str]],
    heading: str,
    header_text: str,
) -> Reading | None:
    columns = _assigned(vocabulary, paths, samples)
    found = set(columns)
    years = [name for name in columns if name[:4].isdigit()]
    found |= {"years"} if years else set()
    found |= {"source"} if any(name.startswith(WHOLE) for name in columns) else set()
    found |= {"money"} if any(has_phrase(f"{heading} {header_text}", word) for word in _MONEY) else set()
    if not all(group & found for group in vocabulary.needs):
        return None
    marks = {field.name: field.mark for field in vocabulary.fields}
    score = sum(column.confidence * marks[name] for name, column in columns.items() if name in marks)
    if years:
        score += _YEARS_WORTH if vocabulary.has_years else -_YEARS_WORTH
    score -= _UNMATCHED_COST * (len(paths) - len(columns))
    score += _HEADING_BONUS if any(has_phrase(heading, phrase) for phrase in vocabulary.headings) else 0.0
    confidence = sum(column.confidence for column in columns.values()) / max(1, len(paths))
    return Reading(vocabulary, columns, score, round(min(1.0, confidence), 2))


def _assigned(
    vocabulary: Vocabulary, paths: Sequence[tuple[str, ...]], samples: Sequence[Sequence[str]]
) -> dict[str, Column]:
    """Each field its best column, each column one field: first by header and cells, then by cells alone."""
    columns: dict[str, Column] = {}
    taken: set[int] = set()
    for index, path in enumerate(paths):
        year = planned_year(path)
        if year is not None and vocabulary.has_years and str(year) not in columns:
            columns[str(year)] = Column(index, str(year), 1.0, " / ".join(path))
            taken.add(index)
        elif vocabulary.has_years and (part := part_of_year(path, vocabulary.kind)) and part not in columns:
            columns[part] = Column(index, part, 0.9, " / ".join(path))
            taken.add(index)
        elif vocabulary.kind is TableKind.FINANCE and _is_sum_of_source(path, samples[index]):
            part = f"{WHOLE} / {' '.join(path[-1].split())}"
            columns.setdefault(part, Column(index, part, 0.9, " / ".join(path)))
            taken.add(index)
    pairs = _by_header(vocabulary, paths, samples, taken)
    pairs += _by_cells(vocabulary, samples, taken)
    for score, index, field in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if index not in taken and field.name not in columns:
            columns[field.name] = Column(index, field.name, round(min(score, 1.0), 2), " / ".join(paths[index]))
            taken.add(index)
    _fill_in(vocabulary, columns)
    _add_leading(vocabulary, columns, paths, samples)
    _add_number(vocabulary, columns, paths, samples)
    return columns


def _is_sum_of_source(path: tuple[str, ...], sample: Sequence[str]) -> bool:
    """A column of sums from one source, without a year: «В том числе / областной бюджет»."""
    is_source = any(has_phrase(path[-1], word) for word in ("бюджет", "внебюджет"))
    return is_source and bool(sample) and all(Content.NUMBER in contents_of(text) for text in sample)


def _fill_in(vocabulary: Vocabulary, columns: dict[str, Column]) -> None:
    for name, others in vocabulary.stand_ins.items():
        other = next((other for other in others if other in columns), None)
        if name not in columns and other is not None:
            columns[name] = replace(columns.pop(other), field=name)


def _add_number(
    vocabulary: Vocabulary,
    columns: dict[str, Column],
    paths: Sequence[tuple[str, ...]],
    samples: Sequence[Sequence[str]],
) -> None:
    """Labels in a first column without a header."""
    takes_number = any(field.name == "number" for field in vocabulary.fields) and "number" not in columns
    is_free = not paths[0][-1] and all(column.index != 0 for column in columns.values())
    if takes_number and is_free and samples[0] and all(Content.LABEL in contents_of(text) for text in samples[0]):
        columns["number"] = Column(0, "number", 0.7, "")


def _by_header(
    vocabulary: Vocabulary, paths: Sequence[tuple[str, ...]], samples: Sequence[Sequence[str]], taken: set[int]
) -> list[tuple[float, int, Field]]:
    pairs = []
    for index, path in enumerate(paths):
        if index in taken:
            continue
        scores = field_scores(path)
        for field in vocabulary.fields:
            score = scores.get((vocabulary.kind, field.name), 0.0)
            if score >= _LEAST_MATCH:
                pairs.append((_with_cells(score, field, samples[index]), index, field))
    return pairs


def _with_cells(score: float, field: Field, sample: Sequence[str]) -> float:
    """Cells that hold what the field holds raise a doubtful header; cells that hold nothing of it lower a clear one."""
    if not field.holds:
        return score
    filled = [text for text in sample if text.strip()]
    if not filled:
        return score * 0.9
    share = _share(filled, field)
    if share == 0 and field.holds & _PECULIAR:
        return score * 0.6
    return score + (1.0 - score) * share * 0.6


def _by_cells(
    vocabulary: Vocabulary, samples: Sequence[Sequence[str]], taken: set[int]
) -> list[tuple[float, int, Field]]:
    """Columns whose header says nothing, by cells that can be only one thing."""
    pairs = []
    for index, sample in enumerate(samples):
        filled = [text for text in sample if text.strip()]
        if index in taken or len(filled) < 2:
            continue
        for field in vocabulary.fields:
            if field.holds & _PECULIAR and field.name not in _SIDE_DATES:
                share = _share(filled, field)
                if share >= 0.7:
                    pairs.append((0.4 * share, index, field))
    return pairs


def _share(filled: Sequence[str], field: Field) -> float:
    return sum(1 for text in filled if contents_of(text) & field.holds) / len(filled)


def _add_leading(
    vocabulary: Vocabulary,
    columns: dict[str, Column],
    paths: Sequence[tuple[str, ...]],
    samples: Sequence[Sequence[str]],
) -> None:
    """The field that names a row, where no header names it: the first free column with text."""
    if vocabulary.leading is None or vocabulary.leading in columns:
        return
    taken = {column.index for column in columns.values()}
    for index, path in enumerate(paths):
        if index not in taken and any(Content.TEXT in contents_of(text) for text in samples[index]):
            columns[vocabulary.leading] = Column(index, vocabulary.leading, 0.5, " / ".join(path))
            return
