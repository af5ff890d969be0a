"""OpenDocument texts (.odt): paragraphs, lists with their numbers, tables with spans and repeated cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from rost.papers.documents.blocks import Paper
from rost.papers.documents.container.archive import Archive, open_archive
from rost.papers.documents.container.xml import parse
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import MAX_COLUMNS, Assembly, RawCell

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_P, _H, _LIST, _TBL = f"{_TEXT}p", f"{_TEXT}h", f"{_TEXT}list", f"{_TABLE}table"
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_ROW_GROUPS = (f"{_TABLE}table-header-rows", f"{_TABLE}table-rows", f"{_TABLE}table-row-group")
_SECTIONS = (f"{_TEXT}section", f"{_TEXT}index-body", f"{_TEXT}table-of-content")
_LEFT_OUT = {f"{_OFFICE}annotation": "примечания не прочитаны", f"{_TEXT}hidden-text": "скрытый текст не прочитан"}
_PLAIN = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MIME = b"application/vnd.oasis.opendocument.text"
_MAX_REPEAT = 1_000


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with its automatic number in front."""

    text: str
    level: int | None = None


@dataclass(slots=True)
class _Reader:
    paper: Assembly
    numbered: set[str]
    counters: dict[str, int] = field(default_factory=dict)

    def read(self, parent: etree._Element, depth: int = 0) -> None:
        for item in self._blocks(parent, (), 0):
            if isinstance(item, _Line):
                self.paper.add_paragraph(item.text, item.level)
            else:
                self._read_table(item, depth)

    def _blocks(self, parent: etree._Element, numbers: tuple[int, ...], depth: int) -> Iterator[_Line | etree._Element]:
        """Paragraphs and tables in reading order, also those inside lists and sections."""
        if depth > 50:
            raise RefusedError("too-deep", "Содержимое файла вложено слишком глубоко: упростите документ.")
        label = f"{'.'.join(map(str, numbers))}. " if numbers else ""
        for element in parent:
            tag = element.tag
            if tag in (_P, _H):
                level = element.get(f"{_TEXT}outline-level", "") if tag == _H else ""
                text = self.text(element)
                yield _Line(label + text if text.strip() or label else "", int(level) if level.isdecimal() else None)
                label = ""
            elif tag == _LIST:
                yield from self._list(element, numbers, depth)
            elif tag == _TBL:
                yield element
            elif tag in _SECTIONS:
                yield from self._blocks(element, numbers, depth + 1)
            elif tag == f"{_TEXT}tracked-changes":
                self.paper.remark("hidden-text", detail="исправления прочитаны как принятые")

    def _list(self, element: etree._Element, numbers: tuple[int, ...], depth: int) -> Iterator[_Line | etree._Element]:
        style = element.get(f"{_TEXT}style-name", "")
        counts = style in self.numbered or bool(numbers)
        goes_on = element.get(f"{_TEXT}continue-numbering") == "true" or f"{_TEXT}continue-list" in element.attrib
        number = self.counters.get(style, 0) if goes_on and not numbers else 0
        for item in element:
            if item.tag == f"{_TEXT}list-item":
                start = item.get(f"{_TEXT}start-value", "")
                number = int(start) if start.isdecimal() and len(start) < 6 else number + 1
            yield from self._blocks(item, (*numbers, number) if counts else (), depth + 1)
        if not numbers:
            self.counters[style] = number

    def text(self, element: etree._Element) -> str:
        parts = [element.text or ""]
        for child in element:
            parts.append(self._inline(child))
            parts.append(child.tail or "")
        return "".join(parts)

    def _inline(self, child: etree._Element) -> str:
        tag = child.tag
        if tag in _PLAIN:
            return _PLAIN[tag]
        if tag == f"{_TEXT}s":
            return " "
        if tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                self.paper.add_footnote("\n".join(self.text(paragraph) for paragraph in body.iter(_P)))
            return "*"
        if tag in _LEFT_OUT:
            self.paper.remark("hidden-text", detail=_LEFT_OUT[tag])
            return ""
        return self.text(child)

    def _read_table(self, element: etree._Element, depth: int) -> None:
        """A table, then those in its cells; a single cell is a frame around ordinary text."""
        if depth > 20:
            raise RefusedError("too-deep", "Таблицы вложены друг в друга слишком глубоко: упростите документ.")
        found = _rows(element)
        if len(found) == 1 and len(found[0]) == 1:
            self.read(found[0][0], depth + 1)
            return
        rows: list[list[RawCell]] = []
        nested: list[etree._Element] = []
        for row in found:
            cells = self._cells(row, nested)
            repeat = _repeat(row, f"{_TABLE}number-rows-repeated") if any(cell.text for cell in cells) else 1
            rows += [[RawCell(cell.text, cell.column_span, cell.row_span) for cell in cells] for _ in range(repeat)]
        self.paper.add_cells([row for row in rows if row])
        for table in nested:
            self._read_table(table, depth + 1)

    def _cells(self, row: etree._Element, nested: list[etree._Element]) -> list[RawCell]:
        """The cells that start in a row; the empty ones that a program repeats to the margin are cut off."""
        cells: list[RawCell] = []
        for cell in row:
            if cell.tag != _CELL:
                continue
            text = self._cell_text(cell, nested, 0)
            repeat = min(_repeat(cell, f"{_TABLE}number-columns-repeated"), MAX_COLUMNS)
            span = min(_repeat(cell, f"{_TABLE}number-columns-spanned"), MAX_COLUMNS)
            height = _repeat(cell, f"{_TABLE}number-rows-spanned")
            if text or repeat < 64:
                cells += [RawCell(text, span, height) for _ in range(repeat)]
        return cells

    def _cell_text(self, cell: etree._Element, nested: list[etree._Element], depth: int) -> str:
        """The cell's paragraphs; a table of one column inside it is but a list of lines."""
        texts: list[str] = []
        for item in self._blocks(cell, (), 0):
            if isinstance(item, _Line):
                texts.append(item.text.strip())
                continue
            rows = _rows(item)
            if depth < 20 and all(len(row) == 1 for row in rows):
                texts += [self._cell_text(row[0], nested, depth + 1) for row in rows]
            else:
                nested.append(item)
        return "\n".join(text for text in texts if text)


