"""One problem, with the severity that its code has."""

from __future__ import annotations

from rost.papers.documents.blocks import Place
from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.draft import Fix, Problem, Severity, Sourced


def problem(
    code: str,
    section: str,
    message: str,
    *,
    row: str | None = None,
    place: Place | None = None,
    fix: Fix | None = None,
    severity: Severity | None = None,
) -> Problem:
    """`severity` only where this case is graver or lighter than its code usually is."""
    return Problem(code, severity or CODES[code].severity, section, message, row, place, fix)


def place_of(row: Sourced, field: str) -> Place | None:
    """The place of a field's cell, or of its row where the cell is not known."""
    source = row.sources.get(field)
    return source.place if source and source.place else row.place


def number_text(value: object) -> str:
    """A number as a Russian paper writes it: «154,639»."""
    text = format(value, "f") if hasattr(value, "as_tuple") else str(value)
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")
