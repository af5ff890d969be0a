"""Which encoding a text file is in, honestly: a doubt is remarked, an unreadable text refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from rost.papers.documents.errors import RefusedError

# How often each letter stands in Russian text, in hundredths of a per cent.
_FREQUENCIES = (
    "о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 "
    "у262 я201 ы190 ь174 г170 з165 б159 ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё20"
)
_STRANGE = -12.0
_LEAST_LIKENESS = -5.6
_WEIGHTS = {pair[0]: log2(int(pair[1:]) / 10_000) for pair in _FREQUENCIES.split()}
_WEIGHTS |= {letter.upper(): weight - 0.5 for letter, weight in _WEIGHTS.items()}
_WEIGHTS |= dict.fromkeys("«»—–№“”„…\u00a0", -5.0)
_SINGLE_BYTE = (("windows-1251", "cp1251"), ("КОИ-8", "koi8-r"), ("DOS (866)", "cp866"), ("Mac", "mac-cyrillic"))
_TWICE = re.compile("[РС][\u0402-\u040f\u0450-\u045f\u00a0-\u00bf\u2010-\u203a\u20ac\u2116\u2122‚ѓ†‡‰]")
_UTF_7 = re.compile(rb"\+B[A-Za-z0-9+/]{7,}")
_SAMPLE = 65_536
_WIDEST = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)  # the first begins with the mark of UTF-16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """`remark` is the code of a doubt with its words, or None."""

    text: str
    remark: tuple[str, str] | None = None


def decode(data: bytes) -> Decoded:
    """Text of a file in any encoding that Russian offices have used."""
    if data.startswith(_WIDEST):
        raise RefusedError("encoding", "Кодировка UTF-32 не поддерживается: сохраните файл в UTF-8.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_strict(data, encoding))
    wide = _wide_without_mark(data)
    if wide:
        return _checked(_strict(data, wide))
    if _is_binary(data):
        raise RefusedError("not-text", "Это не текстовый файл: откройте его в исходной программе и сохраните заново.")
    if data.isascii():
        if len(_UTF_7.findall(data[:_SAMPLE])) > 2:
            raise RefusedError("encoding", "Кодировка UTF-7 не поддерживается: сохраните файл в UTF-8.")
        return _checked(Decoded(data.decode("ascii")))
    try:
        return _checked(Decoded(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _without_utf_8(data)


def _strict(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), ("lost-letters", "часть знаков не читается"))


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark: Cyrillic and spaces show in every second or fourth byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2], sample[1::2]
    if sum(even.count(byte) for byte in (0, 4)) > 0.9 * half > 2 * sum(odd.count(byte) for byte in (0, 4)):
        return "utf-16-be"
    if sum(odd.count(byte) for byte in (0, 4)) > 0.9 * half > 2 * sum(even.count(byte) for byte in (0, 4)):
        return "utf-16-le"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    control = sum(sample.count(byte) for byte in (*range(9), *range(14, 32), 127) if byte != 0x1B)
    return control > max(8, len(sample) // 50)


def _without_utf_8(data: bytes) -> Decoded:
    lines = data.split(b"\n")
    broken = sum(1 for line in lines if not _is_utf_8(line))
    marked = sum(1 for line in lines if not line.isascii() and _is_utf_8(line))
    repaired = data.decode("utf-8", "replace")
    if marked and repaired.count("\ufffd") * 20 < len(repaired):
        return Decoded(repaired, ("lost-letters", "часть знаков не читается"))
    if marked > broken // 4:
        text = "\n".join(line.decode("utf-8" if _is_utf_8(line) else "cp1251", "replace") for line in lines)
        return Decoded(text, ("mixed-encodings", f"строк в другой кодировке: {broken}"))
    return _single_byte(data)


def _single_byte(data: bytes) -> Decoded:
    scored = []
    for title, encoding in _SINGLE_BYTE:
        text = data[:_SAMPLE].decode(encoding, "replace")
        scored.append((_likeness(text), title, encoding))
    best, title, encoding = max(scored)
    if best < _LEAST_LIKENESS:
        raise RefusedError("encoding", "Кодировку файла не удалось определить: сохраните его в UTF-8.")
    text = data.decode(encoding, "replace")
    return _checked(Decoded(text, None if encoding == "cp1251" else ("guessed-encoding", title)))


def _likeness(text: str) -> float:
    """How much a text looks like Russian: the mean over its letters of the logarithm of their frequency.

    Capitals count a little less, and a capital behind a small letter much less: in a wrong encoding the cases
    are turned round. Russian has about -4.5, a wrong encoding below -5.5.
    """
    foreign = [letter for letter in text if letter > "\x7f"]
    if not foreign:
        return _STRANGE
    score = sum(_WEIGHTS.get(letter, _STRANGE) for letter in foreign)
    turned = sum(1 for left, right in pairwise(text) if left.islower() and right.isupper())
    return (score - 3 * turned) / len(foreign)


def _checked(decoded: Decoded) -> Decoded:
    """Notice letters that were lost, or encoded twice, before the file came here."""
    text = decoded.text
    sample = text[:_SAMPLE]
    twice = len(_TWICE.findall(sample))
    if twice > 20 and twice * 5 > len(sample) - sample.count(" "):
        raise RefusedError("encoding", "Текст файла дважды перекодирован («РўРµРєСЃС‚»): сохраните его заново в UTF-8.")
    letters = sum(1 for letter in sample if letter.isalpha())
    if sample.count("?") > 10 and sample.count("?") > letters:
        raise RefusedError("lost-letters", "Буквы файла заменены вопросительными знаками: возьмите исходный файл.")
    return decoded


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
