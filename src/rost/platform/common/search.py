"""Text folded for search and sorting, equal on SQLite and PostgreSQL: neither needs to know Cyrillic."""

from __future__ import annotations

import re
import unicodedata

_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_RANK = {letter: chr(0xE000 + place) for place, letter in enumerate(_ALPHABET)}


def search_text(text: str) -> str:
    """Lower case, ё as е, one space for any gap: what a search compares."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("ё", "е")
    return re.sub(r"\s+", " ", folded).strip()


def sort_key(text: str) -> str:
    """Orders by the Russian alphabet (Елисеева, Ёлкина, Жукова) under any collation by code point."""
    lowered = unicodedata.normalize("NFKC", text).lower()
    return "".join(_RANK.get(letter, letter) for letter in lowered)
