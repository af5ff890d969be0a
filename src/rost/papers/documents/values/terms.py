"""Terms of measures: a whole term cell or a pair of start and end cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from rost.papers.documents.values.recurrences import take_recurrence
from rost.papers.documents.values.term_spans import Span, find_spans
from rost.papers.documents.values.text import clean

_LONGEST = 400
_FIRST_SCHOOL_MONTH = 9
_LONGEST_CELL = 120

_ABSENT = re.compile(r"[-–—−_.\s]*|[xх]{1,3}|нет|н/д", re.IGNORECASE)
_TARGET = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?(?:года|году|год|г\.?)?\s?[-–—−:=]\s?(?:не менее )?(\d{1,7}(?:[.,]\d+)?)(?!\d)"
    r"(?![.,/-]\d)\s?(%|процент\w*|чел\w*\.?|ед\w*\.?|шт\.?)?\s?[,;]?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[\s,(]*(?:[-–—−]|\bпо\b|\bдо\b|\.{3}|…)[\s,)]*(?:конец|конца)?\s*", re.IGNORECASE)
_FROM = re.compile(r"(?:^|\s)(?:со?|от|начиная со?|не ранее|после)\s*$", re.IGNORECASE)
_BY = re.compile(r"(?:^|[\s,])(?:до|ко?|по|не позднее)\s*(?:конца|концу)?\s*$", re.IGNORECASE)
_DURING = re.compile(r"в течени[еи]\s*$", re.IGNORECASE)
_END_OF = re.compile(r"кон(?:ца|це|цу|ец)\s*$", re.IGNORECASE)
_VAGUE = re.compile(r"начал[оеау]|середин[аеуы]|ориентировочно|предварительно|примерно|около", re.IGNORECASE)
_FILLER = re.compile(
    r"(?<![а-яё])(?:начиная|после|\d{1,2}(?:-?го)? числа|\d(?:-?й)? этап"
    r"|не позднее|не ранее|в течени[еи]|до|со?|по|ко?|во?|на|и|или|от|за|кон(?:ца|це|цу|ец)|годах"
    r"|года|году|годы|годов|год|гг|г|включительно|числа|месяца?|месяцев?|далее|сроки?|срок исполнения|период[ае]?"
    r"|реализации|выполнения|весь|всего|учебного|календарного|начал[оеау]|середин[аеуы]|ориентировочно|предварительно|примерно"
    r"|около)(?![а-яё])",
    re.IGNORECASE,
)
_PUNCTUATION = re.compile(r"[\x00\s.,;:()*\-–—−/«»\"…]+")
_OPEN = re.compile(r"\s*[-–—]\s*$")
_NO_YEAR = "the year is not said"


@dataclass(frozen=True, slots=True)
class Term:
    """What a term says. `kind`: "date", "dates", "period", "month", "quarter", "half-year", "season", "school year",
    "year", "years", "targets", "recurrence", "absent", "unknown". Closed dates; a lone full date is the end.

    `recurrence`: "yearly", "half-yearly", "quarterly", "monthly", "weekly", "daily", "every 2 years" (3, 5),
    "constantly", "as needed", "during the year", "during the school year", "whole period", "by schedule".
    `yearly_by`: month and day of «ежегодно, до 1 сентября». `reason` (English) says what could not be understood.
    """

    text: str
    kind: str = "unknown"
    start: date | None = None
    end: date | None = None
    due_dates: tuple[date, ...] = ()
    due_year: int | None = None
    recurrence: str | None = None
    targets: dict[str, Decimal] = field(default_factory=dict)
    start_valid: bool = True
    end_valid: bool = True
    is_starred: bool = False
    is_ambiguous: bool = False
    yearly_by: tuple[int, int] | None = None
    reason: str | None = None

    @property
    def is_valid(self) -> bool:
        return self.start_valid and self.end_valid


@lru_cache(maxsize=4096)  # the same dates stand in many rows, and recognition asks before drafting does
def read_term(text: str, default_year: int | None = None) -> Term:
    """A whole term cell; `default_year` (the paper's year) serves a month or a date written without a year."""
    if len(text) > _LONGEST:
        return Term(text, reason="too long for a term")
    line = clean(text)
    if _ABSENT.fullmatch(line):
        return Term(text, "absent")
    if targets := _read_targets(line):
        return Term(text, "targets", due_year=max(map(int, targets)), targets=targets, is_starred="*" in line)
    recurrence, left = take_recurrence(line)
    spans, rest = find_spans(left)
    term = Term(text, is_starred="*" in line, recurrence=recurrence, is_ambiguous=bool(_VAGUE.search(rest)))
    words = _PUNCTUATION.sub(" ", _FILLER.sub(" ", rest)).strip()
    if words:
        term = replace(term, reason=f"words that are no term: {words}")
    if not spans:
        return replace(term, kind="recurrence") if recurrence else replace(term, reason=term.reason or "no date")
    if recurrence and all(span.year is None for span in spans):
        return replace(term, kind="recurrence", yearly_by=_month_and_day(spans[-1]))
    return _from_spans(term, spans, left, default_year)


def read_pair(start_text: str, end_text: str, default_year: int | None = None) -> Term:
    """A start cell and an end cell, joined; a word in the end cell («ежегодно») becomes the recurrence."""
    finish = read_term(end_text, default_year)
    start = read_term(start_text, default_year)
    if start.reason == _NO_YEAR and finish.end:
        start = _dated_before(start_text, finish.end)
    if start.kind == "absent":
        return finish
    text = f"{clean(start_text)} – {clean(end_text)}"
    if finish.kind == "absent" and start.start and start.end and start.kind not in ("month", "year"):
        return replace(start, text=text)
    return replace(
        finish,
        text=text,
        kind=_pair_kind(start, finish),
        start=_start_day(start),
        end=finish.end or _end_of_year(finish),
        due_year=None if _start_day(start) else finish.due_year,
        recurrence=finish.recurrence or start.recurrence,
        start_valid=start.start_valid and start.end_valid,
        is_starred=start.is_starred or finish.is_starred,
        is_ambiguous=start.is_ambiguous or finish.is_ambiguous,
        reason=start.reason or finish.reason,
    )


def looks_like_term(text: str) -> bool:
    """Whether a cell is a term and nothing else (serves the recognition of columns)."""
    if not 3 < len(text) <= _LONGEST_CELL:
        return False
    term = read_term(text)
    return term.kind not in ("unknown", "absent") and term.reason in (None, _NO_YEAR)


def _read_targets(line: str) -> dict[str, Decimal]:
    """The figures of «2020 - 10% 2021 – 20%»; empty unless the whole line is made of them."""
    found = list(_TARGET.finditer(line))
    if not found or _TARGET.sub("", line).strip(" ,;.*"):
        return {}
    years = [one.group(1) for one in found]
    has_units = any(one.group(3) for one in found)
    # «2019 - 2024» is a period, and a bare «2020 - 10» could be a year and a month.
    if any(1900 <= int(re.split("[.,]", one.group(2))[0]) <= 2100 and not one.group(3) for one in found):
        return {}
    if (len(found) == 1 and not has_units) or len(set(years)) != len(years):
        return {}
    return {one.group(1): Decimal(one.group(2).replace(",", ".")) for one in found}


def _from_spans(term: Term, spans: list[Span], line: str, default_year: int | None) -> Term:
    spans = _within_school_year(spans, line)
    joints = [line[one.end : other.begin] for one, other in pairwise(spans)]
    is_range = [bool(_RANGE.fullmatch(joint)) for joint in joints]
    before = line[: spans[0].begin]
    if _FROM.search(before) and len(spans) == 2 and re.search(r"\b(?:по|до)\b", joints[0]):
        is_range = [True]
    spans, guessed = _with_years(spans, is_range, default_year)
    term = replace(term, is_ambiguous=term.is_ambiguous or guessed or any(span.wraps for span in spans))
    if any(span.dates() is None for span in spans):
        return replace(term, kind=spans[0].kind, reason=term.reason or _NO_YEAR)
    if len(spans) == 1:
        is_open = bool(term.recurrence and _OPEN.match(line[spans[0].end :]))
        return _from_one(term, spans[0], f"{before}с " if is_open else before)
    if len(spans) == 2 and is_range[0]:
        return _from_range(term, *spans)
    return _from_list(term, spans, is_range)


def _within_school_year(spans: list[Span], line: str) -> list[Span]:
    """«апрель-май 2021/22 учебного года»: the months get their years from the school year, which then goes."""
    last, months = spans[-1], spans[:-1]
    if last.kind != "school year" or not months or any(span.year is not None for span in months):
        return spans
    if line[months[-1].end : last.begin].strip(" ,(") or last.year is None:
        return spans
    return [replace(span, year=last.year + (span.first[0] < _FIRST_SCHOOL_MONTH)) for span in months]


def _with_years(spans: list[Span], is_range: list[bool], default_year: int | None) -> tuple[list[Span], bool]:
    """Years carried to spans that lack one, and whether the year had to be guessed («Сентябрь-май 2020»)."""
    made, guessed = list(spans), False
    for place in range(len(made) - 2, -1, -1):
        here, after = made[place], made[place + 1]
        if here.year is None and after.year is not None:
            wraps = is_range[place] and here.first > after.first
            made[place] = replace(here, year=after.year - wraps)
            guessed = guessed or wraps
    for place, here in enumerate(made):
        if here.year is None:
            before = made[place - 1] if place else None
            wraps = bool(before and is_range[place - 1] and here.last < before.first)
            year = before.year if before else _first_year(made, is_range, default_year)
            made[place] = replace(here, year=year + wraps if year else None)
            guessed = guessed or wraps
    return made, guessed


def _first_year(spans: list[Span], is_range: list[bool], default_year: int | None) -> int | None:
    """The year of the first span when none is said: a range that wraps ends in the paper's year."""
    wraps = len(spans) > 1 and is_range[0] and spans[0].first > spans[1].first
    return default_year - wraps if default_year else None


def _from_one(term: Term, span: Span, before: str) -> Term:
    first, last = _days_of(span)
    if span.kind == "year":
        if _FROM.search(before):
            return replace(term, kind="year", start=first)
        if _DURING.search(before):
            return replace(term, kind="year", start=first, end=last)
        if _END_OF.search(before):
            return replace(term, kind="year", end=last)
        return replace(term, kind="year", due_year=span.year)
    if _FROM.search(before) and span.kind != "period":
        return replace(term, kind=span.kind, start=first, start_valid=span.is_valid)
    if span.kind == "date":
        return replace(term, kind="date", end=last, end_valid=span.is_valid)
    if _BY.search(before):
        # «до сентября» can leave September out or in.
        is_ambiguous = term.is_ambiguous or not _END_OF.search(before)
        return replace(term, kind=span.kind, end=last, end_valid=span.is_valid, is_ambiguous=is_ambiguous)
    return replace(term, kind=span.kind, start=first, end=last, end_valid=span.is_valid)


def _from_range(term: Term, one: Span, other: Span) -> Term:
    kind = "years" if one.kind == other.kind == "year" else "period"
    return replace(
        term,
        kind=kind,
        start=_days_of(one)[0],
        end=_days_of(other)[1],
        start_valid=one.is_valid,
        end_valid=other.is_valid,
    )


def _from_list(term: Term, spans: list[Span], is_range: list[bool]) -> Term:
    if all(span.kind == "year" for span in spans):
        return replace(term, kind="years", due_year=max(span.year or 0 for span in spans))
    # The first half of a range inside a list («сентябрь-октябрь, май») is no due date of its own.
    ends = [_days_of(span)[1] for place, span in enumerate(spans) if place == len(is_range) or not is_range[place]]
    due = tuple(dict.fromkeys(ends))
    is_valid = all(span.is_valid for span in spans)
    return replace(term, kind="dates", due_dates=due, end=max(due), end_valid=is_valid)


def _days_of(span: Span) -> tuple[date, date]:
    days = span.dates()
    if days is None:
        raise ValueError(span)
    return days


def _month_and_day(span: Span) -> tuple[int, int]:
    days = replace(span, year=2001).dates()
    return (days[1].month, days[1].day) if days else span.last


def _dated_before(text: str, end: date) -> Term:
    """A start without a year, read as the last such day that does not come after the end."""
    term = read_term(text, end.year)
    start = _start_day(term)
    return replace(read_term(text, end.year - 1), is_ambiguous=True) if start and start > end else term


def _start_day(term: Term) -> date | None:
    if term.start or term.end:
        return term.start or (min(term.due_dates) if term.due_dates else term.end)
    return date(term.due_year, 1, 1) if term.due_year else None


def _end_of_year(term: Term) -> date | None:
    return date(term.due_year, 12, 31) if term.due_year else None


def _pair_kind(start: Term, finish: Term) -> str:
    if finish.kind in ("recurrence", "dates", "targets", "unknown"):
        return finish.kind
    return start.kind if finish.kind == "absent" else "period"
