"""Real Word files from plain content, in the ways in which Word documents differ.

python-docx gives the package (styles, settings, relations); what it cannot write (footnotes, tracked changes, text
boxes, numbering of its own) is written as XML.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_CHANGE = 'w:author="Редактор" w:date="2021-03-01T10:00:00Z"'
_LABEL = re.compile(r"(\d+(?:\.\d+)*)\.?")


@dataclass(frozen=True)
class Cell:
    """A cell and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells; a position covered from above or from the left is left out, as in HTML."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1


@dataclass(frozen=True)
class Line:
    """A paragraph outside tables; `is_title` may be put into a text box."""

    text: str
    is_title: bool = False


Content = tuple[Line | Grid, ...]


@dataclass(frozen=True)
class Manner:
    """How a paper is written down in Word; every field is one difference met in real files."""

    paragraphs_in_cells: bool = True
    real_footnotes: bool = False
    automatic_numbers: bool = False
    tracked_changes: bool = False
    text_boxes: bool = False
    nested_tables: bool = False
    bloat: bool = False


def word_file(content: Content, manner: Manner) -> bytes:
    """The .docx file of a content."""
    document = docx.Document()
    body = document.element.body
    for child in list(body.iterchildren()):
        if not child.tag.endswith("sectPr"):
            body.remove(child)
    writer = _Writer(manner)
    marks, content = _footnotes_apart(content) if manner.real_footnotes else ({}, content)
    writer.marks = marks
    for block in content:
        xml = writer.paragraph_or_box(block) if isinstance(block, Line) else writer.table(block)
        for element in parse_xml(f"<w:body {_NAMES}>{xml}</w:body>"):
            body.insert(len(body) - 1, element)
    if marks:
        _add_footnotes(document, marks)
    if writer.lists:
        _add_numbering(document, writer.lists)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _footnotes_apart(content: Content) -> tuple[dict[str, str], Content]:
    """The texts of stars as footnotes, and the content without those paragraphs."""
    marks: dict[str, str] = {}
    kept: list[Line | Grid] = []
    for block in content:
        found = re.match(r"(\*+)\s*([а-яё].+)", block.text) if isinstance(block, Line) else None
        if found:
            marks.setdefault(found.group(1), found.group(2))
        else:
            kept.append(block)
    return marks, tuple(kept)


class _Writer:
    """Blocks as XML of a body; remembers the lists that it has begun."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self.marks: dict[str, str] = {}
        self.lists: list[int] = []
        self._ids = count(100)

    def paragraph_or_box(self, line: Line) -> str:
        if not (self.manner.text_boxes and line.is_title):
            return self.paragraph(line.text)
        inner = f"<w:txbxContent>{self.paragraph(line.text)}</w:txbxContent>"
        # Word writes a text box twice: as a shape, and as VML for programs that know no shapes.
        return (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData>"
            f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        )

    def table(self, grid: Grid) -> str:
        width = sum(cell.columns for cell in grid.rows[0])
        columns = "".join("<w:gridCol w:w='1200'/>" for _ in range(width))
        levels = self._begin_list(grid) if self.manner.automatic_numbers else {}
        rows = "".join(self._rows(grid, levels))
        deleted = self._deleted_row(width) if self.manner.tracked_changes else ""
        return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{rows}{deleted}</w:tbl>{self.paragraph('')}"

    def _rows(self, grid: Grid, levels: dict[int, int]) -> Iterator[str]:
        covered: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(grid.rows):
            xml, column, pending = "", 0, list(row)
            while pending or column in covered:
                if column in covered:
                    width, left = covered.pop(column)
                    xml += self._cell(Cell("", width), "<w:vMerge/>")
                    if left > 1:
                        covered[column] = (width, left - 1)
                    column += width
                    continue
                cell = pending.pop(0)
                if cell.rows > 1:
                    covered[column] = (cell.columns, cell.rows - 1)
                level = levels.get(number) if column == 0 else None
                xml += self._cell(
                    cell, "<w:vMerge w:val='restart'/>" if cell.rows > 1 else "", level, number >= grid.header_rows
                )
                column += cell.columns
            heading = "<w:trPr><w:tblHeader/></w:trPr>" if number < grid.header_rows else ""
            yield f"<w:tr {self._rsid()}>{heading}{xml}</w:tr>"

    def _cell(self, cell: Cell, merge: str, level: int | None = None, may_nest: bool = False) -> str:
        span = f"<w:gridSpan w:val='{cell.columns}'/>" if cell.columns > 1 else ""
        lines = cell.text.split("\n")
        if level is not None:
            number = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{self.lists[-1]}'/></w:numPr>"
            inner = f"<w:p><w:pPr>{number}</w:pPr></w:p>"
        elif self.manner.nested_tables and may_nest and _are_people(lines):
            rows = "".join(f"<w:tr><w:tc>{self.paragraph(line)}</w:tc></w:tr>" for line in lines)
            inner = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl><w:p/>"
        elif self.manner.paragraphs_in_cells:
            inner = "".join(self.paragraph(line) for line in lines)
        else:
            inner = self.paragraph(cell.text)
        return f"<w:tc><w:tcPr><w:tcW w:w='1200' w:type='dxa'/>{span}{merge}</w:tcPr>{inner}</w:tc>"

    def paragraph(self, text: str) -> str:
        properties = "<w:pPr><w:spacing w:after='0'/><w:jc w:val='both'/></w:pPr>" if self.manner.bloat else ""
        return f"<w:p {self._rsid()}>{properties}{self._runs(text)}</w:p>"

    def _runs(self, text: str) -> str:
        if not text:
            return ""
        if self.manner.tracked_changes and len(text) > 12:
            return self._changed_runs(text)
        pieces = re.findall(r"\S+\s*|\s+", text) if self.manner.bloat else [text]
        return "".join(self._run(piece) for piece in pieces)

    def _changed_runs(self, text: str) -> str:
        """A word in the middle inserted, another deleted: what is printed after acceptance is the text itself."""
        middle = text.find(" ", len(text) // 2) + 1 or len(text) // 2
        inserted = f"<w:ins w:id='{next(self._ids)}' {_CHANGE}>{self._run(text[middle:])}</w:ins>"
        deleted = (
            f"<w:del w:id='{next(self._ids)}' {_CHANGE}><w:r><w:delText>удалено 01.01.1999 </w:delText></w:r></w:del>"
        )
        return self._run(text[:middle]) + deleted + inserted

    def _run(self, text: str) -> str:
        xml = ""
        for piece in re.split(r"(\*+|\n)", text):
            if piece == "\n":
                xml += "<w:r><w:br/></w:r>"
            elif piece in self.marks:
                number = list(self.marks).index(piece) + 2
                raised = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
                xml += f"<w:r>{raised}<w:footnoteReference w:id='{number}'/></w:r>"
            elif piece:
                xml += f"<w:r {self._rsid()}>{self._properties()}<w:t xml:space='preserve'>{escape(piece)}</w:t></w:r>"
        return xml

    def _properties(self) -> str:
        if not self.manner.bloat:
            return ""
        return (
            "<w:rPr><w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman' w:cs='Times New Roman'/>"
            "<w:color w:val='000000'/><w:sz w:val='24'/><w:szCs w:val='24'/><w:lang w:eastAsia='ru-RU'/></w:rPr>"
        )

    def _rsid(self) -> str:
        return f"w:rsidR='00{next(self._ids):06X}'" if self.manner.bloat else ""

    def _deleted_row(self, width: int) -> str:
        cells = "".join(
            f"<w:tc><w:tcPr/><w:p><w:del w:id='{next(self._ids)}' {_CHANGE}>"
            "<w:r><w:delText>99</w:delText></w:r></w:del></w:p></w:tc>"
            for _ in range(width)
        )
        return f"<w:tr><w:trPr><w:del w:id='{next(self._ids)}' {_CHANGE}/></w:trPr>{cells}</w:tr>"

    def _begin_list(self, grid: Grid) -> dict[int, int]:
        """Levels by row, when Word's own counting gives exactly the labels that are typed; else nothing."""
        levels: dict[int, int] = {}
        counters: list[int] = []
        for number, row in enumerate(grid.rows[grid.header_rows :], grid.header_rows):
            found = _LABEL.fullmatch(row[0].text.strip())
            if not found:
                continue
            parts = [int(part) for part in found.group(1).split(".")]
            counters = [
                *counters[: len(parts) - 1],
                (counters[len(parts) - 1] if len(counters) >= len(parts) else 0) + 1,
            ]
            if counters != parts:
                return {}
            levels[number] = len(parts) - 1
        if levels:
            self.lists.append(len(self.lists) + 50)
        return levels


