"""A .docx file → paper: the parts that hold text, in reading order."""

from __future__ import annotations

from lxml import etree

from rost.papers.documents.blocks import Paper, Place
from rost.papers.documents.container.package import Package, open_package
from rost.papers.documents.container.xml import parse
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import Assembly
from rost.papers.documents.readers.word.names import BODY, STRICT_NAMES, TBL, TC, TR, P, W
from rost.papers.documents.readers.word.numbering import read_numbering
from rost.papers.documents.readers.word.paragraphs import Writer
from rost.papers.documents.readers.word.revisions import show_as_printed
from rost.papers.documents.readers.word.slimming import slimmed
from rost.papers.documents.readers.word.styles import read_styles
from rost.papers.documents.readers.word.tables import inside, read_table

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LEFT_OUT = {
    "hidden": "скрытый текст не прочитан",
    "comments": "примечания рецензентов не прочитаны",
    "changes": "исправления прочитаны как принятые",
    "white": "в файле есть белый текст на белом",
}
_FIELDS = (b"DDE", b"INCLUDETEXT", b"INCLUDEPICTURE", b"IMPORT")


def read_word(data: bytes, name: str) -> Paper:
    package = open_package(data, _MAIN, "Word")
    parts = {relation.kind: relation.target for relation in package.relations.values()}
    xml = _loose(package.archive.read(package.main))
    shorter, cut = slimmed(xml)
    names_styles = b":pStyle" in shorter or b":rStyle" in shorter or any(b":rStyle" in properties for properties in cut)
    styles = read_styles(_part(package, parts.get("styles")) if names_styles else None)
    xml = xml if styles.hidden else shorter
    root = parse(xml)
    body = root.find(BODY)
    if root.tag != f"{W}document" or body is None:
        raise RefusedError("not-a-document", "Внутри файла не документ Word: откройте его в Word и сохраните заново.")
    paper = Assembly(name, "docx")
    left_out = show_as_printed(root, xml, styles)
    writer = Writer(
        styles, read_numbering(_part(package, parts.get("numbering")) if b":numPr" in xml or styles.numbering else None)
    )
    writer.prepare(body)
    _read_blocks(body, writer, paper, 0)
    for kind in ("footnotes", "endnotes"):
        _read_footnotes(_part(package, parts.get(kind)), writer, paper)
    _remark(package, xml, left_out, paper)
    return paper.paper()


def _loose(xml: bytes) -> bytes:
    """The ISO strict names of a document as the usual ones."""
    if b"purl.oclc.org" in xml[:8192]:
        for strict, loose in STRICT_NAMES:
            xml = xml.replace(strict, loose)
    return xml


def _part(package: Package, name: str | None) -> etree._Element | None:
    return parse(_loose(package.archive.read(name))) if name is not None else None


def _read_blocks(element: etree._Element, writer: Writer, paper: Assembly, depth: int) -> None:
    for child in inside(element, P, TBL):
        if child.tag == P:
            _read_paragraph(child, writer, paper)
        else:
            _read_table(child, writer, paper, depth)


def _read_paragraph(child: etree._Element, writer: Writer, paper: Assembly) -> None:
    paper.add_paragraph(writer.text(child), writer.heading_level(child))


def _read_table(element: etree._Element, writer: Writer, paper: Assembly, depth: int) -> None:
    """A table, and after it the tables in its cells; a single cell is a frame around ordinary text."""
    rows = list(inside(element, TR))
    cells = list(inside(rows[0], TC)) if len(rows) == 1 else []
    if len(cells) == 1 and depth < 20:
        _read_blocks(cells[0], writer, paper, depth + 1)
        return
    table = read_table(element, writer)
    place = Place(len(paper.blocks), table=paper.tables + 1)
    paper.add_cells(table.rows)
    for code in sorted(table.doubts):
        paper.remark(code, place)
    if table.nested and depth >= 20:
        raise RefusedError("too-deep", "Таблицы вложены друг в друга слишком глубоко: упростите документ.")
    for nested in table.nested:
        _read_table(nested, writer, paper, depth + 1)


def _read_footnotes(root: etree._Element | None, writer: Writer, paper: Assembly) -> None:
    if root is None:
        return
    for note in root:
        if note.get(f"{W}type", "normal") == "normal":
            paper.add_footnote("\n".join(writer.text(paragraph) for paragraph in note.iter(P)))


def _remark(package: Package, xml: bytes, left_out: set[str], paper: Assembly) -> None:
    for kind in sorted(left_out):
        paper.remark("hidden-text", detail=_LEFT_OUT[kind])
    for code, detail in package.warnings:
        paper.remark(code, detail=detail)
    if b"instrText" in xml and any(word in xml for word in _FIELDS):
        paper.remark("active-field", detail="поля, берущие текст из других файлов, не вычислены")
