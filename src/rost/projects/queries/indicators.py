"""Indicators of a passport with their targets by year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rost.projects.domain.figures import Spark, spark_of, trimmed
from rost.projects.models import Indicator, Project, Target


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """`targets` holds one entry for each of `years`, None where the passport names no value."""

    indicator: Indicator
    years: tuple[int, ...]
    targets: tuple[Target | None, ...]

    @property
    def values(self) -> list[Decimal | None]:
        return [trimmed(target.value) if target else None for target in self.targets]

    @property
    def has_values(self) -> bool:
        return any(value is not None for value in self.values)

    @property
    def last(self) -> Target | None:
        """The target of the last year that has one: where the indicator is to come."""
        return next((target for target in reversed(self.targets) if target and target.value is not None), None)

    @property
    def spark(self) -> Spark:
        return spark_of(self.values)

    def of_year(self, year: int) -> Target | None:
        return self.targets[self.years.index(year)] if year in self.years else None


def indicator_rows(project: Project) -> list[IndicatorRow]:
    """In the paper's order; every row has the years of the project and those that any indicator names."""
    indicators = list(project.indicators.prefetch_related("targets"))
    named = {target.year for indicator in indicators for target in indicator.targets.all()}
    years = tuple(sorted(named)) or tuple(project.years)
    rows = []
    for indicator in indicators:
        by_year = {target.year: target for target in indicator.targets.all()}
        rows.append(IndicatorRow(indicator, years, tuple(by_year.get(year) for year in years)))
    return rows
