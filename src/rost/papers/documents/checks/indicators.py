"""Indicators: units, populations, series of targets, territories, headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from rost.papers.documents.checks.found import number_text, place_of, problem
from rost.papers.documents.draft import Draft, IndicatorRow, Problem
from rost.papers.documents.values.text import fold

_SECTION = "indicators"
_SHARE = re.compile(r"^(?:доля|удельный вес|процент)\b")
_COUNT = re.compile(r"^(?:количество|число|численность)\b")
_PERCENT = re.compile(r"^(?:%|процент|проц)")
_ALL_100 = Decimal(100)
_WHOLE = re.compile(r"по (?:региону|субъекту|области|краю|республике)|област|край|республика|российская федерация")
# Whom a share is counted among: words that name people or organisations, and words that narrow them down.
_HEADS = ("учител", "педагогическ", "педагог", "воспитател", "руководител", "сотрудник", "школ", "обучающ", "выпускник")
_NARROWED = ("общеобразовательн", "дошкольн", "дополнительн", "профессиональн", "сельск", "коррекцион")


def indicators_problems(draft: Draft) -> Iterator[Problem]:
    for row in draft.indicators:
        yield from _unit(row)
        yield from _population(row)
        yield from _series(row)
        yield from _baseline(row)
        yield from _outside_project(row, draft)
    yield from _headings(draft)
    yield from _territories(draft.indicators)
    yield from _numbers(draft.indicators)


def _unit(row: IndicatorRow) -> Iterator[Problem]:
    name, unit = fold(row.name), fold(row.unit or "")
    if not unit:
        if any(value is not None for value in row.targets.values()) and not row.counts:
            message = f"{_named(row)}: не указана единица измерения. Допишите её."
            yield problem("unit-missing", _SECTION, message, row=row.number, place=place_of(row, "name"))
        return
    is_percent = bool(_PERCENT.match(unit))
    if _COUNT.match(name) and is_percent:
        message = (
            f"{_named(row)}: показатель назван количеством, а значения — в процентах. Исправьте название или единицу."
        )
    elif _SHARE.match(name) and not is_percent and unit not in {"промилле", "доля"}:
        message = f"{_named(row)}: показатель назван долей, а единица — «{row.unit}». Исправьте название или единицу."
    else:
        return
    yield problem("unit-mismatch", _SECTION, message, row=row.number, place=place_of(row, "name"))


def _population(row: IndicatorRow) -> Iterator[Problem]:
    """The share's own people («Доля X, …») beside those of whom it is taken («от общей численности Y»)."""
    name = fold(row.name)
    if not row.of or not _SHARE.match(name):
        return
    counted, among = name.split(",", 1)[0], fold(row.of)
    head, base = _first(counted), _first(among)
    if head is None or base is None:
        return
    narrowed = [word for word in _NARROWED if word in counted and word not in among]
    if head == base and not (narrowed and head not in {"школ"}):
        return
    message = (
        f"{_named(row)}: считают «{_shortened(row.name.split(',', 1)[0])}», а делят на «{row.of}» — это разные"
        " группы. Приведите числитель и знаменатель к одной."
    )
    yield problem("population-mismatch", _SECTION, message, row=row.number, place=place_of(row, "name"))


def _first(text: str) -> str | None:
    places = [(text.find(head), head) for head in _HEADS if head in text]
    found = min(places, default=None)
    return None if found is None else "педагог" if found[1] == "педагогическ" else found[1]


def _series(row: IndicatorRow) -> Iterator[Problem]:
    stated = [(year, value) for year, value in sorted(row.targets.items()) if value is not None]
    if not stated:
        return
    over = [year for year, value in stated if value > _ALL_100]
    if over and _SHARE.match(fold(row.name)) and _PERCENT.match(fold(row.unit or "%")):
        message = f"{_named(row)}: доля больше 100 % ({', '.join(over)} год). Исправьте значение."
        yield problem("share-over-100", _SECTION, message, row=row.number, place=place_of(row, over[0]))
    missing = [
        year
        for year, value in sorted(row.targets.items())
        if value is None and year > stated[0][0] and not _is_dashed(row, year)
    ]
    if missing:
        message = f"{_named(row)}: нет значения на {', '.join(missing)} год. Впишите его."
        yield problem("missing-target", _SECTION, message, row=row.number, place=row.place)
    if row.is_cumulative or row.direction in {"growth", "decline"}:
        yield from _wrong_way(row, stated)


