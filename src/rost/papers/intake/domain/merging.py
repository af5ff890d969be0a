"""A paper laid over a project that exists: what the paper has takes the place, the rest stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from rost.papers.documents.draft import PaperKind
from rost.projects.domain.approval import REPORTED
from rost.projects.domain.difference import SECTIONS, pair_rows
from rost.projects.domain.passport import PassportData, PlanItemData

_OWN_FIELDS = ("short_title", "goal", "goal_year", "programmes", "footnotes")
#: Section of the passport → the name that problems give it.
PROBLEM_SECTIONS = {"funding": "finance", "methods": "methodology"}


@dataclass(frozen=True, slots=True)
class Merged:
    """`replaced`: the sections whose problems are those of the paper; `plan_places`: paper's row → merged row."""

    data: PassportData
    replaced: frozenset[str]
    plan_places: tuple[int, ...]


def merge(old: PassportData, new: PassportData, kind: PaperKind) -> Merged:
    """A passport brings its title and period as well; a report only what it says of each item."""
    if kind is PaperKind.REPORT:
        plan, places = _with_report(old.plan, new.plan)
        return Merged(replace(old, plan=plan), frozenset(), places)
    new = replace(new, plan=_still_reported(old.plan, new.plan))
    present: dict[str, Any] = {name: getattr(new, name) for name in SECTIONS if getattr(new, name)}
    taken = dict(present)
    if kind is PaperKind.PASSPORT:
        for name in ("title", "level", "started_on", "finished_on"):
            taken[name] = getattr(new, name)
        taken |= {name: getattr(new, name) for name in _OWN_FIELDS if getattr(new, name)}
    if new.funding:
        taken["money_unit"] = new.money_unit
    sections = {PROBLEM_SECTIONS.get(name, name) for name in present}
    if kind is PaperKind.PASSPORT:
        sections |= {"basics", "file", "appendix"}
    places = tuple(range(len(new.plan)))
    return Merged(replace(old, **taken, sources={**old.sources, **new.sources}), frozenset(sections), places)


def _still_reported(old: tuple[PlanItemData, ...], new: tuple[PlanItemData, ...]) -> tuple[PlanItemData, ...]:
    """A new plan does not undo what was reported of the items that it keeps."""
    merged = list(new)
    for own, kept in pair_rows(old, new).pairs:
        said = {name: getattr(old[own], name) for name in sorted(REPORTED) if not getattr(new[kept], name)}
        merged[kept] = replace(new[kept], **said)
    return tuple(merged)


def _with_report(
    plan: tuple[PlanItemData, ...], report: tuple[PlanItemData, ...]
) -> tuple[tuple[PlanItemData, ...], tuple[int, ...]]:
    """The plan with what was reported of each item; reported items that the plan lacks stand at its end."""
    merged = list(plan)
    places: dict[int, int] = {}
    for own, reported in pair_rows(plan, report).pairs:
        said = {name: getattr(report[reported], name) for name in sorted(REPORTED) if getattr(report[reported], name)}
        merged[own] = replace(plan[own], **said)
        places[reported] = own
    for index, row in enumerate(report):
        if index not in places:
            places[index] = len(merged)
            merged.append(row)
    return tuple(merged), tuple(places[index] for index in range(len(report)))
