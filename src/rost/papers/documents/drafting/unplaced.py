"""What no section took: rows of tables of unknown kind, and cells under columns without a meaning."""

from __future__ import annotations

from rost.papers.documents.blocks import Cell, Table
from rost.papers.documents.draft import Draft, Source
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import note_heading
from rost.papers.documents.recognition.recognised import RecognisedTable, RowKind, TableKind
from rost.papers.documents.values.text import clean

_SAID_ELSEWHERE = frozenset({TableKind.PLAN, TableKind.UNKNOWN})
_LISTS = frozenset({TableKind.PARTICIPANTS, TableKind.METHODOLOGY, TableKind.STAFF})
_DOUBT = 0.3


def draft_unplaced(draft: Draft, material: Material) -> None:
    """Keep them with their places, so that nothing of a table is lost in silence."""
    for table in material.tables:
        if table.kind is TableKind.UNKNOWN:
            _keep_unknown(draft, material, table.blocks or (table.place.block,))
        elif table.kind not in _SAID_ELSEWHERE:  # the plan keeps its stray cells in its own rows
            _keep_columns(draft, table)
            _keep_headings(draft, table)
            cells = [cell for row in body_rows([table]) for cell in row.extra]
            draft.unplaced += [Source(cell.text.strip(), cell.place, _DOUBT) for cell in cells if cell.text.strip()]


def _keep_headings(draft: Draft, table: RecognisedTable) -> None:
    """Headings and sums in lists of people and methods: text of rows that hold nobody and no method."""
    if table.kind in _LISTS:
        for row in table.rows:
            if row.kind in {RowKind.SECTION, RowKind.SUBTOTAL}:
                note_heading(draft, table.kind.value, row)


def _keep_columns(draft: Draft, table: RecognisedTable) -> None:
    """A column whose header means nothing known is named once; its cells stand in the sources of their rows."""
    named: dict[str, Source] = {}
    turned = draft.finance.totals if draft.finance and table.kind is TableKind.FINANCE else []
    sums = (source for row in turned for name, source in row.sources.items() if name.isdigit() or name == "total")
    placed = {source.place for source in sums}
    if table.kind is TableKind.STAFF:
        return  # a list of staff keeps every further column as a value of the person
    for row in body_rows([table]):
        for header, cell in row.other.items():
            if cell.text.strip() and cell.place not in placed:
                named.setdefault(header, Source(clean(header), cell.place, _DOUBT))
    draft.unplaced += named.values()


def _keep_unknown(draft: Draft, material: Material, blocks: tuple[int, ...]) -> None:
    used = {place.block for place in material.used}
    for number in blocks:
        block = material.paper.blocks[number]
        if number in used or not isinstance(block, Table):
            continue  # a stamp or the requisites of an order, set in a table for their layout
        for row in block.grid:
            texts = [clean(cell.text) for cell in _once(row)]
            if any(texts):
                draft.unplaced.append(Source("\t".join(texts), row[0].place, _DOUBT))


def _once(row: tuple[Cell, ...]) -> list[Cell]:
    return list({id(cell): cell for cell in row}.values())
