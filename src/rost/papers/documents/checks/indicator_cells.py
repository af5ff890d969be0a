"""Cells of indicators that are no numbers, or numbers written with a slip."""

from __future__ import annotations

from collections.abc import Iterator

from rost.papers.documents.checks.found import problem
from rost.papers.documents.draft import Draft, Fix, Problem
from rost.papers.documents.values.numbers import read_number

_SECTION = "indicators"
_BASELINE = frozenset({"baseline", "baseline_value", "base"})
_SHOWN = 40


def indicator_cell_problems(draft: Draft) -> Iterator[Problem]:
    for row in draft.indicators:
        for field, source in row.sources.items():
            if not (field.isdecimal() or field in _BASELINE):
                continue
            number = read_number(source.text)
            text = " ".join(source.text.split())[:_SHOWN]
            is_answer = row.unit == "да/нет" and text.lower() in ("да", "нет")
            if number.is_absent or number.count is not None or is_answer:
                continue
            if number.value is None:
                message = f"«{text}»: это не число. Впишите значение показателя."
                yield problem("malformed-number", _SECTION, message, row=row.number, place=source.place)
            elif number.is_malformed:
                fix = Fix(field, str(number.value), str(number.value).replace(".", ","))
                message = f"«{text}»: число записано с ошибкой, прочитано {fix.label}."
                yield problem("malformed-number", _SECTION, message, row=row.number, place=source.place, fix=fix)
