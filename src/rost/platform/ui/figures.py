"""Dates, numbers and words as Russian papers write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from django.utils import timezone

from rost.platform.common.periods import FOREVER

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
DASH = "—"


def date_text(day: date | None) -> str:
    """31.12.2024; a dash where there is no date, «бессрочно» for an open end."""
    if day is None:
        return DASH
    if isinstance(day, datetime):
        day = timezone.localtime(day).date() if timezone.is_aware(day) else day.date()
    if day == FOREVER:
        return "бессрочно"
    return day.strftime("%d.%m.%Y")


def moment_text(moment: datetime | None) -> str:
    """31.12.2024 14:05, by the installation's clock."""
    if moment is None:
        return DASH
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return local.strftime("%d.%m.%Y %H:%M").replace(" ", NO_BREAK)


def period_text(started_on: date | None, finished_on: date | None) -> str:
    """01.01.2024 – 31.12.2024; one day alone; «с …» for an open end; «по …» without a start."""
    if started_on is None and finished_on is None:
        return DASH
    if started_on is None:
        return f"по{NO_BREAK}{date_text(finished_on)}"
    if finished_on is None or finished_on == FOREVER:
        return f"с{NO_BREAK}{date_text(started_on)}"
    if started_on == finished_on:
        return date_text(started_on)
    return f"{date_text(started_on)}{NO_BREAK}– {date_text(finished_on)}"


def number_text(value: Any, places: int | None = None) -> str:
    """1 234,5: a decimal comma, no-break thousands; as many decimals as the value has, or `places`."""
    if value is None or value == "":
        return DASH
    try:
        number = Decimal(str(value).replace(",", "."))
    except InvalidOperation:
        return str(value)
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    elif isinstance(value, float) and number == number.to_integral_value():
        number = number.to_integral_value()
    whole, _, fraction = f"{abs(number):f}".partition(".")
    text = f"{int(whole):,}".replace(",", NO_BREAK) + (f",{fraction}" if fraction else "")
    return MINUS + text if number < 0 else text


def percent_text(value: Any, places: int | None = None) -> str:
    """12,5 %: the value is in percent already."""
    text = number_text(value, places)
    return text if text == DASH else f"{text}{NO_BREAK}%"


def plural_form(count: int, one: str, few: str, many: str) -> str:
    """The form of a noun that goes with the number: показатель, показателя, показателей."""
    tens, units = abs(count) % 100, abs(count) % 10
    if units == 1 and tens != 11:
        return one
    if units in (2, 3, 4) and tens not in (12, 13, 14):
        return few
    return many
