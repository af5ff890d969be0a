"""Small Office packages written part by part, for tests of what real programs never write."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument."


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return buffer.getvalue()


def relations(targets: dict[str, str], external: dict[str, str] | None = None) -> str:
    """Relationships by kind: parts of the package, and addresses outside it."""
    rows = [
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{to}"/>'
        for i, (kind, to) in enumerate(targets.items())
    ]
    rows += [
        f'<Relationship Id="x{i}" Type="{OFFICE}/{kind}" Target="{to}" TargetMode="External"/>'
        for i, (kind, to) in enumerate((external or {}).items())
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def word(body: str, parts: dict[str, str] | None = None, **extra: str | bytes) -> bytes:
    """A .docx with this body; `parts` by kind of relationship («styles», «numbering», «footnotes»)."""
    names = {kind: f"{kind}.xml" for kind in parts or {}}
    document = f'<w:document xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types("/word/document.xml", "wordprocessingml.document.main+xml"),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations(names),
    }
    content |= {f"word/{kind}.xml": xml for kind, xml in (parts or {}).items()}
    return packed(content | extra)


def part(root: str, inner: str) -> str:
    return f'<w:{root} xmlns:w="{W}">{inner}</w:{root}>'


def workbook(rows: str, *, after: str = "", styles: str = "", strings: str = "", state: str = "visible") -> bytes:
    """An .xlsx of one sheet with these rows; with another state of the sheet a second, shown one is added."""
    sheet = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    cells = '<row r="1"><c r="A1" t="str"><v>а</v></c><c r="B1" t="str"><v>б</v></c></row>'
    shown = f'<worksheet xmlns="{S}"><sheetData>{cells}</sheetData></worksheet>'
    listed = f'<sheet name="Первый" sheetId="1" r:id="r0" state="{state}"/>'
    names = {"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml", "sharedStrings": "sharedStrings.xml"}
    rels = relations(names)
    if state != "visible":
        listed += '<sheet name="Второй" sheetId="2" r:id="second"/>'
        second = f'<Relationship Id="second" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
        rels = rels.replace("</Relationships>", second + "</Relationships>")
    return packed(
        {
            "[Content_Types].xml": _content_types("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
            "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": rels,
            "xl/worksheets/sheet1.xml": sheet,
            "xl/worksheets/sheet2.xml": shown,
            "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>',
        }
    )


def _content_types(name: str, kind: str) -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{name}" ContentType="{_TYPES}{kind}"/></Types>'
    )
