"""Setting an official paper in Word: pages, headings, tables with merged headers, page numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "Times New Roman"
#: A header cell: its text and the rectangle it covers (first row, first column, last row, last column).
HeaderCell = tuple[str, tuple[int, int, int, int]]
CENTRE = WD_ALIGN_PARAGRAPH.CENTER


class Paper:
    """A Word document that grows from top to bottom."""

    def __init__(self) -> None:
        self.document = Document()
        self._set_style()
        self._set_page(self.document.sections[0], is_landscape=False)
        _number_pages(self.document.sections[0])

    def landscape(self) -> None:
        """Lay the following pages on their side; an empty paper has no page to end."""
        is_empty = not self.document.paragraphs
        section = self.document.sections[0] if is_empty else self.document.add_section(WD_SECTION.NEW_PAGE)
        self._set_page(section, is_landscape=True)

    def line(self, text: str, *, bold: bool = False, align: Any = None, size: float = 14, after: float = 0) -> None:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(size)
        paragraph.paragraph_format.space_after = Pt(after)
        paragraph.alignment = align

    def heading(self, text: str, *, before: float = 12) -> None:
        self.line(text, bold=True, align=CENTRE, after=6)
        self.document.paragraphs[-1].paragraph_format.space_before = Pt(before)
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True

    def corner(self, lines: Sequence[str]) -> None:
        """Requisites in the upper right corner of the sheet."""
        for text in lines:
            self.line(text, size=12)
            self.document.paragraphs[-1].paragraph_format.left_indent = Cm(9 if self._is_portrait else 17)
        self.line("", size=8)

    def table(
        self,
        header: Sequence[HeaderCell],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        centred: Sequence[int] = (),
    ) -> Any:
        """A ruled table; a row of one text spans all columns. Widths in centimetres."""
        depth = max((place[2] for _, place in header), default=-1) + 1
        table = self.document.add_table(rows=depth + len(rows), cols=len(widths))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        _narrow_margins(table)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for text, (top, left, bottom, right) in header:
            merged = table.cell(top, left).merge(table.cell(bottom, right))
            _write(merged, text, bold=True, align=CENTRE)
        for row in table.rows[:depth]:
            _mark_row(row, "w:tblHeader")
        for texts, row in zip(rows, table.rows[depth:], strict=True):
            _fill(row, texts, widths, centred)
        self.line("", size=6)
        return table

    def save(self, path: Path) -> None:
        """Without the day of writing, so that the same content gives the same file."""
        properties = self.document.core_properties
        properties.author, properties.title = "", ""
        properties.created = properties.modified = datetime(2025, 1, 9, tzinfo=UTC)
        packed = io.BytesIO()
        self.document.save(packed)
        with zipfile.ZipFile(packed) as written, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in written.namelist():
                target.writestr(zipfile.ZipInfo(name, (2025, 1, 9, 0, 0, 0)), written.read(name), zipfile.ZIP_DEFLATED)

    @property
    def _is_portrait(self) -> bool:
        return bool(self.document.sections[-1].orientation == WD_ORIENT.PORTRAIT)

    def _set_style(self) -> None:
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(14)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = Pt(0)

    def _set_page(self, section: Any, *, is_landscape: bool) -> None:
        section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Cm(29.7), Cm(21)) if is_landscape else (Cm(21), Cm(29.7))
        section.left_margin, section.right_margin = (Cm(2), Cm(1.5)) if is_landscape else (Cm(3), Cm(1.5))
        section.top_margin = section.bottom_margin = Cm(2)


def flat(*titles: str) -> list[HeaderCell]:
    """A header of one row."""
    return [(title, (0, column, 0, column)) for column, title in enumerate(titles)]


def _fill(row: Any, texts: Sequence[str], widths: Sequence[float], centred: Sequence[int]) -> None:
    _mark_row(row, "w:cantSplit")
    cells = row.cells
    if len(texts) == 1:
        _write(cells[0].merge(cells[-1]), texts[0], bold=True, align=CENTRE)
        return
    for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        cell.width = Cm(widths[column])
        _write(cell, text, align=CENTRE if column in centred else None)


def _write(cell: Any, text: str, *, bold: bool = False, align: Any = None) -> None:
    """Put `text` into an empty cell, one paragraph a line."""
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER if bold else WD_CELL_VERTICAL_ALIGNMENT.TOP
    for extra in cell.paragraphs[1:]:
        extra._element.getparent().remove(extra._element)
    for position, part in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        run = paragraph.add_run(part)
        run.bold, run.font.size = bold, Pt(10.5 if bold else 12)
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1.5)


def _mark_row(row: Any, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _narrow_margins(table: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _number_pages(section: Any) -> None:
    """A number at the centre of the upper margin, from the second page on."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    for kind in ("begin", None, "end"):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = "PAGE"
        paragraph.add_run()._r.append(element)
