"""The charts of project pages: figures of a project put into the shared geometry."""

from __future__ import annotations

from rost.platform.ui.charts import Bars, Ring, Stack, bars_by_year, ring, stacked_money
from rost.projects.domain.figures import trimmed
from rost.projects.domain.money import Money
from rost.projects.domain.progress import Progress
from rost.projects.queries.indicators import IndicatorRow
from rost.projects.words import SOURCES


def targets_chart(row: IndicatorRow) -> Bars | None:
    """Targets by year; None where the passport names none."""
    if not row.has_values:
        return None
    return bars_by_year(f"Плановые значения: {row.indicator.name}", row.years, row.values, [None] * len(row.years))


def money_chart(money: Money, unit: str) -> Stack | None:
    """Sources that add up to the total, by year."""
    if not money.by_source:
        return None
    named = [
        (_capitalised(SOURCES[source.value][0]), [trimmed(amount) for amount in sums])
        for source, sums in money.by_source.items()
    ]
    return stacked_money(f"Финансирование по годам и источникам, {unit}", money.years, named)


def progress_ring(progress: Progress) -> Ring | None:
    percent = progress.done_percent
    return ring("Доля выполненных пунктов плана", percent) if percent is not None else None


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
