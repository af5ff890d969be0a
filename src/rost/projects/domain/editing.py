"""Editing a passport by hand: what a row is, whether it is still the one that was opened, what was changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from rost.projects.domain.edition_json import to_plain
from rost.projects.domain.passport import (
    ControlLevelData,
    FundingData,
    IndicatorData,
    Level,
    MethodData,
    ParticipantData,
    PartyData,
    PlanItemData,
    ResultData,
    Sources,
)


@dataclass(frozen=True, slots=True)
class BasicsData:
    """The project's own fields as one row."""

    title: str
    level: Level
    started_on: date
    finished_on: date
    short_title: str = ""
    goal: str = ""
    goal_year: int | None = None
    money_unit: str = "млн рублей"
    programmes: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    sources: Sources = field(default_factory=dict)


#: Section → what one row of it is, in the order in which a passport is written.
ROW_KINDS: dict[str, type[Any]] = {
    "basics": BasicsData,
    "indicators": IndicatorData,
    "results": ResultData,
    "plan": PlanItemData,
    "funding": FundingData,
    "participants": ParticipantData,
    "control_levels": ControlLevelData,
    "methods": MethodData,
}
_INITIALS = re.compile(r"^[А-ЯЁ][\w-]+\s+[А-ЯЁ]\.(\s*[А-ЯЁ]\.)?$")
_FULL_NAME = re.compile(r"^[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё]+(ич|вна|чна|шна|оглы|кызы)$")


def plain_row(data: Any) -> dict[str, Any]:
    """A row's values as JSON, without what they were read from: two rows are the same when these are equal."""
    plain: dict[str, Any] = to_plain(data)
    plain.pop("sources", None)
    return plain


def changes_between(old: Any, new: Any) -> dict[str, tuple[Any, Any]]:
    """Field → the old and the new value as JSON, for fields that differ."""
    before, after = plain_row(old), plain_row(new)
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def marked(old: Any, new: Any, by: str, at: datetime) -> Any:
    """`new` with the paper's sources of `old`, and on each changed field who changed it by hand, when, from what."""
    if not hasattr(old, "sources"):
        return new
    sources = {name: dict(source) for name, source in old.sources.items()}
    for name, (before, _) in changes_between(old, new).items():
        edited = {"by": by, "at": at.isoformat(timespec="seconds"), "from": before}
        sources[name] = {**sources.get(name, {}), "edited": edited}
    return replace(new, sources=sources)


def party_named(name: str, known: Iterable[PartyData]) -> PartyData:
    """The person or body of the project that is called so, by the short or the full name; else a new one."""
    for party in known:
        if name in (party.name, party.full_name):
            return party
    return PartyData(name, is_person=bool(_INITIALS.match(name) or _FULL_NAME.match(name)))
