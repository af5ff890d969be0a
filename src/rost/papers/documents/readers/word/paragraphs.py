"""Text of a Word paragraph: runs, tabs, breaks, formulas, footnote marks, the automatic number in front."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from rost.papers.documents.readers.word.names import PPR, VAL, M, R, W, number
from rost.papers.documents.readers.word.numbering import Numbering
from rost.papers.documents.readers.word.styles import Styles, list_of

_T, _MATH = f"{W}t", f"{M}t"
_NUMPR, _PSTYLE, _OUTLINE = f"{W}numPr", f"{W}pStyle", f"{W}outlineLvl"
_TEXT_TAGS = (
    _T,
    _MATH,
    f"{W}tab",
    f"{W}br",
    f"{W}cr",
    f"{W}noBreakHyphen",
    f"{W}footnoteReference",
    f"{W}endnoteReference",
    f"{W}sym",
)
_PLAIN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_MARKS = (f"{W}footnoteReference", f"{W}endnoteReference")


@dataclass(slots=True)
class Writer:
    """Turns paragraphs into text; asked in reading order, because numbers count."""

    styles: Styles
    numbering: Numbering
    styled: set[etree._Element] = field(default_factory=set)

    def prepare(self, root: etree._Element) -> None:
        """Find in one walk the paragraphs that have a style, a number or a level; the rest need no look."""
        self.styled = grandparents(root.iter(_NUMPR, _PSTYLE, _OUTLINE))

    def text(self, paragraph: etree._Element, is_cell: bool = False) -> str:
        """The text with its automatic number; an empty paragraph shows its number only in a cell («№»)."""
        parts = []
        for element in paragraph.iter(*_TEXT_TAGS):
            tag = element.tag
            parts.append((element.text or "") if tag in (_T, _MATH) else _special(element, tag))
        text = "".join(parts)
        if not self.numbering.lists:
            return text
        label = self._label(paragraph)
        if not text.strip():
            return label if is_cell else ""
        return f"{label} {text}" if label else text

    def heading_level(self, paragraph: etree._Element) -> int | None:
        properties = _properties(paragraph) if paragraph in self.styled else None
        if properties is None:
            return None
        level = properties.find(_OUTLINE)
        if level is not None and number(level.get(VAL), 9) < 9:
            return number(level.get(VAL), 0) + 1
        style = properties.find(_PSTYLE)
        return self.styles.headings.get(style.get(VAL, "")) if style is not None else None

    def _label(self, paragraph: etree._Element) -> str:
        if paragraph not in self.styled and self.styles.default not in self.styles.numbering:
            return ""
        properties = _properties(paragraph)
        ident: str | None = None
        level = 0
        style = properties.find(_PSTYLE) if properties is not None else None
        name = style.get(VAL, "") if style is not None else self.styles.default
        if name in self.styles.numbering:
            ident, level = self.styles.numbering[name]
        own = properties.find(_NUMPR) if properties is not None else None
        if own is not None:
            own_ident, own_level = list_of(own)
            ident = own_ident if own_ident is not None else ident
            level = own_level if own.find(f"{W}ilvl") is not None else level
        return self.numbering.label(ident, level) if ident not in (None, "0") else ""


def grandparents(elements: Iterable[etree._Element]) -> set[etree._Element]:
    """The paragraphs or cells whose properties hold these elements. lxml keeps an object a node while one is held."""
    parents = (element.getparent() for element in elements)
    return {owner for parent in parents if parent is not None and (owner := parent.getparent()) is not None}


def _properties(paragraph: etree._Element) -> etree._Element | None:
    first = paragraph[0] if len(paragraph) else None
    return first if first is not None and first.tag == PPR else None


def _special(element: etree._Element, tag: str) -> str:
    parent = element.getparent()
    if parent is None or parent.tag != R:  # `w:tab` in a paragraph's properties is a tab stop
        return ""
    if tag in _MARKS:
        follows = element.get(f"{W}customMarkFollows") in ("1", "true", "on")
        return "" if follows else "*"
    if tag in _PLAIN:
        return _PLAIN[tag]
    code = element.get(f"{W}char", "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
