"""Cleaning and comparing of text; every other module of this package starts here."""

from __future__ import annotations

import re

_INVISIBLE = dict.fromkeys([0xAD, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)])
_ANY_INVISIBLE = re.compile("[" + "".join(map(chr, _INVISIBLE)) + "]")
_SPACES = re.compile(r"\s+")
_TAG = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)"
    r"(?:\s[^<>]{0,200})?/?>|&nbsp;",
    re.IGNORECASE,
)
_BOLD = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
_STAR = re.compile(r"[*\u2217\uff0a\u204e\ufe61]|(?<=[\d.,)])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")

_DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2212], "-")
_QUOTES = dict.fromkeys(map(ord, "«»“”„‟\"'‘’`"))
_FOLDED = {**_INVISIBLE, **_DASHES, **_QUOTES, ord("ё"): "е"}
_ANY_FOLDED = re.compile("[" + "".join(map(re.escape, map(chr, _FOLDED))) + "]")
_DASH_WITH_SPACES = re.compile(r"\s*-\s*")

_LOOK_ALIKE = str.maketrans("aceopxykABCEHKMOPTXY", "асеорхукАВСЕНКМОРТХУ")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_TOUCHING = re.compile("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
_MIXED_WORD = re.compile("[A-Za-z]*[А-Яа-яЁё][A-Za-zА-Яа-яЁё]*")
_ONLY_LOOK_ALIKES = re.compile("[aceopxykABCEHKMOPTXYА-Яа-яЁё]+")
_LATIN_INITIAL = re.compile(r"(?<![A-Za-zА-Яа-яЁё])[ABCEHKMOPTX](?=\.)")
_BEFORE_INITIAL = re.compile(r"(?:[А-ЯЁ][а-яё]+(?<!лава)(?<!аздел)(?<!асть)\s|[А-ЯЁ]\.\s?)$")
_AFTER_INITIAL = re.compile(r"\.\s?(?:[А-ЯЁABCEHKMOPTX]\.\s?)?[А-ЯЁ][а-яё]")
# Abbreviations that mean nothing in Latin, and one-letter prepositions between Russian words.
_LATIN_WORD = re.compile(r"(?<![A-Za-z0-9])(?:OO|MO|HOK)(?![A-Za-z0-9])|(?<=[а-яё,] )[aoyc](?= [а-яёА-ЯЁ])")

_WORD = re.compile(r"\S+")
_LONGEST_REPEAT = 6


def clean(text: str) -> str:
    """One line: runs of white space, no-break ones too, become a space; invisible characters go."""
    if _ANY_INVISIBLE.search(text):  # `translate` of every text costs ten times this search
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


def clean_lines(text: str) -> list[str]:
    """The lines of a cell, cleaned, without the empty ones."""
    return [line for line in map(clean, text.splitlines()) if line]


def strip_markup(text: str) -> str:
    """Without HTML tags and paired «**»; placeholders («<ФИО>») and footnote stars stay."""
    if "<" in text or "&" in text:
        text = _TAG.sub(" ", text) if "\n" not in text else "\n".join(_TAG.sub(" ", line) for line in text.split("\n"))
    return _BOLD.sub(r"\1", text) if "**" in text else text


def fold(text: str) -> str:
    """A form for comparing: case, ё, quotes, kinds of dashes, spaces and a closing stop do not matter."""
    text = " ".join(_folded(text.lower()).split())
    return (_DASH_WITH_SPACES.sub("-", text) if "-" in text else text).strip(" .;,:")


def _folded(text: str) -> str:
    return text.translate(_FOLDED) if _ANY_FOLDED.search(text) else text


def take_stars(text: str) -> tuple[str, int]:
    """The text without stars and raised footnote digits, and how many there were."""
    left, count = _STAR.subn("", text)
    return (left.strip(), count) if count else (text, 0)


def has_latin(text: str) -> bool:
    return _LATIN.search(text) is not None


def to_cyrillic(text: str) -> tuple[str, bool]:
    """Latin look-alikes inside Russian words become Cyrillic; true Latin words and Roman numerals stay."""
    if not _LATIN.search(text) or not _CYRILLIC.search(text):
        return text, False
    mended = _MIXED_WORD.sub(_mend_word, text) if _TOUCHING.search(text) else text
    mended = _LATIN_INITIAL.sub(_mend_initial, mended)
    mended = _LATIN_WORD.sub(lambda found: found.group().translate(_LOOK_ALIKE), mended)
    return mended, mended != text


def _mend_word(found: re.Match[str]) -> str:
    word = found.group()
    return word.translate(_LOOK_ALIKE) if _ONLY_LOOK_ALIKES.fullmatch(word) else word


def _mend_initial(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 30) : found.start()]
    after = found.string[found.end() : found.end() + 30]
    # The look-alikes of a name's other initials are still Latin here, so they are mended for the question.
    is_initial = _BEFORE_INITIAL.search(before.translate(_LOOK_ALIKE)) or _AFTER_INITIAL.match(after)
    return found.group().translate(_LOOK_ALIKE) if is_initial else found.group()


def repeated_words(text: str) -> str | None:
    """The words that stand twice in a row by mistake («Управление народного Управление народного»), or None."""
    words = _WORD.findall(_folded(text.lower()))
    last: dict[str, int] = {}
    for place, word in enumerate(words):
        length = place - last.get(word, -_LONGEST_REPEAT - 1)
        last[word] = place
        phrase = words[place - length : place]
        if length <= _LONGEST_REPEAT and phrase == words[place : place + length] and _is_telling(phrase):
            return " ".join(_WORD.findall(text)[place - length : place + length])
    return None


def _is_telling(phrase: list[str]) -> bool:
    # «да да», «1 1» and items of a list («отчет, отчет,») are not slips of the hand.
    return all(word[-1].isalnum() for word in phrase) and max(map(len, phrase)) > 3 and phrase[0].isalpha()
