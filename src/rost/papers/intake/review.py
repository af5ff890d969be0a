"""What the review page shows of a draft: tables with each value beside its source, problems by kind, tabs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rost.papers.documents.correction_fields import writer_of
from rost.papers.documents.corrections import Correction, correction_of, index_of, row_at, rows_of, source_of
from rost.papers.documents.draft import Draft, Problem, Severity, Source
from rost.papers.documents.values.text import clean, fold
from rost.papers.intake.columns import Column, columns_of
from rost.papers.intake.domain.problems import key_of, title_of

SECTION_TITLES = {
    "basics": "Основное",
    "indicators": "Показатели",
    "results": "Результаты",
    "plan": "План",
    "finance": "Финансы",
    "participants": "Участники",
    "methodology": "Методики",
    "staff": "Работники",
}
ROWS_ON_A_PAGE = 60
#: Below it a reading is shown as doubtful.
_SURE = 0.7
_LONG, _BEGINNING = 240, 160
_OF_THE_TERM = frozenset({"start", "end", "term"})
_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Cell:
    """`value` as understood; `paper` is the text of the paper where it says something else, empty otherwise."""

    column: Column
    value: str
    paper: str
    place: str
    is_doubtful: bool
    is_corrected: bool
    is_editable: bool
    typed: str

    @property
    def beginning(self) -> str:
        """The first words of a long value; empty where the whole fits."""
        return f"{self.value[:_BEGINNING].rsplit(' ', 1)[0]}…" if len(self.value) > _LONG else ""


@dataclass(frozen=True, slots=True)
class Row:
    index: int
    label: str
    place: str
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...]

    @property
    def worst(self) -> str:
        """The gravest severity of the row's problems."""
        found = [_SEVERITIES.index(problem.severity) for problem in self.problems]
        return _SEVERITIES[min(found)].value if found else ""


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """`index`: its row in the section, if it has one; `fix`: what the button says, empty without a fix."""

    key: str
    problem: Problem
    index: int | None
    fix: str
    has_section: bool

    @property
    def page(self) -> int:
        """The page of its section's table."""
        return (self.index or 0) // ROWS_ON_A_PAGE + 1


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    code: str
    title: str
    severity: str
    problems: tuple[ShownProblem, ...]

    @property
    def fixable(self) -> int:
        return sum(1 for shown in self.problems if shown.fix)


def sections_of(draft: Draft) -> list[str]:
    """The sections that this paper has, in the paper's order."""
    return ["basics", *(name for name in SECTION_TITLES if name != "basics" and rows_of(draft, name))]


def shown_columns(draft: Draft, section: str) -> list[Column]:
    """The columns of a section in which some row says something."""
    rows = [draft] if section == "basics" else rows_of(draft, section)
    columns = columns_of(draft, section)
    if section == "basics":
        return [column for column in columns if column.value(draft) or column.field in {"title", "period"}]
    # A term stands in one column or in two; what was understood shows in the columns that the paper has.
    return [
        column
        for column in columns
        if any(_has_text(row, column) or (column.value(row) and column.field not in _OF_THE_TERM) for row in rows)
    ]


def shown_rows(draft: Draft, section: str, places: Sequence[int], problems: Sequence[Problem]) -> list[Row]:
    """The rows at `places` of a section with the problems of each."""
    columns = shown_columns(draft, section)
    wanted = set(places)
    by_row: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        index = index_of(draft, problem) if problem.section == section else None
        if index is not None and index in wanted:
            by_row[index].append(problem)
    return [_row(draft, section, index, columns, by_row[index]) for index in places]


def cell_of(draft: Draft, section: str, index: int, field: str) -> Cell | None:
    """One cell, for its own small form; None where there is no such cell to correct."""
    row = row_at(draft, section, index)
    column = next((one for one in columns_of(draft, section) if one.field == field), None) if row is not None else None
    found = _cell(section, row, column) if column else None
    return found if found and found.is_editable else None


def problem_groups(draft: Draft, problems: Sequence[Problem]) -> list[ProblemGroup]:
    """By severity, then by kind in the paper's order."""
    grouped: dict[tuple[Severity, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        grouped[problem.severity, problem.code].append(problem)
    known = set(sections_of(draft))
    groups = [
        ProblemGroup(code, title_of(code), severity.value, tuple(_shown(draft, one, known) for one in own))
        for (severity, code), own in grouped.items()
    ]
    return sorted(groups, key=lambda group: _SEVERITIES.index(Severity(group.severity)))


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """One corrected cell: where it is, what the paper says and what a person typed."""

    correction: Correction
    section: str
    column: str
    label: str


def shown_corrections(draft: Draft, corrections: Sequence[dict[str, Any]]) -> list[ShownCorrection]:
    """In the order in which they were made."""
    found = []
    for line in corrections:
        one = Correction.from_json(line)
        row = row_at(draft, one.section, one.index)
        columns = {column.field: column.title for column in columns_of(draft, one.section)}
        label = "" if one.section == "basics" else _label(row, one.index)
        found.append(ShownCorrection(one, SECTION_TITLES[one.section], columns.get(one.field, one.field), label))
    return found


def counts(problems: Sequence[Problem]) -> dict[str, int]:
    """Severity → how many; every severity is there."""
    return {severity.value: sum(1 for one in problems if one.severity is severity) for severity in Severity}


def _shown(draft: Draft, problem: Problem, sections: set[str]) -> ShownProblem:
    index = index_of(draft, problem)
    fix = problem.fix.label if problem.fix and correction_of(draft, problem) else ""
    return ShownProblem(key_of(problem), problem, index, fix, problem.section in sections)


def _row(draft: Draft, section: str, index: int, columns: Sequence[Column], problems: Sequence[Problem]) -> Row:
    row = row_at(draft, section, index)
    cells = tuple(_cell(section, row, column) for column in columns)
    return Row(index, _label(row, index), str(getattr(row, "place", None) or ""), cells, tuple(problems))


def _label(row: Any, index: int) -> str:
    return getattr(row, "number", None) or getattr(row, "indicator", None) or str(index + 1)


def _cell(section: str, row: Any, column: Column) -> Cell:
    source: Source | None = source_of(row, column.field)
    value = column.value(row)
    is_corrected = source is not None and source.corrected_from is not None
    text = (source.corrected_from if is_corrected else source.text) or "" if source else ""
    says_otherwise = is_corrected or (bool(clean(text).strip("-–— ")) and _words(text) != _words(value))
    return Cell(
        column=column,
        value=value,
        paper=text if says_otherwise else "",
        place=str(source.place or "") if source else "",
        is_doubtful=source is not None and source.confidence < _SURE,
        is_corrected=is_corrected,
        is_editable=writer_of(section, column.field) is not None,
        typed=source.text if source else value,
    )


def _words(text: str) -> list[str]:
    """For comparing: how a list is divided says nothing new."""
    return fold(text).replace(",", " ").replace(";", " ").split()


def _has_text(row: Any, column: Column) -> bool:
    source = source_of(row, column.field)
    return source is not None and bool(source.text.strip("-–— "))


__all__ = [
    "SECTION_TITLES",
    "Cell",
    "ProblemGroup",
    "Row",
    "cell_of",
    "counts",
    "problem_groups",
    "rows_of",
    "sections_of",
    "shown_columns",
    "shown_corrections",
    "shown_rows",
]
