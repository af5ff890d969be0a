"""Pages of HTML: paragraphs, headings, numbered lists and tables with spans; scripts and hidden parts left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

from rost.papers.documents.blocks import Paper
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import MAX_COLUMNS, Assembly, RawCell
from rost.papers.documents.readers.encoding import decode

_SKIPPED = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe", "object"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source"})
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "section", "article", "header", "footer", "blockquote", "pre", "dd", "dt", "dl"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "center", "form", "fieldset", "address", "figure", "main", "body"}
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MAX_ROWS = 65_534
_MAX_DEPTH = 50

Attributes: TypeAlias = list[tuple[str, str | None]]


@dataclass(slots=True)
class _Table:
    rows: list[list[RawCell]] = field(default_factory=list)
    cell: RawCell | None = None
    text: list[str] = field(default_factory=list)
    nested: list[_Table] = field(default_factory=list)


def read_html(data: bytes, name: str) -> Paper:
    decoded = decode(data)
    paper = Assembly(name, "html")
    if decoded.remark:
        paper.remark(decoded.remark[0], detail=decoded.remark[1])
    reader = _Reader(paper)
    reader.feed(decoded.text)
    reader.close()
    reader.finish()
    return paper.paper()


class _Reader(HTMLParser):
    def __init__(self, paper: Assembly) -> None:
        super().__init__(convert_charrefs=True)
        self.paper = paper
        self.text: list[str] = []
        self.heading: int | None = None
        self.skipped: list[str] = []
        self.tables: list[_Table] = []
        self.lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self.skipped or tag in _SKIPPED or self._is_hidden(tag, attrs):
            if tag not in _VOID:
                self.skipped.append(tag)
            return
        if tag == "br":
            self._current().append("\n")
        elif tag in ("table", "tr", "td", "th"):
            self._start_table_part(tag, dict(attrs))
        elif tag in _BLOCKS:
            self._start_block(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            if tag in self.skipped:
                del self.skipped[self.skipped.index(tag) :]
            return
        if tag == "table":
            self._end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in _BLOCKS:
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self._current().append(_SPACE.sub(" ", data))

    def finish(self) -> None:
        while self.tables:
            self._end_table()
        self._flush()

    def _is_hidden(self, tag: str, attrs: Attributes) -> bool:
        hidden = any(key == "hidden" or (key == "style" and _HIDDEN.search(value or "")) for key, value in attrs)
        if hidden and tag not in _VOID:
            self.paper.remark("hidden-text", detail="скрытый текст страницы не прочитан")
        return hidden

    def _current(self) -> list[str]:
        return self.tables[-1].text if self.tables else self.text

    def _start_block(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._break()
        if tag[0] == "h" and tag[1:].isdecimal():
            self.heading = int(tag[1:])
        elif tag in ("ol", "ul") and len(self.lists) < _MAX_DEPTH:
            start = attributes.get("start") or ""
            self.lists.append((int(start) if start.isdecimal() and len(start) < 6 else 1) if tag == "ol" else None)
        elif tag == "li" and self.lists and self.lists[-1] is not None:
            self._current().append(f"{self.lists[-1]}. ")
            self.lists[-1] += 1

    def _end_block(self, tag: str) -> None:
        self._break()
        if tag in ("ol", "ul") and self.lists:
            self.lists.pop()

    def _break(self) -> None:
        if self.tables:
            self.tables[-1].text.append("\n")
        else:
            self._flush()

    def _flush(self) -> None:
        for line in "".join(self.text).split("\n"):
            self.paper.add_paragraph(line, self.heading)
        self.text, self.heading = [], None

    def _start_table_part(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "table":
            if len(self.tables) >= _MAX_DEPTH:
                raise RefusedError("too-deep", "Таблицы вложены друг в друга слишком глубоко: упростите документ.")
            if not self.tables:
                self._flush()
            self.tables.append(_Table())
            return
        if not self.tables:
            return
        self._end_cell()
        table = self.tables[-1]
        if tag == "tr" or not table.rows:
            table.rows.append([])
        if tag != "tr":
            columns = self._span(attributes.get("colspan"), MAX_COLUMNS)
            table.cell = RawCell("", columns, self._span(attributes.get("rowspan"), _MAX_ROWS))

    def _span(self, written: str | None, largest: int) -> int:
        if written is None:
            return 1
        if written.strip().isdecimal() and 1 <= int(written.strip()[:9]) <= largest:
            return int(written.strip()[:9])
        self.paper.remark("bad-span", detail="ширина ячейки задана неверно")
        return 1

    def _end_cell(self) -> None:
        table = self.tables[-1] if self.tables else None
        if table is None or table.cell is None:
            return
        lines = (line.strip() for line in "".join(table.text).split("\n"))
        table.cell.text = "\n".join(line for line in lines if line)
        table.rows[-1].append(table.cell)
        table.cell = None
        table.text.clear()

    def _end_table(self) -> None:
        if not self.tables:
            return
        self._end_cell()
        table = self.tables.pop()
        if self.tables and all(len(row) < 2 for row in table.rows):
            self.tables[-1].text += [f"\n{cell.text}\n" for row in table.rows for cell in row]
            self.tables[-1].nested += table.nested
        elif self.tables:
            self.tables[-1].nested.append(table)
        else:
            self._write(table)

    def _write(self, table: _Table) -> None:
        """A table, then those in its cells; a single cell is a frame around ordinary text."""
        rows = [row for row in table.rows if row]
        if len(rows) == 1 and len(rows[0]) == 1:
            for line in rows[0][0].text.split("\n"):
                self.paper.add_paragraph(line)
        elif rows:
            for index, row in enumerate(rows):
                for cell in row:
                    cell.row_span = min(cell.row_span, len(rows) - index)
            self.paper.add_cells(rows)
        for nested in table.nested:
            self._write(nested)
