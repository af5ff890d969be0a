"""Latin look-alikes in Russian words are mended before recognition; the sources keep the paper's own letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from rost.papers.documents.blocks import Block, Cell, Paper, Paragraph, Place, Table
from rost.papers.documents.draft import Draft, Source, Sourced
from rost.papers.documents.values.text import has_latin, to_cyrillic


class Alphabet:
    """A paper in one alphabet, and what stood in the places that were mended."""

    def __init__(self, paper: Paper) -> None:
        self._written: dict[tuple[Place, str], str] = {}
        self._cells: dict[int, Cell] = {}
        blocks = tuple(map(self._block, paper.blocks))
        self.paper = replace(paper, blocks=blocks) if self._written else paper

    def restore(self, draft: Draft) -> None:
        """Give every source of the draft the text that the paper has."""
        if not self._written:
            return
        for sources in _sources_of(draft):
            for name, source in sources.items():
                if source.place and (written := self._written.get((source.place, source.text))):
                    sources[name] = replace(source, text=written)

    def _block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            mended, is_mixed = to_cyrillic(block.text)
            if not is_mixed:
                return block
            self._written[block.place, mended] = block.text
            return replace(block, text=mended)
        return self._table(block)

    def _table(self, table: Table) -> Table:
        before = len(self._written)
        grid = tuple(map(self._row, table.grid))
        return replace(table, grid=grid) if len(self._written) > before else table

    def _row(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(map(self._cell, row)) if has_latin("\n".join([cell.text for cell in row])) else row

    def _cell(self, cell: Cell) -> Cell:
        # A merged cell stands in the grid several times and stays one object.
        known = self._cells.get(id(cell))
        if known is None:
            mended, is_mixed = to_cyrillic(cell.text)
            if is_mixed:
                self._written[cell.place, mended] = cell.text
            known = self._cells[id(cell)] = replace(cell, text=mended) if is_mixed else cell
        return known


def _sources_of(value: Any) -> Iterator[dict[str, Source]]:
    """The sources of a draft and of everything in it."""
    if isinstance(value, list):
        for one in value:
            yield from _sources_of(one)
    elif isinstance(value, (Sourced, Draft)) or hasattr(value, "rows"):
        if hasattr(value, "sources"):
            yield value.sources
        for one in fields(value):
            yield from _sources_of(getattr(value, one.name))
