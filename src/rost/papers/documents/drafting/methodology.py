"""How indicators are computed: variables of the formula, where the data come from, how often."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, MethodRow
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import label, note_sources, words
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.numbers import read_number
from rost.papers.documents.values.text import clean, clean_lines, fold, strip_markup
from rost.papers.documents.values.units import read_unit, split_unit

# «Zi – число учителей…», «Чпк – численность…», «D = доля»; the sign stands alone before a dash.
DEFINITION = re.compile(r"^(?:где:?\s*)?([A-Za-zА-ЯЁ][A-Za-zА-ЯЁа-яё0-9_]{0,7}?)\s*[-–—]\s*(?=[а-яёА-ЯЁ])(.+)$")
_INLINE = re.compile(r"(?:^|[;,\n.]|где:?)\s*([A-Za-zА-ЯЁ][A-Za-zА-ЯЁа-яё0-9_]{0,5}?)\s*[-–—]\s*(?=[а-яё])")
# Labels of a passport of one indicator, in this order: «Единица измерения показателя» names no indicator.
_LABELS = (
    (re.compile(r"единиц\S* измерен"), "unit"),
    (re.compile(r"алгоритм|формул|методик|порядок (?:расчет|формирован)"), "text"),
    (re.compile(r"периодичн|временн\S* характ|частот"), "frequency"),
    (re.compile(r"ответственн|сбор\S* данн"), "collector"),
    (re.compile(r"источник|метод сбора"), "source"),
    (re.compile(r"базов"), "base"),
    (re.compile(r"агрегир"), "aggregation"),
    (re.compile(r"номер (?:паспорта )?показател|^(?:№|номер)"), "number"),
    (re.compile(r"наименован\S* показател|^показател"), "name"),
    (re.compile(r"дополнит|примечан|определен|описани"), "extra"),
)


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
    for table in material.of(TableKind.BASICS):
        for pairs in _passports(table):
            draft.methodology.append(_draft_row(pairs, None))


def _passports(table: RecognisedTable) -> list[BodyRow]:
    """The passports of indicators in a table of labels and values, each as a row; one begins with its name."""
    passports: list[BodyRow] = []
    for row in body_rows([table]):
        label_text = fold(row.words("label"))
        name = next((name for pattern, name in _LABELS if pattern.search(label_text)), None)
        if name and (not passports or name in passports[-1].cells):
            passports.append(BodyRow(row.place, RowKind.DATA, row.text))
        if passports and name:
            passports[-1].cells[name] = row.cells["value"]
            passports[-1].confidence[name] = row.confidence.get("value", 1.0)
    return [one for one in passports if "name" in one.cells and {"text", "frequency", "source"} & set(one.cells)]


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
    method.variables = variables_of(method.text or "") or variables_of(strip_markup(row.words("sign")))
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
