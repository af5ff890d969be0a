"""How indicators are computed: variables of the formula, where the data come from, how often."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, MethodRow
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RowKind, TableKind
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.text import clean, clean_lines, strip_markup
from rost.papers.documents.values.units import read_unit, split_unit

# «Zi – число учителей…», «Чпк – численность…», «D = доля»; the sign stands alone before a dash.
DEFINITION = re.compile(r"^(?:где:?\s*)?([A-Za-zА-ЯЁ][A-Za-zА-ЯЁа-яё0-9_]{0,7}?)\s*[-–—]\s*(?=[а-яёА-ЯЁ])(.+)$")
_INLINE = re.compile(r"(?:^|[;,\n.]|где:?)\s*([A-Za-zА-ЯЁ][A-Za-zА-ЯЁа-яё0-9_]{0,5}?)\s*[-–—]\s*(?=[а-яё])")


def draft_methodology(draft: Draft, material: Material) -> None:
    """A row an indicator; its name stands in the row or in the heading above it."""
    for table in material.of(TableKind.METHODOLOGY):
        heading: str | None = None
        for row in body_rows([table]):
            if row.kind is RowKind.SECTION or _is_heading(row):
                heading = clean(row.text)
            elif row.kind is RowKind.DATA:
                draft.methodology.append(_draft_row(row, heading))
                heading = None


def _is_heading(row: BodyRow) -> bool:
    """A name alone in its row, without a number, where other rows have the method."""
    filled = [name for name, cell in row.cells.items() if cell.text.strip()]
    return filled in (["text"], ["name"]) and not DEFINITION.match(row.text) and not row.other and not row.extra


def _draft_row(row: BodyRow, heading: str | None) -> MethodRow:
    method = MethodRow(indicator=label(row))
    note_sources(method, row)
    named, unit = split_unit(words(row, "name") or heading or "")
    method.name, method.unit = named or None, read_unit(row.words("unit")) or words(row, "unit") or unit
    method.text = "\n".join(clean_lines(strip_markup(row.words("text")))) or None
    method.variables = variables_of(method.text or "")
    base = words(row, "base")
    method.base = read_number(base).value if base else None
    method.source, method.collector = words(row, "source"), words(row, "collector")
    method.aggregation, method.frequency = words(row, "aggregation"), words(row, "frequency")
    method.extra = words(row, "extra")
    return method


def variables_of(text: str) -> list[str]:
    """The signs that a method explains, in order."""
    lines = clean_lines(text)
    signs = [found.group(1) for line in lines if (found := DEFINITION.match(line))]
    if len(signs) < 2:
        signs = _INLINE.findall(text)
    return list(dict.fromkeys(signs))
