"""Whose paper it is: of the federation, a region or a municipality, and the territory's name."""

from __future__ import annotations

import re
from collections import Counter

from rost.papers.documents.blocks import Paragraph
from rost.papers.documents.draft import Draft
from rost.papers.documents.drafting.material import Material, body_rows, unique_cells
from rost.papers.documents.drafting.territory import Territories, find_territories
from rost.papers.documents.recognition.recognised import TableKind

MUNICIPALITY, REGION, FEDERATION = "municipality", "region", "federation"

_PROJECT = re.compile(
    r"(муниципальн|региональн|федеральн|национальн)[а-яё]*\s+(?:составляющ\S+\s+(?:\S+\s+)?)?проект", re.IGNORECASE
)
_PASSPORT_OF = re.compile(r"паспорт\S*\s+(муниципальн|региональн|федеральн|национальн)[а-яё]*\s+проект", re.IGNORECASE)
_LEVELS = {"муниципальн": MUNICIPALITY, "региональн": REGION, "федеральн": FEDERATION, "национальн": FEDERATION}
_LOCAL = re.compile(r"\bрайон(?:а|е|н[а-яё]+)?\b|муниципальн|городск", re.IGNORECASE)
_REGIONAL = re.compile(r"\b(?:област(?:и|ь|ной)|края?|краевой|республик[аи]|автономн\S+ округ\S*)\b", re.IGNORECASE)
_FEDERAL = re.compile(r"министерство \S+ российской федерации|правительство российской федерации", re.IGNORECASE)
_HEAD_WEIGHT = 3
_MANY = 3


def draft_level(draft: Draft, material: Material) -> None:
    """Fill `level` and `territory`."""
    text = _whole_text(material)
    found = find_territories(text)
    head = "\n".join(line.text for line in material.head[:40])
    find_territories(head, _HEAD_WEIGHT - 1, into=found)
    issuer = draft.document.issuer if draft.document and draft.document.issuer else None
    if issuer:
        draft.level = _level_of_issuer(issuer)
    draft.level = (
        draft.level
        or _level_of_labels(material)
        or _level_named(_PASSPORT_OF, head)
        or _level_of_places(found, text)
        or _level_named(_PROJECT, f"{head}\n{draft.title}")
    )
    draft.territory = _territory(draft.level, found)


def _whole_text(material: Material) -> str:
    pieces: list[str] = []
    for block in material.paper.blocks:
        pieces += [block.text] if isinstance(block, Paragraph) else [cell.text for cell in unique_cells(block)]
    return "\n".join(pieces)


def _level_of_issuer(issuer: str) -> str | None:
    if _FEDERAL.search(issuer):
        return FEDERATION
    named = find_territories(issuer)
    if named.municipality or _LOCAL.search(issuer):
        return MUNICIPALITY
    return REGION if named.region or _REGIONAL.search(issuer) else None


def _level_of_labels(material: Material) -> str | None:
    """What the passport calls its project in the labels of its key-value table; slips are outvoted."""
    labels = " ".join(row.words("label") for row in body_rows(material.of(TableKind.BASICS)))
    votes = Counter(_LEVELS[found.lower()] for found in _PROJECT.findall(labels))
    return votes.most_common(1)[0][0] if votes else None


def _level_named(pattern: re.Pattern[str], text: str) -> str | None:
    """The level of the project that a title names; a municipality's plan may serve a regional project."""
    found = pattern.search(text)
    return _LEVELS[found.group(1).lower()] if found else None


def _level_of_places(found: Territories, text: str) -> str | None:
    if found.municipality and not _is_list(found):
        top, region = found.municipalities[found.municipality], found.regions.get(found.region or "", 0)
        if 2 * top >= region or len(_LOCAL.findall(text)) > region:
            return MUNICIPALITY
    if found.region:
        return REGION
    return FEDERATION if re.search("российск(?:ой|ая) федераци", text, re.IGNORECASE) else None


def _is_list(found: Territories) -> bool:
    """A regional paper names many municipalities, none of them above the others."""
    top = max(found.municipalities.values())
    return len(found.municipalities) >= _MANY and 2 * top < sum(found.municipalities.values())


def _territory(level: str | None, found: Territories) -> list[str]:
    if level == FEDERATION:
        return ["Российская Федерация"]
    names = [found.region] if level == REGION else [found.region, found.municipality]
    return [name for name in names if name]
