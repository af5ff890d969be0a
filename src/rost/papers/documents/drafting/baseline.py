"""The value that an indicator or a result starts from, and its date."""

from __future__ import annotations

import re
from datetime import date

from rost.papers.documents.draft import Baseline
from rost.papers.documents.drafting.sourced import words
from rost.papers.documents.recognition.recognised import BodyRow, RecognisedTable
from rost.papers.documents.values.dates import find_dates
from rost.papers.documents.values.numbers import read_number

_YEAR = re.compile(r"\b(20\d\d|19\d\d)\b")


def read_baseline(row: BodyRow, table: RecognisedTable) -> Baseline | None:
    """Value and date from their columns, from one cell («12,5 (2022)»), or the date from the header."""
    if not {"baseline_value", "baseline_date"} & set(table.columns):
        return None
    value_text, date_text = words(row, "baseline_value"), words(row, "baseline_date")
    if value_text and not date_text:
        on = _day(value_text)
        left = value_text
        for found in find_dates(value_text):
            left = left.replace(found.text, "")
        value_text = _YEAR.sub("", left).strip(" ,;()/г.") if on else value_text
    else:
        on = _day(date_text or "")
    on = on or _day(table.columns["baseline_value"].header if "baseline_value" in table.columns else "")
    return Baseline(value=read_number(value_text).value if value_text else None, date=on)


def _day(text: str) -> date | None:
    """A full date, or the last day of a year that stands alone."""
    dates = find_dates(text)
    if dates:
        return dates[0].date
    year = _YEAR.search(text)
    return date(int(year[1]), 12, 31) if year else None
