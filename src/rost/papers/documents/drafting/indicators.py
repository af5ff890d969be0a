"""Indicators and their targets by year, in the layouts of 2019 and 2023 and of orders."""

from __future__ import annotations

import re
from itertools import pairwise

from rost.papers.documents.blocks import Place
from rost.papers.documents.draft import Draft, IndicatorRow, Source
from rost.papers.documents.drafting.baseline import read_baseline
from rost.papers.documents.drafting.material import Line, Material
from rost.papers.documents.drafting.sourced import label, note_heading, note_sources, words
from rost.papers.documents.drafting.territory import territory_of
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.numbers import Number, read_number
from rost.papers.documents.values.responsible import split_responsible
from rost.papers.documents.values.text import clean, fold
from rost.papers.documents.values.units import read_unit, split_unit

_LEAST = re.compile(r"минимальн|не менее|не ниже", re.IGNORECASE)
_MOST = re.compile(r"максимальн|не более|не выше", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:доля|количество|число|численность|удельный вес|процент|охват|уровень|наличие|обеспеченность|средн\S+|объ[её]м"
    r"|отношение|коэффициент|индекс|муниципальные образования)\b",
    re.IGNORECASE,
)
_MEASURED_LATER = re.compile(rf"(?:^|[.:)]\s+|^[\d.]+\s+)({_MEASURED.pattern}.*)$", re.IGNORECASE)
_LIMIT = re.compile(r"[,;]?\s*\(?(не менее|не ниже|минимум|не более|не выше)\)?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d|19\d\d)\b")
_FOR_YEAR = re.compile(r"\b(?:на|в|за)\s(20\d\d)\s*(?:г\b|год)")
_ASIDE = re.compile(r"\([^()]*\)")
_PERCENT = re.compile(r"процент|%", re.IGNORECASE)
_FACT = re.compile(r"факт|достигнут|исполнен", re.IGNORECASE)
_CUMULATIVE = {"да": True, "нет": False, "+": True, "-": False, "нарастающий": True, "нарастающим итогом": True}


def draft_indicators(draft: Draft, material: Material) -> None:
    """Rows of every table of indicators; names of indicators that no row follows are kept apart."""
    for table in material.of(TableKind.INDICATORS):
        _draft_table(draft, table, _named_above(table, material))


def _named_above(table: RecognisedTable, material: Material) -> Line | None:
    """The line just above a table, where it names the table's one indicator."""
    above = [line for line in material.lines if line.block < table.place.block]
    found = _MEASURED_LATER.search(above[-1].text) if above else None
    return Line(found.group(1), above[-1].place) if found else None


def _draft_table(draft: Draft, table: RecognisedTable, above: Line | None) -> None:
    comparison = _comparison(table.header_text)
    headings = [index for index, row in enumerate(table.rows) if row.kind is RowKind.SECTION]
    claimed: set[int] = set()
    for index in _goals(table):
        table.rows[index].kind = RowKind.SECTION
        note_heading(draft, "indicators", table.rows[index])
    for index, row in enumerate(table.rows):
        if row.kind not in {RowKind.DATA, RowKind.SUBTOTAL}:
            continue
        indicator = _draft_row(row, table)
        heading = _heading_of(index, headings, table, is_named=bool(indicator.name))
        if heading is not None:
            claimed.add(heading)
            _take_heading(indicator, table.rows[heading])
        elif above is not None and not indicator.name:
            _take_name(indicator, above.text, above.place)
        indicator.comparison = indicator.comparison or comparison
        draft.indicators.append(indicator)
    for index in headings:
        row = table.rows[index]
        note_heading(draft, "indicators", row)
        name = split_unit(clean(row.text))[0]
        if index not in claimed and _MEASURED.match(name):
            draft.indicator_headings_without_a_row.append(name)
            draft.sources[f"heading:{name}"] = Source(row.text, row.place)


def _goals(table: RecognisedTable) -> list[int]:
    """Numbered rows with a name alone, above the rows of their indicators: «1. Цель», «1.1. Показатель»."""
    found = []
    for index, (row, below) in enumerate(pairwise(table.rows)):
        number = label(row)
        filled = {name for name, cell in row.cells.items() if cell.text.strip()}
        if row.kind is RowKind.DATA and number and filled == {"number", "name"} and not row.other and not row.extra:
            found += [index] if (label(below) or "").startswith(f"{number}.") else []
    return found


