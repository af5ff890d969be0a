"""The finance table of a project, stated beside computed."""

from __future__ import annotations

from rost.projects.domain.money import Entry, Line, Money, grouped, money_of
from rost.projects.domain.passport import FundingSource
from rost.projects.models import FundingLine, Project


def money_of_project(project: Project) -> Money:
    lines = list(project.funding_lines.prefetch_related("amounts"))
    groups = grouped(Entry(_line(line), line.group) for line in lines if not line.is_summary)
    summary = [_line(line) for line in lines if line.is_summary]
    return money_of(groups, summary, project.years if lines else ())


def _line(line: FundingLine) -> Line:
    amounts = list(line.amounts.all())
    return Line(
        source=FundingSource(line.source),
        stated={amount.year: amount.amount for amount in amounts},
        stated_total=line.stated_total,
        title=line.title,
        number=line.number,
        conditional_years=frozenset(amount.year for amount in amounts if amount.is_conditional),
        key=line.pk,
    )
