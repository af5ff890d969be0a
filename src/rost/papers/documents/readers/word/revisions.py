"""Makes a document's tree what Word shows: changes accepted, hidden text out, a text box once."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from rost.papers.documents.readers.word.names import MC, PPR, RPR, TBL, TCPR, TR, TRPR, VAL, P, R, W, is_on
from rost.papers.documents.readers.word.styles import Styles

_DELETED = (f"{W}del", f"{W}moveFrom")
_SHADED = (RPR, PPR, TCPR, f"{W}tblPr")


def show_as_printed(root: etree._Element, data: bytes, styles: Styles) -> set[str]:
    """Change the tree; returns what was left out: «changes», «hidden», «white», «comments».

    A byte search first: nearly every document has none of this, and walking a tree of 50,000 elements costs.
    """
    left_out = set()
    if b":del" in data or b"moveFrom" in data:
        left_out |= {"changes"} if _accept_changes(root) else set()
    if b"AlternateContent" in data:
        _drop(root.iter(f"{MC}Fallback"))
    if b"txbxContent" in data:
        _move_text_boxes(root)
    if (b"vanish" in data or styles.hidden) and _hide(root, styles):
        left_out.add("hidden")
    if b"commentReference" in data:
        left_out.add("comments")
    if b"FFFFFF" in data and any(_is_white(color) for color in root.iter(f"{W}color")):
        left_out.add("white")
    return left_out


def _accept_changes(root: etree._Element) -> bool:
    removed = False
    for element in list(root.iter(*_DELETED)):
        parent = element.getparent()
        if parent is None:
            continue
        removed = True
        owner = parent.getparent()
        if parent.tag == TRPR:
            _drop([owner])
        elif parent.tag != RPR:
            _drop([element])
        elif owner is not None and owner.tag == PPR:
            _join_next(owner.getparent())
    return removed


def _join_next(paragraph: etree._Element | None) -> None:
    """The paragraph's mark was deleted: what follows goes on in it."""
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is not None and following is not None and following.tag == P:
        for child in list(following):
            if child.tag != PPR:
                paragraph.append(child)
        _drop([following])


def _drop(elements: Iterable[etree._Element | None]) -> None:
    for element in list(elements):
        parent = element.getparent() if element is not None else None
        if parent is not None and element is not None:
            parent.remove(element)


def _move_text_boxes(root: etree._Element) -> None:
    """What stands in a text box follows the paragraph that holds the box."""
    for box in list(root.iter(f"{W}txbxContent")):
        holder = next((parent for parent in box.iterancestors(P)), None)
        if holder is None:
            continue
        for child in reversed([child for child in box if child.tag in (P, TBL)]):
            holder.addnext(child)


def _hide(root: etree._Element, styles: Styles) -> bool:
    hidden = [mark.getparent() for mark in root.iter(f"{W}vanish", f"{W}specVanish") if is_on(mark)]
    if styles.hidden:
        named = root.iter(f"{W}rStyle", f"{W}pStyle")
        hidden += [style.getparent() for style in named if style.get(VAL) in styles.hidden]
    removed = False
    for properties in hidden:
        owner = properties.getparent() if properties is not None else None
        if properties is None or owner is None or owner.getparent() is None:
            continue
        if owner.tag == R or (properties.tag == PPR and owner.tag == P):
            removed = removed or any((text.text or "").strip() for text in owner.iter(f"{W}t"))
            _drop([owner])
        elif owner.tag == TR:
            removed = True
            _drop([owner])
    return removed


def _is_white(color: etree._Element) -> bool:
    """White letters that no shading behind them makes readable."""
    if color.get(VAL, "").upper() != "FFFFFF":
        return False
    ancestors = list(color.iterancestors())
    if [ancestor.tag for ancestor in ancestors[:2]] != [RPR, R]:
        return False
    for ancestor in ancestors:
        properties = next((child for child in ancestor if child.tag in _SHADED), None)
        if properties is not None and any(properties.find(f"{W}{name}") is not None for name in ("shd", "tblStyle")):
            return False
    return True
