"""XML of an untrusted file: no document type, no entities, no network, bounded."""

from __future__ import annotations

import re

from lxml import etree

from rost.papers.documents.errors import RefusedError

MAX_MARKS = 1_500_000  # «<» signs: elements and their ends; a thousand pages have a million
MAX_ATTRIBUTES = 50_000  # quotation marks beyond twenty attributes an element
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def forbid_document_type(data: bytes) -> None:
    """Look for a document type also where UTF-16 or UTF-32 hides it from byte filters."""
    head = data[:4096]
    if (b"!" in data and _DOCTYPE.search(data)) or (b"\0" in head and _DOCTYPE.search(data.replace(b"\0", b""))):
        raise RefusedError(
            "document-type", "Внутри файла запрещённое объявление DTD: сохраните документ в Word заново."
        )


def _quotes(data: bytes) -> int:
    """At least twice the number of attributes."""
    return data.count(b'"') + data.count(b"'")


def parse(data: bytes) -> etree._Element:
    """The root of a part; RefusedError when it is not well-formed, too deep or too large."""
    forbid_document_type(data)
    if data.count(b"<") > MAX_MARKS or _quotes(data) > MAX_ATTRIBUTES + 40 * data.count(b"<"):
        raise RefusedError("too-large", "Документ слишком велик: разделите его на части.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(
            "not-well-formed", "Содержимое файла повреждено: откройте его в исходной программе и сохраните заново."
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        forbid_document_type(b"<!DOCTYPE")
    return root
