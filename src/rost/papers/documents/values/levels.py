"""Levels of control: abbreviations of those before whom a measure is answered for."""

from __future__ import annotations

import re

from rost.papers.documents.values.text import clean, take_stars

# Abbreviations met in passports; a cell may hold others, they are read as well and checked against the legend.
KNOWN_LEVELS: dict[str, str] = {
    "КМП": "куратор муниципального проекта",
    "РМП": "руководитель муниципального проекта",
    "АМП": "администратор муниципального проекта",
    "МГОС": "муниципальный государственно-общественный совет",
    "КРП": "куратор регионального проекта",
    "РРП": "руководитель регионального проекта",
    "АРП": "администратор регионального проекта",
    "ПС": "проектный совет",
    "ПК": "проектный комитет",
    "РНП": "руководитель национального проекта",
    "РФП": "руководитель федерального проекта",
}
_LEVEL = re.compile(r"[А-ЯЁ]{2,6}")
_SEPARATORS = re.compile(r"\s*[,;/+]\s*|\s+и\s+|\s+")
_LEGEND = re.compile(r"^\W{0,3}([А-ЯЁ][А-ЯЁа-яё]{0,3}[А-ЯЁ])\s*(?:[-–—−:=]+)\s*([А-ЯЁа-яё][^\n]{3,300}?)[.;,]?$")


def read_level(text: str) -> str | None:
    """The abbreviation in a control cell («РМП», «рмп.»), also an undeclared one; several joined by «, »."""
    parts = [part for part in _SEPARATORS.split(take_stars(clean(text[:100]))[0].strip(" .")) if part]
    levels = [_one_level(part.strip(".")) for part in parts]
    return ", ".join(level for level in levels if level) if levels and all(levels) else None


def _one_level(word: str) -> str | None:
    return word if _LEVEL.fullmatch(word) else word.upper() if word.upper() in KNOWN_LEVELS else None


def read_legend(text: str) -> dict[str, str]:
    """The declarations of a legend, one or several lines: «КМП - куратор муниципального проекта»."""
    legend = {}
    for line in re.split(r"\n|;\s", text):
        if found := _LEGEND.match(clean(line)):
            legend[found.group(1)] = found.group(2).strip()
    return legend
