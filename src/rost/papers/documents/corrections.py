"""A person's corrections of single cells: kept beside the paper and replayed at every reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from rost.papers.documents.blocks import Place
from rost.papers.documents.correction_fields import writer_of
from rost.papers.documents.draft import Draft, PersonNamed, Problem, Severity, Source


@dataclass(frozen=True, slots=True)
class Correction:
    """`value` is the text as typed («30.11.2021»), `was` what the paper says in that cell.

    With `was`, a correction never lands on another cell when a later version reads the paper otherwise.
    """

    section: str
    index: int
    field: str
    value: str
    was: str | None = None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Correction:
        return cls(**{name: data[name] for name in cls.__dataclass_fields__ if name in data})

    @property
    def cell(self) -> tuple[str, int, str]:
        return self.section, self.index, self.field


def apply_corrections(draft: Draft, corrections: Iterable[Correction]) -> list[Problem]:
    """Put each correction into the draft; the ones that no longer find their cell come back as problems."""
    return [_lost(one) for one in corrections if not apply_correction(draft, one)]


def apply_correction(draft: Draft, correction: Correction) -> bool:
    """Read the cell again from the typed text; False where the draft has no such cell any more."""
    row = row_at(draft, correction.section, correction.index)
    found = writer_of(correction.section, correction.field)
    if row is None or found is None:
        return False
    is_elsewhere = original_text(draft, correction.section, correction.index, found[0]) != correction.was
    if correction.was is not None and is_elsewhere:
        return False
    correct_row(draft, row, found[0], correction.value)
    return True


def correct_row(draft: Draft, row: Any, field: str, value: str) -> None:
    """Read one field of a row (the draft itself for «basics») from `value`; its source keeps what the paper says."""
    found = writer_of(section_of(row), field)
    if found is None:
        raise ValueError(f"{type(row).__name__}.{field} cannot be corrected")
    name, write = found
    old = source_of(row, name) or Source("", getattr(row, "place", None))
    write(row, name, value, draft)
    original = old.text if old.corrected_from is None else old.corrected_from
    row.sources[name] = replace(old, text=value, confidence=1.0, corrected_from=original)


def original_text(draft: Draft, section: str, index: int, field: str) -> str | None:
    """What the paper says in a cell, corrected or not; None where there is no such cell."""
    row, found = row_at(draft, section, index), writer_of(section, field)
    if row is None or found is None:
        return None
    source = source_of(row, found[0])
    if source is None:
        return ""
    return source.text if source.corrected_from is None else source.corrected_from


def source_of(row: Any, field: str) -> Source | None:
    """Where a field of a row was read; the heads of a project carry theirs themselves."""
    source: Source | None = row.sources.get(field)
    if source is None and isinstance(person := getattr(row, field, None), PersonNamed):
        source = person.sources.get("name")
    return source


def correction_of(draft: Draft, problem: Problem) -> Correction | None:
    """The correction that a problem's fix proposes; None without a fix or when its row cannot be found."""
    found = writer_of(problem.section, problem.fix.field) if problem.fix else None
    index = index_of(draft, problem)
    if problem.fix is None or found is None or index is None:
        return None
    was = original_text(draft, problem.section, index, found[0])
    return Correction(problem.section, index, found[0], problem.fix.value, was)


def index_of(draft: Draft, problem: Problem) -> int | None:
    """The row of a problem within its section: by its place, else by its label where that is the only such row."""
    if problem.section == "basics":
        return 0
    rows = rows_of(draft, problem.section)
    if problem.place is not None:
        for index, row in enumerate(rows):
            if _same_row(row.place, problem.place):
                return index
    labelled = [i for i, row in enumerate(rows) if problem.row and _label_of(row) == problem.row.strip(" .")]
    return labelled[0] if len(labelled) == 1 else None


def rows_of(draft: Draft, section: str) -> list[Any]:
    """The rows of a section in the order that a correction counts them: money first, then its totals."""
    if section == "finance":
        return [*draft.finance.rows, *draft.finance.totals] if draft.finance else []
    names = {"indicators", "results", "plan", "participants", "methodology", "staff"}
    return list(getattr(draft, section)) if section in names else []


def row_at(draft: Draft, section: str, index: int) -> Any:
    """The row that a correction means, the draft itself for «basics», None where there is none."""
    if section == "basics":
        return draft if index == 0 else None
    rows = rows_of(draft, section)
    return rows[index] if 0 <= index < len(rows) else None


_SECTIONS = {
    "Draft": "basics",
    "IndicatorRow": "indicators",
    "ResultRow": "results",
    "PlanRow": "plan",
    "FinanceRow": "finance",
    "ParticipantRow": "participants",
    "MethodRow": "methodology",
    "StaffRow": "staff",
}


def section_of(row: Any) -> str:
    return _SECTIONS[type(row).__name__]


def _same_row(one: Place | None, other: Place) -> bool:
    return one is not None and one.row is not None and (one.block, one.row) == (other.block, other.row)


def _label_of(row: Any) -> str | None:
    return getattr(row, "number", None) or getattr(row, "indicator", None)


def _lost(correction: Correction) -> Problem:
    return Problem(
        "lost-correction",
        Severity.WARNING,
        correction.section,
        f"Правка «{correction.value}» не нашла своей ячейки: документ прочитан иначе, чем при правке."
        " Проверьте строку и внесите правку снова.",
    )
