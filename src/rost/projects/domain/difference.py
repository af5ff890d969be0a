"""What changes when one passport takes the place of another, row by row and field by field."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from rost.projects.domain.hierarchy import parts
from rost.projects.domain.passport import PassportData

_ALIKE = 0.75
_ALIKE_WITH_NUMBER = 0.4
#: Of a paper rather than of the project: what a value was read from, and where.
_UNSHOWN = frozenset({"sources"})
#: The words of the paper → the value made of them: where the value differs, its words would only say so twice.
_WORDS_OF = {"start_text": "started_on", "end_text": "finished_on", "due_text": "due_on", "status_text": "status"}
SECTIONS = ("indicators", "results", "plan", "control_levels", "funding", "participants", "methods")


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """`row` names the row («1.1 Семинар»), empty for the passport's own fields.

    An added or removed row is one difference with an empty `field` and the whole row as its value.
    """

    section: str
    row: str
    field: str
    old: Any
    new: Any
    kind: Change


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which row became which, by places; what stands alone was removed or added."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def differences(old: PassportData, new: PassportData) -> tuple[Difference, ...]:
    """All differences in the order of the passport's sections, rows in the order of the new one."""
    found = _fields_changed("basics", "", old, new, skipped={*SECTIONS, *_UNSHOWN})
    for section in SECTIONS:
        found += _section(section, getattr(old, section), getattr(new, section))
    return tuple(found)


def pair_rows(old: Sequence[Any], new: Sequence[Any]) -> Pairing:
    """Pairs by number and title, then by title, then by likeness of titles; equal ones in their order."""
    left, right = dict(enumerate(old)), dict(enumerate(new))
    pairs: list[tuple[int, int]] = []
    for key in (_number_and_title, _title, _number_if_any):
        pairs += _take_equal(left, right, key, must_be_alike=key is _number_if_any)
    pairs += _take_alike(left, right)
    return Pairing(tuple(sorted(pairs, key=lambda pair: pair[1])), tuple(left), tuple(right))


def row_title(row: Any) -> str:
    """What a person calls a row: its number and its title."""
    number = getattr(row, "number", "") or getattr(row, "code", "")
    return f"{number} {_title_text(row)}".strip()


def _section(section: str, old: Sequence[Any], new: Sequence[Any]) -> list[Difference]:
    pairing = pair_rows(old, new)
    became = {after: before for before, after in pairing.pairs}
    found = [Difference(section, row_title(old[i]), "", old[i], None, Change.REMOVED) for i in pairing.removed]
    for place, row in enumerate(new):
        if place in became:
            found += _fields_changed(section, row_title(row), old[became[place]], row, skipped=_UNSHOWN)
        else:
            found.append(Difference(section, row_title(row), "", None, row, Change.ADDED))
    return found


def _fields_changed(section: str, row: str, old: Any, new: Any, skipped: Any) -> list[Difference]:
    names = [field.name for field in fields(old) if field.name not in skipped]
    return [
        Difference(
            section, row, name, getattr(old, name), getattr(new, name), _kind(getattr(old, name), getattr(new, name))
        )
        for name in names
        if getattr(old, name) != getattr(new, name) and not _is_said_by_its_value(name, old, new)
    ]


def _is_said_by_its_value(name: str, old: Any, new: Any) -> bool:
    value = _WORDS_OF.get(name)
    return value is not None and getattr(old, value) != getattr(new, value)


def _kind(old: Any, new: Any) -> Change:
    if old in (None, "", ()):
        return Change.ADDED
    return Change.REMOVED if new in (None, "", ()) else Change.CHANGED


def _take_equal(
    left: dict[int, Any], right: dict[int, Any], key: Callable[[Any], Any], must_be_alike: bool
) -> list[tuple[int, int]]:
    waiting: dict[Any, list[int]] = {}
    for place, row in left.items():
        waiting.setdefault(key(row), []).append(place)
    pairs = []
    for place, row in list(right.items()):
        places = waiting.get(key(row), [])
        if key(row) and places and (not must_be_alike or _likeness(left[places[0]], row) >= _ALIKE_WITH_NUMBER):
            pairs.append((places.pop(0), place))
            del left[pairs[-1][0]], right[place]
    return pairs


def _take_alike(left: dict[int, Any], right: dict[int, Any]) -> list[tuple[int, int]]:
    """The likest first; what is alike to nothing stays."""
    scored = [(_likeness(row, other), -i, -j) for i, row in left.items() for j, other in right.items()]
    pairs = []
    for score, i, j in sorted(scored, reverse=True):
        if score < _ALIKE:
            break
        if -i in left and -j in right:
            pairs.append((-i, -j))
            del left[-i], right[-j]
    return pairs


def _likeness(one: Any, other: Any) -> float:
    a, b = _title(one), _title(other)
    if not a or not b or 2 * min(len(a), len(b)) < _ALIKE_WITH_NUMBER * (len(a) + len(b)):
        return 0.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE_WITH_NUMBER else 0.0


def _title_text(row: Any) -> str:
    for name in ("title", "name", "role"):
        if text := getattr(row, name, ""):
            people = ", ".join(party.name for party in getattr(row, "people", ()))
            return f"{text}: {people}" if people else str(text)
    return ""


def _title(row: Any) -> str:
    return " ".join(_title_text(row).lower().replace("ё", "е").split()).strip(" .")


def _number(row: Any) -> tuple[str, ...]:
    return parts(getattr(row, "number", "") or getattr(row, "code", ""))


def _number_and_title(row: Any) -> Any:
    return (_number(row), _title(row)) if _number(row) or _title(row) else None


def _number_if_any(row: Any) -> Any:
    return _number(row) or None
