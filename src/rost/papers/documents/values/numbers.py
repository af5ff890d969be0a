"""Numbers as official papers write them: decimal commas, shares «of» something, second figures, slips of the hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from rost.papers.documents.values.text import clean, take_stars
from rost.papers.documents.values.units import read_unit

_LONGEST = 500

_ABSENT = re.compile(r"[-–—−_.\s]*|нет|нет данных|н/?д|отсутству[ею]т|не\s?(?:предусмотрен[оы]?|установлен[оы]?)", re.I)
_NOT_APPLICABLE = re.compile(r"[xхXХ]{1,3}")
_DATE_LIKE = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
)
_SERIES = re.compile(r"(?:19|20)\d\d\s?(?:г\.?|год[а-я]*)?\s?[-–—:]\s?\d")

_FIGURE = r"[-+−–]?\d(?:[\d.,]|[ '’]\d{3}(?!\d))*"
_LEADING = re.compile(
    r"(?P<words>не (?:менее|ниже|меньше)(?: чем)?(?: на)?|минимум|не (?:более|выше|больше)(?: чем)?|максимум"
    r"|(?:более|больше|свыше|выше)(?: чем)?|(?:менее|меньше|ниже)(?: чем)?|до|от|около|порядка|примерно"
    r"|≥|>=|≤|<=|>|<|~|≈)?,?\s*(?P<figure>" + _FIGURE + ")",
    re.IGNORECASE,
)
_UPPER = re.compile(r"\s*(?:%|процент\w*)?\s*(?:[-–—−]|\.{2,3}|…|\bдо\b)\s*(?P<figure>\d(?:[\d.,]|[ '’]\d{3}(?!\d))*)")
_COUNT = re.compile(r"\((\d{1,7})(?:\s[^()]{0,100})?\)")
_LONE_COUNT = re.compile(r"\((\d{1,7})(?:\s[^()\d]{0,100})?\)")
_OF = re.compile(r"(?:от|из)\s+(.+)", re.DOTALL)
_UNIT_FIRST = re.compile(
    r"(%|процент\w*|проц\.|(?:тыс|млн|млрд)\.?\s?(?:руб\w*\.?|чел\w*\.?)?|руб\w*\.?|₽|ед(?:\.|иниц\w*)?|чел(?:\.|овека?)?"
    r"|шт(?:\.|ук\w*)?|балл\w*|час\w*)(?![а-яё])[.,;]?",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[а-яё-]+(?:\s[а-яё-]+)?\.?", re.IGNORECASE)
_JUNK_AROUND = " ,;:"

_GROUPED = re.compile(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_DOTTED_THOUSANDS = re.compile(
    r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}"
)
_DOUBLED = re.compile(r"\d+[.,]{2,}\d+")

_COMPARISONS: tuple[tuple[str, str], ...] = (
    ("не менее", "at least"),
    ("не ниже", "at least"),
    ("не меньше", "at least"),
    ("минимум", "at least"),
    ("≥", "at least"),
    (">=", "at least"),
    ("не более", "at most"),
    ("не выше", "at most"),
    ("не больше", "at most"),
    ("максимум", "at most"),
    ("до", "at most"),
    ("≤", "at most"),
    ("<=", "at most"),
    ("более", "more than"),
    ("больше", "more than"),
    ("свыше", "more than"),
    ("выше", "more than"),
    (">", "more than"),
    ("менее", "less than"),
    ("меньше", "less than"),
    ("ниже", "less than"),
    ("<", "less than"),
    ("от", "at least"),
    ("около", "about"),
    ("порядка", "about"),
    ("примерно", "about"),
    ("~", "about"),
    ("≈", "about"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number cell. `count`: the second figure of «24 (10 муниципалитетов)»; `of`: what a share is taken of;
    `comparison`: "at least", "at most", "more than", "less than", "about", "range"; `upper`: end of a range.

    `value` None with `is_absent` means «-» or an empty cell; None without it means text, see `reason`
    (English, for logs). `is_malformed`: read, but written with a slip («0,3,»).
    """

    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    count: int | None = None
    unit: str | None = None
    of: str | None = None
    comparison: str | None = None
    is_absent: bool = False
    is_malformed: bool = False
    is_starred: bool = False
    reason: str | None = None


