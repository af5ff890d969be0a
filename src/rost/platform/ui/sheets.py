"""A list as an Excel file: what the page shows, with its filters, all pages of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from urllib.parse import quote

import xlsxwriter
from django.http import HttpResponse
from django.utils import timezone

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: What Excel takes into one cell.
LONGEST_TEXT = 32_767
#: XML cannot hold these, so a file with one of them does not open.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: int = 20


def sheet_response(name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """The answer of a view: `name` is the file's name without its ending and the name of the sheet."""
    response = HttpResponse(sheet(name, columns, rows), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}.xlsx"
    return response


def sheet(name: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> bytes:
    """A workbook with one sheet: headings that stay in sight, a filter, dates and numbers as such, no formulas."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "constant_memory": False})
    page = book.add_worksheet(_sheet_name(name))
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
    formats = {
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"}),
        "number": book.add_format({"valign": "top"}),
    }
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, cell_text(column.title), heading)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write(page, last, place, value, formats)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(last, 1), max(len(columns) - 1, 0))
    book.close()
    return target.getvalue()


def _write(page: Any, row: int, place: int, value: Any, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    if isinstance(value, date):
        page.write_datetime(row, place, datetime(value.year, value.month, value.day), formats["date"])  # noqa: DTZ001 - a cell knows no zone
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        page.write_number(row, place, value, formats["number"])
    else:
        page.write_string(row, place, cell_text(str(value)), formats["text"])


def cell_text(text: str) -> str:
    """The text as a cell can hold it: line ends are LF, without what XML forbids, at most `LONGEST_TEXT` long.

    It is written as a string whatever it begins with, so «=1+1» stays a text and needs no sign before it.
    """
    text = _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > LONGEST_TEXT:
        text = text[: LONGEST_TEXT - 1] + "…"
    # The library takes a text between these tags for marked-up XML of its own and writes it as it is.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _sheet_name(name: str) -> str:
    """At most 31 characters, none of those that Excel forbids."""
    return "".join(" " if letter in "[]:*?/\\" else letter for letter in name)[:31].strip(" '") or "Лист"