def _are_people(lines: list[str]) -> bool:
    return len(lines) > 1 and all(re.fullmatch(r"\S+ [А-Я]\. ?[А-Я]\.\s*", line) for line in lines)


def _add_footnotes(document: docx.document.Document, marks: dict[str, str]) -> None:
    notes = "".join(
        f"<w:footnote w:id='{number}'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
        "</w:footnote>"
        for number, text in enumerate(marks.values(), 2)
    )
    separators = (
        "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        "<w:footnote w:type='continuationSeparator' w:id='1'><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
        "</w:footnote>"
    )
    blob = f"<?xml version='1.0' encoding='UTF-8'?><w:footnotes {_NAMES}>{separators}{notes}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_numbering(document: docx.document.Document, lists: list[int]) -> None:
    """One list a table, each with its own abstract list so that every table counts from 1."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
        f"<w:lvlText w:val='{''.join(f'%{place}.' for place in range(1, level + 2))}'/></w:lvl>"
        for level in range(4)
    )
    abstract = [f"<w:abstractNum w:abstractNumId='{one}'>{levels}</w:abstractNum>" for one in lists]
    numbers = [f"<w:num w:numId='{one}'><w:abstractNumId w:val='{one}'/></w:num>" for one in lists]
    first_number = next((place for place, child in enumerate(numbering) if child.tag.endswith("}num")), len(numbering))
    for place, element in enumerate(parse_xml(f"<w:x {_NAMES}>{''.join(abstract)}</w:x>")):
        numbering.insert(first_number + place, element)
    for element in parse_xml(f"<w:x {_NAMES}>{''.join(numbers)}</w:x>"):
        numbering.append(element)


def drawn(rows: list[list[str]], header_rows: int = 1) -> Grid:
    """A grid from rows of texts: «<» continues the cell to the left, «^» the cell above."""
    made: list[tuple[Cell, ...]] = []
    for number, row in enumerate(rows):
        cells = []
        for column, text in enumerate(row):
            if text in ("<", "^"):
                continue
            across = 1 + _run(row[column + 1 :], "<")
            down = 1 + _run([other[column] for other in rows[number + 1 :] if column < len(other)], "^")
            cells.append(Cell(text, across, down))
        made.append(tuple(cells))
    return Grid(tuple(made), header_rows)


def _run(texts: list[str], mark: str) -> int:
    return next((place for place, text in enumerate(texts) if text != mark), len(texts))
