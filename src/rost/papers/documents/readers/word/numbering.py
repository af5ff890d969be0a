"""Automatic numbers of paragraphs, computed as Word shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from rost.papers.documents.readers.word.names import VAL, W, number

_PLACEHOLDER = re.compile(r"%(\d)")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: tuple[tuple[int, str], ...] = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
)
_ROMAN += ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLET = "•"


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None


@dataclass(slots=True)
class _List:
    """`counted_as`: lists of one abstract definition go on counting together."""

    counted_as: str
    levels: dict[int, _Level]
    overrides: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """Counters of all lists of a document; `label` must be asked in reading order."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _seen: set[tuple[str, int]] = field(default_factory=set)

    def label(self, ident: str, level: int) -> str:
        """The number in front of the next paragraph of this list and level, with its dots; empty when none."""
        found = self.lists.get(ident)
        definition = found.levels.get(level) if found else None
        if found is None or definition is None:
            return ""
        counters = self._counters.setdefault(found.counted_as, {})
        if level in found.overrides and (ident, level) not in self._seen:
            counters[level] = found.overrides[level] - 1
        self._seen.add((ident, level))
        counters[level] = counters.get(level, definition.start - 1) + 1
        for deeper in [key for key in counters if key > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or (restart > 0 and level < restart):
                del counters[deeper]
        if definition.format == "bullet":
            return _BULLET
        return _PLACEHOLDER.sub(lambda match: _shown(found, counters, int(match[1]) - 1), definition.text)


def read_numbering(root: etree._Element | None) -> Numbering:
    if root is None:
        return Numbering()
    abstract = {
        item.get(f"{W}abstractNumId", ""): {
            number(level.get(f"{W}ilvl"), 0): _read_level(level) for level in item.findall(f"{W}lvl")
        }
        for item in root.findall(f"{W}abstractNum")
    }
    lists: dict[str, _List] = {}
    for item in root.findall(f"{W}num"):
        reference = item.find(f"{W}abstractNumId")
        source = reference.get(VAL, "") if reference is not None else ""
        levels, overrides = dict(abstract.get(source, {})), {}
        for change in item.findall(f"{W}lvlOverride"):
            level, start = number(change.get(f"{W}ilvl"), 0), change.find(f"{W}startOverride")
            own = change.find(f"{W}lvl")
            if own is not None:
                levels[level] = _read_level(own)
            if start is not None:
                overrides[level] = number(start.get(VAL), 1)
        lists[item.get(f"{W}numId", "")] = _List(source, levels, overrides)
    return Numbering(lists)


def _read_level(element: etree._Element) -> _Level:
    def value(name: str) -> str | None:
        found = element.find(f"{W}{name}")
        return found.get(VAL) if found is not None else None

    restart = value("lvlRestart")
    return _Level(
        number(value("start"), 1),
        value("numFmt") or "decimal",
        value("lvlText") or "",
        number(restart, 0) if restart is not None else None,
    )


def _shown(found: _List, counters: dict[int, int], level: int) -> str:
    definition = found.levels.get(level, _Level())
    return _written(counters.get(level, definition.start), definition.format)


def _written(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter", "russianLower", "russianUpper") and value > 0:
        letters = _RUSSIAN if form.startswith("russian") else _LATIN
        letter = letters[(value - 1) % len(letters)] * min((value - 1) // len(letters) + 1, 9)
        return letter.upper() if "pper" in form else letter
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        roman = _roman(value)
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)


def _roman(value: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        written += letters * count
    return written
