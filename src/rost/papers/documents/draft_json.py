"""The draft as JSON and back, exactly.

Dates are ISO strings and decimals are numbers. A row keeps every field, absent ones as null, with `cells` beside
them: field → {text, place, confidence}. A section that the paper lacks is left out.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from rost.papers.documents.blocks import Place
from rost.papers.documents.draft import Draft, Sourced

Coder: TypeAlias = Callable[[Any], Any]

_ALWAYS = frozenset({"file", "kind", "level", "problems"})
_RENAMED = {"sources": "cells"}
_LEFT_OUT_WHEN_NONE = frozenset({"corrected_from"})  # few cells are corrected, and a paper has thousands
_SAID = "said"  # a place's words for people; the numbers beside it are what is read back


def to_json(draft: Draft) -> dict[str, Any]:
    """The draft as plain values that `json.dumps` takes, in the order of the fields of `Draft`."""
    written: dict[str, Any] = _writer(Draft)(draft)
    if draft.control_levels:
        written["control_levels"] = {"declared": draft.control_levels}
    return {name: value for name, value in written.items() if name in _ALWAYS or value not in (None, [], {})}


def from_json(data: dict[str, Any]) -> Draft:
    """The draft that `to_json` wrote; ValueError when the data are not of that shape."""
    try:
        plain = dict(data)
        plain["control_levels"] = plain.get("control_levels", {}).get("declared", {})
        draft = _reader(Draft)(plain)
    except (TypeError, KeyError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"not a draft: {error}") from error
    assert isinstance(draft, Draft)
    return draft


@cache
def _named(kind: type) -> tuple[tuple[str, str, Any], ...]:
    """The fields of a dataclass: name, name in JSON, type; a row's own fields come before its place and cells."""
    hints = get_type_hints(kind)
    own = [field.name for field in fields(kind)]
    if issubclass(kind, Sourced):
        own = [name for name in own if name not in {"place", "sources"}] + ["place", "sources"]
    return tuple((name, _RENAMED.get(name, name), hints[name]) for name in own)


def _without_none(kind: Any) -> Any:
    """`X` of `X | None`; other types as they are."""
    if get_origin(kind) is types.UnionType:
        (inner,) = [part for part in get_args(kind) if part is not types.NoneType]
        return inner
    return kind


@cache
def _writer(kind: Any) -> Coder:
    inner = _without_none(kind)
    base = get_origin(inner) or inner
    if inner is Decimal:
        return _number_out
    if inner is Place:
        return _place_out
    if is_dataclass(base):
        return _record_writer(base)
    if base is dict and get_args(inner)[1] is object:
        return _loose_out
    if base in (list, tuple, dict):
        return _collection_writer(inner)
    if base is date:
        return lambda value: None if value is None else value.isoformat()
    return _as_is


def _record_writer(kind: Any) -> Coder:
    parts = [(name, key, _writer(hint)) for name, key, hint in _named(kind)]

    def write(value: Any) -> Any:
        if value is None:
            return None
        return {
            key: (item if (item := getattr(value, name)) is None or coder is _as_is else coder(item))
            for name, key, coder in parts
            if key not in _LEFT_OUT_WHEN_NONE or getattr(value, name) is not None
        }

    return write


def _collection_writer(kind: Any) -> Coder:
    if get_origin(kind) is dict:
        item = _writer(get_args(kind)[1])
        return lambda value: None if value is None else {key: item(part) for key, part in value.items()}
    item = _writer(get_args(kind)[0])
    return lambda value: None if value is None else [item(part) for part in value]


@cache
def _reader(kind: Any) -> Coder:
    inner = _without_none(kind)
    read = _value_reader(inner)
    return read if inner is kind else lambda value: None if value is None else read(value)


def _value_reader(kind: Any) -> Coder:
    base = get_origin(kind) or kind
    if kind is Decimal:
        return lambda value: Decimal(str(value))
    if kind is Place:
        return lambda value: Place(**{key: part for key, part in value.items() if key != _SAID})
    if is_dataclass(base):
        return _record_reader(base)
    if base is dict and get_args(kind)[1] is object:
        return _loose_in
    if base in (list, tuple, dict):
        return _collection_reader(kind)
    if base is date:
        return date.fromisoformat
    if isinstance(base, type) and issubclass(base, StrEnum):
        return base
    return _leaf_reader((int, float) if base is float else (base,))


def _leaf_reader(kinds: tuple[type, ...]) -> Coder:
    def read(value: Any) -> Any:
        if not isinstance(value, kinds):
            raise TypeError(f"{kinds[0].__name__} from {type(value).__name__}")
        return value

    return read


def _record_reader(kind: Any) -> Coder:
    parts = [(name, key, _reader(hint)) for name, key, hint in _named(kind)]

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} from {type(value).__name__}")
        return kind(**{name: coder(value[key]) for name, key, coder in parts if key in value})

    return read


def _collection_reader(kind: Any) -> Coder:
    base = get_origin(kind)
    if base is dict:
        item = _reader(get_args(kind)[1])
        return lambda value: {key: item(part) for key, part in value.items()}
    item = _reader(get_args(kind)[0])
    return lambda value: base(item(part) for part in value)


def _as_is(value: Any) -> Any:
    return value


def _number_out(value: Decimal | None) -> int | float | str | None:
    """A number where a double holds it exactly enough to read it back, else its text."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if Decimal(str(number)) == value else str(value)


def _place_out(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    numbers = {"block": place.block, "table": place.table, "row": place.row, "column": place.column}
    numbers["paragraph"] = place.paragraph
    written: dict[str, Any] = {name: number for name, number in numbers.items() if number is not None}
    if place.part:
        written["part"] = place.part
    return {**written, _SAID: str(place)}


def _loose_out(value: dict[str, object] | None) -> dict[str, object] | None:
    if value is None:
        return None
    return {key: part.isoformat() if isinstance(part, date) else part for key, part in value.items()}


def _loose_in(value: dict[str, Any]) -> dict[str, object]:
    return {key: date.fromisoformat(part) if key == "date" and part else part for key, part in value.items()}
