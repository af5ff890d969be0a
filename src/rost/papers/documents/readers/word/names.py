"""Names of WordprocessingML, and the small reading of its on/off and number attributes."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

BODY, P, TBL, TR, TC = f"{W}body", f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
R, RPR, PPR, TCPR, TRPR = f"{W}r", f"{W}rPr", f"{W}pPr", f"{W}tcPr", f"{W}trPr"
VAL = f"{W}val"

STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
)


def is_on(element: etree._Element | None) -> bool:
    """Whether a toggle like `<w:vanish/>` is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off")


def number(text: str | None, default: int) -> int:
    """A small number from an attribute, or the default when it is none."""
    return int(text) if text and text.lstrip("-").isdecimal() and len(text) < 7 else default
