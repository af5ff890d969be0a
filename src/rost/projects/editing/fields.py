"""Fields that read what people type in Russian formats, plainly: what does not fit is refused with a word on how."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from rost.projects.domain.figures import trimmed
from rost.projects.domain.passport import AmountData, TargetData

_STAR = re.compile(r"[*✱]$")
_WITH_COUNT = re.compile(r"^(?P<value>[^()]*)(?:\((?P<count>\d+)\))?$")


def day_from(text: str) -> date:
    try:
        return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise ValidationError(f"«{text}» — не дата. Напишите её так: 31.12.2024.") from None


def figure_from(text: str) -> Decimal:
    """A number with a decimal comma; spaces between thousands are let be."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".").replace("\N{MINUS SIGN}", "-")
    try:
        if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
            raise InvalidOperation
        return Decimal(plain)
    except InvalidOperation:
        raise ValidationError(f"«{text}» — не число. Напишите его так: 12,5.") from None


def figure_typed(value: Decimal | None) -> str:
    """As a person would type it: 1234,5."""
    return "" if value is None else format(trimmed(value) or Decimal(0), "f").replace(".", ",")


class DayField(forms.CharField):
    """дд.мм.гггг ↔ a date."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return day_from(text) if text else None

    def prepare_value(self, value: Any) -> Any:
        return value.strftime("%d.%m.%Y") if isinstance(value, date) else value


class PlainField(forms.CharField):
    """A text; browsers send line breaks their own way, papers have one."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if text else text


class FigureField(forms.DecimalField):
    """A number with a decimal comma ↔ a decimal."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "widget": forms.TextInput(attrs={"inputmode": "decimal"})})

    def to_python(self, value: Any) -> Any:
        return figure_from(value.strip()) if isinstance(value, str) and value.strip() else None

    def prepare_value(self, value: Any) -> Any:
        return figure_typed(value) if isinstance(value, Decimal) else value


class LinesField(forms.CharField):
    """One entry a line ↔ a tuple of them; `read` makes an entry of a line, `show` a line of an entry."""

    def __init__(
        self,
        *,
        read: Callable[[str], Any] = str,
        show: Callable[[Any], str] = str,
        separator: str = r"\n",
        **options: Any,
    ) -> None:
        super().__init__(**{"required": False, "widget": forms.Textarea(attrs={"rows": 3}), **options})
        self._read, self._show, self._separator = read, show, separator

    def to_python(self, value: Any) -> Any:
        parts = [" ".join(part.split()) for part in re.split(self._separator, value or "")]
        return tuple(dict.fromkeys(self._read(part) for part in parts if part))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(self._show(entry) for entry in value) if isinstance(value, tuple) else value


class OfYearField(forms.CharField):
    """What a year has: a figure with something beside it. Nothing typed: the year has no entry."""

    def __init__(self, *, year: int, **options: Any) -> None:
        super().__init__(required=False, label=f"{year} год", **options)
        self.year = year


class TargetField(OfYearField):
    """«24» or «24 (10)»: the value and the second figure ↔ `TargetData`."""

    def to_python(self, value: Any) -> Any:
        text = str(super().to_python(value) or "")
        if not text:
            return None
        found = _WITH_COUNT.match(text)
        if found is None:
            raise ValidationError(f"«{text}» не читается. Напишите так: 24 или 24 (10).")
        typed, count = found["value"].strip(), found["count"]
        return TargetData(self.year, figure_from(typed) if typed else None, int(count) if count else None)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, TargetData):
            return value
        count = f"({value.count})" if value.count is not None else ""
        return f"{figure_typed(value.value)} {count}".strip()


class AmountField(OfYearField):
    """«0,3» or «0,3*», the star for a conditional sum ↔ `AmountData`."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        typed = _STAR.sub("", text).strip()
        return AmountData(self.year, figure_from(typed) if typed else None, bool(_STAR.search(text)))

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, AmountData):
            return value
        return figure_typed(value.amount) + ("*" if value.is_conditional else "")