def _heading_of(index: int, headings: list[int], table: RecognisedTable, *, is_named: bool) -> int | None:
    """The nearest heading above a row in its own part of the table.

    A territory's row above all headings of its part belongs to the first one below it. A part that has no
    heading continues the one before it.
    """
    block = table.rows[index].place.block
    own = [place for place in headings if table.rows[place].place.block == block]
    above = [place for place in own if place < index]
    if above:
        return above[-1]
    if own and not is_named:
        return own[0]
    before = [place for place in headings if place < index]
    return before[-1] if before and not own else None


def _take_heading(indicator: IndicatorRow, heading: BodyRow) -> None:
    """A row of a territory has its indicator's name, and the unit, in the heading."""
    text = clean(heading.text)
    name, unit = split_unit(text)
    if not indicator.name:
        _take_name(indicator, text, heading.place)
    elif _MEASURED.match(name):
        indicator.unit = indicator.unit or unit


def _take_name(indicator: IndicatorRow, text: str, place: Place) -> None:
    name, unit = split_unit(text)
    indicator.name, indicator.unit = name, indicator.unit or unit
    indicator.sources["name"] = Source(text, place, 0.9)


def _comparison(header: str) -> str | None:
    return "at least" if _LEAST.search(header) else "at most" if _MOST.search(header) else None


def _draft_row(row: BodyRow, table: RecognisedTable) -> IndicatorRow:
    indicator = IndicatorRow(number=label(row))
    note_sources(indicator, row)
    written = words(row, "name") or ""
    named = words(row, "territory") or territory_of(written)
    if named and (not written or named == written):
        indicator.territory = named
    else:
        limit = _LIMIT.search(written)
        indicator.comparison = _comparison(limit.group(1)) if limit else None
        indicator.name, indicator.unit = split_unit(written[: limit.start()] if limit else written)
        indicator.territory = words(row, "territory")
    stated = words(row, "unit")
    if stated:
        indicator.unit = read_unit(stated) or _ASIDE.sub("", stated).strip(" ,") or stated
    indicator.kind, indicator.level = words(row, "kind"), words(row, "level")
    indicator.data_source = words(row, "data_source")
    indicator.direction = _direction(words(row, "direction"))
    indicator.is_cumulative = _CUMULATIVE.get(fold(words(row, "cumulative") or ""))
    indicator.baseline = read_baseline(row, table)
    _read_targets(indicator, row, table)
    _read_facts(indicator, row, table)
    indicator.responsible = split_responsible(row.words("responsible"))
    return indicator


def _direction(text: str | None) -> str | None:
    folded = fold(text or "")
    if folded.startswith(("возраст", "рост", "увелич")):
        return "growth"
    return "decline" if folded.startswith(("убыв", "сниж", "уменьш")) else None


def _read_targets(indicator: IndicatorRow, row: BodyRow, table: RecognisedTable) -> None:
    read: dict[str, Number] = {}
    for year in table.years:
        text = words(row, str(year))
        read[str(year)] = read_number(text) if text else Number("", is_absent=True)
    name = "value" if "value" in table.columns else "minimum"
    if not read and (single := words(row, name)):
        only = _only_year(row, table)
        number = read_number(single)
        read = {only: number} if only else {}
        indicator.value = None if only else number.value
    indicator.targets = {year: number.value for year, number in read.items()}
    if any(number.count is not None for number in read.values()):
        indicator.counts = {year: number.count for year, number in read.items()}
    said = [number for number in read.values() if number.value is not None]
    indicator.comparison = indicator.comparison or next(
        (number.comparison for number in said if number.comparison), None
    )
    indicator.of = next((number.of for number in said if number.of), None)
    indicator.unit = indicator.unit or next((number.unit for number in said if number.unit), None)


def _read_facts(indicator: IndicatorRow, row: BodyRow, table: RecognisedTable) -> None:
    """What a report says beside the targets, in columns under years or in one for the report's own year."""
    if table.years or "value" in table.columns:
        indicator.minimum = read_number(row.words("minimum")).value if row.words("minimum") else None
    only = _only_year(row, table) or ""
    said: dict[str, dict[str, str]] = {
        name: {only: row.words(name)} for name in ("fact", "percent") if name in table.columns
    }
    for column, (year, under) in table.parts_of_years.items():
        name = "percent" if _PERCENT.search(under) else "fact" if _FACT.search(under) else None
        if name:
            said.setdefault(name, {})[year] = row.words(column)
    for name, texts in said.items():
        setattr(indicator, name, {year: read_number(text).value if text else None for year, text in texts.items()})


def _only_year(row: BodyRow, table: RecognisedTable) -> str | None:
    """The year of a single column of values: of the row's own term, else the one year that the header names."""
    years = set(_YEAR.findall(words(row, "due") or "")) or set(_YEAR.findall(table.header_text))
    years = years or set(_FOR_YEAR.findall(table.heading))
    return years.pop() if len(years) == 1 else None
