"""Characters of a cell: what is taken out or replaced without loss, and what is odd enough to be told."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = re.compile(
    r"[\t\n\x20-\x7e\u00a7\u00ab\u00b0\u00bb\u0401\u0410-\u044f\u0451\u2013\u2014\u2018-\u201e\u2026\u2116]*"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u180e]")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]")
_PRIVATE = re.compile("[\ue000-\uefff\uf100-\uf8ff\U000f0000-\U0010fffd\ud800-\udfff]")
_BULLETS = re.compile("[\uf000-\uf0ff]")  # letters of the font Symbol, which Word uses as bullets
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_COMBINING = re.compile("[\u0300-\u036f]")
_TOWER = re.compile("[\u0300-\u036f]{4,}")
_LOST = re.compile("\ufffd|\\?{4,}")

ODD = (
    ("невидимые знаки", re.compile("[\u200b-\u200d\u2060\u180e]")),
    ("знаки направления письма", _BIDI),
    ("управляющие знаки", _CONTROL),
    ("знаки без общепринятого значения", _PRIVATE),
    ("нагромождение надстрочных знаков", _TOWER),
    ("утраченные буквы", _LOST),
)


def odd_characters(text: str) -> list[str]:
    """Kinds of odd characters in `text`, named in Russian; an ordinary text has none."""
    if _PLAIN.fullmatch(text) and "????" not in text:
        return []
    return [name for name, pattern in ODD if pattern.search(text)]


def clean(text: str) -> str:
    """Text with plain spaces and line feeds, composed letters, and without characters that nobody sees."""
    if _PLAIN.fullmatch(text):
        return text
    text = _BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _BULLETS.sub("•", text)
    text = _INVISIBLE.sub("", _BIDI.sub("", _CONTROL.sub("", text)))
    text = _PRIVATE.sub("\ufffd", text)
    if _COMBINING.search(text):
        text = unicodedata.normalize("NFC", _TOWER.sub("", text))
    return text
