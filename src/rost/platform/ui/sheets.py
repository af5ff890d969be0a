"""A list as an Excel file: what the page shows, with its filters, all pages of it."""

from __future__ import annotations

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
        page.write_string(0, place, column.title, heading)
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
        page.write_string(row, place, str(value), formats["text"])


def _sheet_name(name: str) -> str:
    """At most 31 characters, none of those that Excel forbids."""
    return "".join(" " if letter in "[]:*?/\\" else letter for letter in name)[:31].strip(" '") or "Лист"