def read_number(text: str) -> Number:
    """The number that a cell holds; words beside it become unit, comparison, `of`, or the reason of a refusal."""
    if len(text) > _LONGEST:
        return Number(text, reason="too long for a number")
    line, stars = take_stars(clean(text))
    line = line.strip()
    number = Number(text, is_starred=stars > 0)
    if _ABSENT.fullmatch(line):
        return replace(number, is_absent=True)
    if _NOT_APPLICABLE.fullmatch(line):
        return replace(number, is_absent=True, reason="not applicable")
    if lone := _LONE_COUNT.fullmatch(line):
        return replace(number, count=int(lone.group(1)), reason="a second figure without the first")
    if _DATE_LIKE.match(line) or _SERIES.match(line):
        return replace(number, reason="a date or a series of years")
    found = _LEADING.match(line)
    if not found:
        return replace(number, reason="no number at the beginning")
    rest = line[found.end() :]
    if rest[:1].isalpha() and not _UNIT_FIRST.match(rest):
        return replace(number, reason="letters among digits")
    return _with_rest(_with_figure(number, found), rest)


def _with_figure(number: Number, found: re.Match[str]) -> Number:
    words = (found.group("words") or "").lower()
    comparison = next((name for start, name in _COMPARISONS if words and words.startswith(start)), None)
    value, is_malformed = _read_figure(found.group("figure"))
    if value is None:
        return replace(number, reason="digits that make no number")
    return replace(number, value=value, is_malformed=is_malformed, comparison=comparison)


def _with_rest(number: Number, rest: str) -> Number:
    if number.value is None:
        return number
    if upper := _UPPER.match(rest):
        number = _with_upper(number, upper.group("figure"))
        rest = rest[upper.end() :]
        if number.value is None:
            return number
    if found := _COUNT.search(rest):
        number = replace(number, count=int(found.group(1)))
        rest = rest[: found.start()] + rest[found.end() :]
    return _with_unit(number, rest.strip())


def _with_upper(number: Number, figure: str) -> Number:
    upper, is_malformed = _read_figure(figure)
    if upper is None or number.value is None or upper < number.value:
        return replace(number, value=None, comparison=None, reason="a range that does not rise")
    return replace(number, upper=upper, comparison="range", is_malformed=number.is_malformed or is_malformed)


def _with_unit(number: Number, rest: str) -> Number:
    if found := _UNIT_FIRST.match(rest):
        number = replace(number, unit=read_unit(found.group().strip(_JUNK_AROUND)) or found.group().strip(_JUNK_AROUND))
        rest = rest[found.end() :].strip()
    elif rest and _NOUN.fullmatch(rest) and not _OF.match(rest):
        return replace(number, unit=read_unit(rest) or rest)
    rest = rest.strip(_JUNK_AROUND + ".")
    if not rest:
        return number
    if any(symbol.isdigit() for symbol in rest.split(" ")[0]):
        return replace(number, value=None, upper=None, unit=None, reason="several numbers")
    if found := _OF.match(rest):
        return replace(number, of=found.group(1).strip())
    if number.unit in ("%", "процент"):
        return replace(number, of=rest)
    return replace(number, reason="words after the number")


def _read_figure(figure: str) -> tuple[Decimal | None, bool]:
    """The value, and whether it is written with a slip that leaves no doubt about it."""
    sign = "-" if figure[0] in "-−–" else ""
    digits = figure.lstrip("-−–+")
    bare = digits.rstrip(".,")
    is_malformed = "," in digits[len(bare) :]
    if _PLAIN.fullmatch(bare):
        plain = bare.replace(",", ".")
    elif _GROUPED.fullmatch(bare):
        plain = re.sub("[ '’]", "", bare).replace(",", ".")
    elif _DOTTED_THOUSANDS.fullmatch(bare):
        plain = _without_groups(bare)
    elif _DOUBLED.fullmatch(bare):
        plain, is_malformed = re.sub("[.,]+", ".", bare), True
    else:
        return None, False
    return Decimal(sign + plain), is_malformed


def _without_groups(digits: str) -> str:
    """«1.234,5», «1,234.5», «1.234.567»: the mark that stands once and last is the decimal one."""
    last = max(digits.rfind("."), digits.rfind(","))
    if digits.count(digits[last]) > 1:
        return digits.replace(digits[last], "")
    return digits[:last].replace(".", "").replace(",", "") + "." + digits[last + 1 :]
