"""An .xlsx file → paper: each shown sheet is a table, its title lines are paragraphs."""

from __future__ import annotations

from lxml import etree

from rost.papers.documents.blocks import Paper, Place
from rost.papers.documents.container.package import Package, open_package
from rost.papers.documents.container.xml import parse
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import Assembly
from rost.papers.documents.readers.excel.division import divide, filled
from rost.papers.documents.readers.excel.formats import read_formats
from rost.papers.documents.readers.excel.merging import merged_rows
from rost.papers.documents.readers.excel.sheet import Sheet, SheetReader

_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MAX_SHEETS = 200
_RELATION_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)


def read_workbook(data: bytes, name: str) -> Paper:
    package = open_package(data, _MAIN, "Excel")
    relations = package.relations
    parts = {relation.kind: relation.target for relation in relations.values()}
    root = parse(package.archive.read(package.main))
    sheets = list(root.iter("{*}sheet"))
    if not sheets or len(sheets) > _MAX_SHEETS:
        raise RefusedError("sheets", f"В книге {len(sheets)} листов: оставьте листы с данными и загрузите её снова.")
    paper = Assembly(name, "xlsx")
    strings = _strings(_part(package, parts.get("sharedStrings")))
    formats = read_formats(_part(package, parts.get("styles")))
    since_1904 = any(item.get("date1904") in ("1", "true") for item in root.iter("{*}workbookPr"))
    for sheet in sheets:
        title = sheet.get("name", "")
        if sheet.get("state", "visible") != "visible":
            paper.remark("hidden-text", detail=f"скрытый лист «{title[:40]}» не прочитан")
            continue
        ident = next((value for key in _RELATION_IDS if (value := sheet.get(key))), "")
        relation = relations.get(ident)
        if relation is None or relation.kind != "worksheet":
            paper.remark("missing-part", detail=f"лист «{title[:40]}» не читается")
            continue
        body = package.archive.read(relation.target)
        _add_sheet(SheetReader(strings, formats, since_1904).read(body), paper, title if len(sheets) > 1 else "")
    _remark(package, since_1904, "externalLink" in parts, paper)
    return paper.paper()


def _part(package: Package, name: str | None) -> etree._Element | None:
    return parse(package.archive.read(name)) if name is not None else None


def _strings(root: etree._Element | None) -> list[str]:
    """Shared strings; runs are joined, readings of hieroglyphs (rPh) left out."""
    if root is None:
        return []
    return [
        "".join(
            text.text or ""
            for text in item.iter("{*}t")
            if not str(getattr(text.getparent(), "tag", "")).endswith("}rPh")
        )
        for item in root.iter("{*}si")
    ]


def _add_sheet(sheet: Sheet, paper: Assembly, title: str) -> None:
    """The lines and tables of a sheet in order, blank rows left out; merged cells belong to their own table."""
    places: dict[int, Place] = {}
    for lines, kept in divide(sheet.rows):
        for number in lines:
            paper.add_paragraph(" ".join(filled(sheet.rows[number])), part=title)
        if kept:
            places |= dict.fromkeys(kept, _add_table(sheet, paper, title, kept))
    for (code, detail), (row, column) in sheet.doubts.items():
        place = places.get(row) or next(iter(places.values()), Place(max(0, len(paper.blocks) - 1), part=title))
        paper.remark(code, Place(place.block, place.table, row, column, part=title), detail)


def _add_table(sheet: Sheet, paper: Assembly, title: str, kept: list[int]) -> Place:
    place = Place(len(paper.blocks), table=paper.tables + 1, part=title)
    width = max(max(sheet.rows[number]) for number in kept)
    if not sheet.merges:
        columns = range(1, width + 1)
        texts = ([sheet.rows[number].get(column, "") for column in columns] for number in kept)
        paper.add_rows(texts, part=title, row_numbers=kept)
        return place
    rows, doubts = merged_rows(sheet.rows, kept, width, sheet.merges)
    paper.add_cells(rows, part=title, row_numbers=kept)
    for doubt in sorted(doubts):
        paper.remark("broken-merge", place, doubt)
    return place


def _remark(package: Package, since_1904: bool, has_books: bool, paper: Assembly) -> None:
    for code, detail in package.warnings:
        paper.remark(code, detail=detail)
    if has_books:
        paper.remark("external-link", detail="ссылки на другие книги не открыты")
    if since_1904:
        paper.remark("dates-since-1904", detail="даты в книге отсчитаны от 1904 года")
