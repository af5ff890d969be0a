"""What styles.xml says that matters here: headings, hidden text, numbering that comes with a style."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from rost.papers.documents.readers.word.names import PPR, RPR, VAL, W, is_on, number

_NUMPR, _OUTLINE, _VANISH = f"{W}numPr", f"{W}outlineLvl", f"{W}vanish"
_HEADING = re.compile(r"(?:heading|заголовок)\s*(\d)", re.IGNORECASE)


@dataclass(slots=True)
class Styles:
    """By style id: heading levels, numbering as (list, level); and the ids of hidden styles."""

    headings: dict[str, int] = field(default_factory=dict)
    numbering: dict[str, tuple[str | None, int]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    default: str | None = None


def read_styles(root: etree._Element | None) -> Styles:
    styles = Styles()
    if root is None:
        return styles
    based: dict[str, str] = {}
    for element in root.iter(f"{W}style"):
        if element.get(f"{W}type") in ("table", "numbering"):
            continue
        ident = element.get(f"{W}styleId", "")
        parent = element.find(f"{W}basedOn")
        if parent is not None:
            based[ident] = parent.get(VAL, "")
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true"):
            styles.default = ident
        _read_style(element, ident, styles)
    for ident in based:
        _inherit(ident, based, styles)
    return styles


def _read_style(element: etree._Element, ident: str, styles: Styles) -> None:
    name = element.find(f"{W}name")
    heading = _HEADING.match(name.get(VAL, "")) if name is not None else None
    paragraph, run = element.find(PPR), element.find(RPR)
    level = paragraph.find(_OUTLINE) if paragraph is not None else None
    if heading:
        styles.headings[ident] = int(heading[1])
    elif level is not None and number(level.get(VAL), 9) < 9:
        styles.headings[ident] = number(level.get(VAL), 0) + 1
    properties = paragraph.find(_NUMPR) if paragraph is not None else None
    if properties is not None:
        styles.numbering[ident] = list_of(properties)
    if run is not None and is_on(run.find(_VANISH)):
        styles.hidden.add(ident)


def list_of(properties: etree._Element) -> tuple[str | None, int]:
    """The list's id and the level from 0 of a `w:numPr`."""
    ident, level = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
    return (
        ident.get(VAL) if ident is not None else None,
        number(level.get(VAL) if level is not None else None, 0),
    )


def _inherit(ident: str, based: dict[str, str], styles: Styles) -> None:
    parent = based.get(ident)
    for _ in range(20):  # a chain of styles may be a circle in a hostile file
        if parent is None:
            return
        if parent in styles.headings:
            styles.headings.setdefault(ident, styles.headings[parent])
        if parent in styles.numbering:
            styles.numbering.setdefault(ident, styles.numbering[parent])
        if parent in styles.hidden:
            styles.hidden.add(ident)
        parent = based.get(parent)
