"""Words of headers: folded so that case, ё, hyphenation and spaced letters do not matter; phrases matched to them."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"№|[a-zа-я]+|\d+")
_HYPHENATED = re.compile(r"(?<=[а-я])-\s*\n\s*(?=[а-я])")
_SPACED = re.compile(r"\b(?:[а-я] ){3,}[а-я]\b")
_TAGS = re.compile(r"</?[a-z][^<>]{0,40}>|[\u00ad\u200b\u2060\ufeff*]")
_LITTLE = frozenset(
    ["и", "в", "во", "на", "по", "за", "с", "о", "об", "к", "от", "до", "для", "из", "а", "или", "г", "год"]
)
_LONGEST = 1000
"""Longer text is no header, whatever words it begins with."""
_LATIN = re.compile("[a-z]")
_AS_CYRILLIC = str.maketrans("aceopxykmhtb", "асеорхукмнтв")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a header in order, in lower case; «№ п/п» gives «№» and «пп»."""
    folded = text[:_LONGEST].lower().replace("ё", "е").replace("\u00a0", " ")
    folded = _TAGS.sub("", _HYPHENATED.sub("", folded))
    folded = folded.replace("п/п", " пп ").replace("п\\п", " пп ")
    folded = _SPACED.sub(lambda spaced: spaced.group().replace(" ", ""), folded)
    words = _WORD.findall(folded)
    return tuple(map(_cyrillic, words) if _LATIN.search(folded) else words)


def fold(text: str) -> str:
    """The words with single spaces: one text for all spellings of a header."""
    return " ".join(words_of(text))


def has_phrase(text: str, phrase: str) -> bool:
    """Whether every beginning of the phrase begins a word of the text."""
    words = padded(text)
    return all(stem in words for stem in stems_of(phrase))


@lru_cache(maxsize=4096)
def padded(text: str) -> str:
    """The words between single spaces, with one at both ends, so that a beginning of a word is found with `in`."""
    return f" {fold(text)} "


@lru_cache(maxsize=4096)
def stems_of(phrase: str) -> tuple[str, ...]:
    """The beginnings of words of a phrase as they are found in a padded text; «кто.» is a whole word."""
    return tuple(f" {stem[:-1]} " if stem.endswith(".") else f" {stem}" for stem in phrase.split())


def phrase_score(path: tuple[str, ...], phrase: str) -> float:
    """How well a header fits a phrase, 0 to 1: more words of the phrase and fewer other words count more.

    `path` is the header from the upper cell to the lowest; a phrase that the lowest cell has no part in
    says little of the column.
    """
    leaf, stems = padded(path[-1]), stems_of(phrase)
    found = [stem in leaf for stem in stems]
    if all(found):
        return _covered(leaf, stems)
    if len(path) == 1:
        return 0.0
    whole = padded(" ".join(path))
    if not all(stem in whole for stem in stems):
        return 0.0
    return _covered(whole, stems) * (1.0 if any(found) else 0.75)


def _covered(words: str, stems: tuple[str, ...]) -> float:
    telling = [word for word in words.split() if word not in _LITTLE] or words.split()
    covered = sum(1 for word in telling if any(f" {word} ".startswith(stem) for stem in stems))
    return min(1.0, 0.35 + 0.1 * min(len(stems), 3) + 0.4 * covered / len(telling))


def _cyrillic(word: str) -> str:
    """A word in which Latin look-alikes stand among Cyrillic letters, made Cyrillic."""
    if word.isascii():
        return word
    return word.translate(_AS_CYRILLIC)