def _is_dashed(row: IndicatorRow, year: str) -> bool:
    """A dash says that no value was planned; an empty cell says nothing."""
    source = row.sources.get(year)
    return source is not None and not source.text.strip("-–— ")


def _wrong_way(row: IndicatorRow, stated: list[tuple[str, Decimal]]) -> Iterator[Problem]:
    falls = row.direction == "decline" and not row.is_cumulative
    for (_, before), (year, value) in pairwise(stated):
        if (value > before) if falls else (value < before):
            said = "растёт, хотя должен убывать" if falls else "падает, хотя должен расти"
            message = (
                f"{_named(row)}: в {year} году {number_text(value)} после {number_text(before)} — показатель {said}."
                " Проверьте значения по годам."
            )
            yield problem("wrong-direction", _SECTION, message, row=row.number, place=place_of(row, year))
            return


def _baseline(row: IndicatorRow) -> Iterator[Problem]:
    years = [int(year) for year, value in row.targets.items() if value is not None]
    on = row.baseline.date if row.baseline else None
    if on and years and on.year > min(years):
        message = (
            f"{_named(row)}: базовое значение — на {on:%d.%m.%Y}, позже первого планового года ({min(years)})."
            " Проверьте дату."
        )
        place = place_of(row, "baseline_date")
        yield problem("baseline-late", _SECTION, message, row=row.number, place=place)


def _outside_project(row: IndicatorRow, draft: Draft) -> Iterator[Problem]:
    if draft.period is None:
        return
    first, last = draft.period[0].year, draft.period[1].year
    outside = [year for year, value in sorted(row.targets.items()) if value and not first <= int(year) <= last]
    if outside:
        message = (
            f"{_named(row)}: значения на {', '.join(outside)} год — вне срока проекта ({first}–{last})."
            " Проверьте срок проекта или годы."
        )
        yield problem("outside-project-dates", _SECTION, message, row=row.number, place=place_of(row, outside[0]))


def _headings(draft: Draft) -> Iterator[Problem]:
    for name in draft.indicator_headings_without_a_row:
        source = draft.sources.get(f"heading:{name}")
        message = (
            f"Под заголовком «{_shortened(name)}» нет строки показателя. Впишите показатель или уберите заголовок."
        )
        place = source.place if source else None
        yield problem("heading-without-indicator", _SECTION, message, place=place)


def _territories(rows: list[IndicatorRow]) -> Iterator[Problem]:
    named = {row.territory: row for row in rows if row.territory}
    if len({bool(_WHOLE.search(fold(name))) for name in named}) < 2:
        return
    names = ", ".join(f"«{name}»" for name in named)
    message = f"В одной таблице показатели разных территорий: {names}. Сверяйте и складывайте их раздельно."
    yield problem("mixed-territories", _SECTION, message, place=next(iter(named.values())).place)


def _numbers(rows: list[IndicatorRow]) -> Iterator[Problem]:
    counted = Counter((row.number, row.territory) for row in rows if row.number)
    for (number, territory), times in counted.items():
        if times > 1:
            place = [row.place for row in rows if (row.number, row.territory) == (number, territory)][-1]
            message = f"Номер показателя {number} стоит {times} раза. Перенумеруйте строки."
            yield problem("repeated-number", _SECTION, message, row=number, place=place)


def _named(row: IndicatorRow) -> str:
    title = f"«{_shortened(row.name)}»"
    return f"Показатель {row.number} {title}" if row.number else f"Показатель {title}"


def _shortened(text: str) -> str:
    return text if len(text) <= 90 else text[:90].rsplit(" ", 1)[0] + "…"
