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
_AS_CYRILLIC = str.maketrans("aceopxykmhtb", "асеорхукмнтв")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a header in order, in lower case; «№ п/п» gives «№» and «пп»."""
    folded = text.lower().replace("ё", "е").replace("\u00a0", " ")
    folded = _TAGS.sub("", _HYPHENATED.sub("", folded))
    folded = folded.replace("п/п", " пп ").replace("п\\п", " пп ")
    folded = _SPACED.sub(lambda spaced: spaced.group().replace(" ", ""), folded)
    return tuple(_cyrillic(word) for word in _WORD.findall(folded))


def fold(text: str) -> str:
    """The words with single spaces: one text for all spellings of a header."""
    return " ".join(words_of(text))


def has_phrase(text: str, phrase: str) -> bool:
    """Whether every beginning of the phrase begins a word of the text."""
    words = words_of(text)
    return all(_begins(words, stem) for stem in phrase.split())


@lru_cache(maxsize=16384)
def phrase_score(path: tuple[str, ...], phrase: str) -> float:
    """How well a header fits a phrase, 0 to 1: more words of the phrase and fewer other words count more.

    `path` is the header from the upper cell to the lowest; a phrase that the lowest cell has no part in
    says little of the column.
    """
    leaf = words_of(path[-1])
    stems = phrase.split()
    if all(_begins(leaf, stem) for stem in stems):
        return _covered(leaf, stems)
    words = tuple(word for text in path for word in words_of(text))
    if not all(_begins(words, stem) for stem in stems):
        return 0.0
    return _covered(words, stems) * (1.0 if any(_begins(leaf, stem) for stem in stems) else 0.75)


def _covered(words: tuple[str, ...], stems: list[str]) -> float:
    telling = [word for word in words if word not in _LITTLE] or list(words)
    covered = sum(1 for word in telling if any(_begins((word,), stem) for stem in stems))
    return min(1.0, 0.35 + 0.1 * min(len(stems), 3) + 0.4 * covered / len(telling))


def _begins(words: tuple[str, ...] | list[str], stem: str) -> bool:
    if stem.endswith("."):
        return stem[:-1] in words
    return any(word.startswith(stem) for word in words)


def _cyrillic(word: str) -> str:
    """A word in which Latin look-alikes stand among Cyrillic letters, made Cyrillic."""
    if word.isascii():
        return word
    return word.translate(_AS_CYRILLIC)
