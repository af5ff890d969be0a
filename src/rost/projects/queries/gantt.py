"""A plan with the drawing of each of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rost.projects.domain.gantt import Scale, Shape, Zoom, scale_of, shape_of
from rost.projects.domain.passport import ItemKind
from rost.projects.models import Project
from rost.projects.queries.plan import PlanRow


@dataclass(frozen=True, slots=True)
class GanttRow:
    row: PlanRow
    shape: Shape
    is_group: bool


@dataclass(frozen=True, slots=True)
class Gantt:
    scale: Scale
    rows: tuple[GanttRow, ...]


def gantt_of(project: Project, rows: Sequence[PlanRow], zoom: Zoom, today: date) -> Gantt:
    scale = scale_of((row.term for row in rows), project.started_on, project.finished_on, zoom, today)
    above = {row.item.parent_id for row in rows}
    return Gantt(
        scale,
        tuple(
            GanttRow(
                row,
                shape_of(row.term, scale, is_point=row.item.kind == ItemKind.CONTROL_POINT),
                is_group=row.item.pk in above,
            )
            for row in rows
        ),
    )