def read_open_text(data: bytes, name: str) -> Paper:
    archive = open_archive(data)
    _check(archive)
    paper = Assembly(name, "odt")
    root = parse(archive.read("content.xml"))
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise RefusedError("not-a-document", "Внутри файла нет текста: откройте его и сохраните заново.")
    _Reader(paper, _numbered_styles(archive, root)).read(body)
    for odd in archive.odd_names[:3]:
        paper.remark("odd-part", detail=odd)
    return paper.paper()


def _check(archive: Archive) -> None:
    if "mimetype" not in archive or archive.read("mimetype").strip() != _MIME or "content.xml" not in archive:
        raise RefusedError("disguise", "Это не документ OpenDocument: сохраните файл под своим расширением.")
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise RefusedError("encrypted", "Файл защищён паролем: снимите защиту и загрузите снова.")
    if any(
        name.startswith(("Basic/", "Scripts/")) and name.endswith((".xml", ".py", ".js")) for name in archive.entries
    ):
        raise RefusedError("macros", "В файле есть макросы: сохраните его без них.")


def _numbered_styles(archive: Archive, root: etree._Element) -> set[str]:
    """Names of the list styles whose first level is a number."""
    roots = [root, *([parse(archive.read("styles.xml"))] if "styles.xml" in archive else [])]
    return {
        style.get(f"{_STYLE}name", "")
        for source in roots
        for style in source.iter(f"{_TEXT}list-style")
        if len(style) and style[0].tag == f"{_TEXT}list-level-style-number"
    }


def _rows(table: etree._Element, depth: int = 0) -> list[etree._Element]:
    rows = []
    for child in table:
        if child.tag == _ROW:
            rows.append(child)
        elif child.tag in _ROW_GROUPS and depth < 20:
            rows += _rows(child, depth + 1)
    return rows


def _repeat(element: etree._Element, name: str) -> int:
    written = element.get(name, "1")
    return min(max(int(written), 1), _MAX_REPEAT) if written.isdecimal() and len(written) < 8 else 1
