"""A passport as canonical JSON and back, exactly: what an edition freezes and its hash is taken over.

Equal passports have equal texts: keys are sorted, dates are ISO strings, decimals are strings without the zeros that
a column's scale adds. A field that an older text lacks takes its default; one that nobody knows is refused.
"""

from __future__ import annotations

import hashlib
import json
import types
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from rost.projects.domain.passport import PassportData

Data = TypeVar("Data")


def passport_text(data: PassportData) -> str:
    return canonical(to_plain(data))


def passport_from(text: str) -> PassportData:
    """The passport that `passport_text` wrote; ValueError when the text is of another shape."""
    return from_plain(PassportData, json.loads(text))


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def to_plain(value: Any) -> Any:
    """Dataclasses, tuples, dates and decimals as JSON values."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Decimal):
        return _decimal_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def from_plain(kind: type[Data], plain: Any) -> Data:
    """A dataclass of the passport from the JSON value that `to_plain` made."""
    try:
        return _read(kind, plain)  # type: ignore[no-any-return] # of the kind that was asked for
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error


def _decimal_text(value: Decimal) -> str:
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, plain: Any) -> Any:
    if get_origin(kind) is types.UnionType:
        if plain is None:
            return None
        (kind,) = [part for part in get_args(kind) if part is not types.NoneType]
    if is_dataclass(kind):
        hints = _types(kind)  # type: ignore[arg-type] # a class, not an instance of one
        return kind(**{name: _read(hints[name], item) for name, item in plain.items()})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in plain)
    return _read_value(kind, plain)


def _read_value(kind: Any, plain: Any) -> Any:
    if get_origin(kind) is dict:
        return plain
    if kind is date:
        return date.fromisoformat(plain)
    if kind is Decimal or issubclass(kind, StrEnum):
        return kind(plain)
    if not isinstance(plain, kind):
        raise TypeError(f"{plain!r} is no {kind.__name__}")
    return plain
