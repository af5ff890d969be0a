"""All problems of a draft: what the reader remarked and what each section's checks find."""

from __future__ import annotations

from datetime import UTC, datetime

from rost.papers.documents.blocks import Paper
from rost.papers.documents.checks.basics import basics_problems
from rost.papers.documents.checks.file import doubtful_problems, file_problems
from rost.papers.documents.checks.finance import finance_problems
from rost.papers.documents.checks.indicator_cells import indicator_cell_problems
from rost.papers.documents.checks.indicators import indicators_problems
from rost.papers.documents.checks.methodology import methodology_problems
from rost.papers.documents.checks.people import participants_problems
from rost.papers.documents.checks.plan import plan_problems
from rost.papers.documents.checks.results import results_problems
from rost.papers.documents.checks.staff import staff_problems
from rost.papers.documents.checks.tables import table_problems
from rost.papers.documents.draft import Draft, Problem


def find_problems(draft: Draft, paper: Paper) -> list[Problem]:
    """Every problem, in the order of the paper's sections; a paper without mistakes gives no errors."""
    return [
        *file_problems(draft, paper),
        *basics_problems(draft, paper),
        *indicators_problems(draft),
        *indicator_cell_problems(draft),
        *results_problems(draft),
        *finance_problems(draft),
        *participants_problems(draft),
        *plan_problems(draft, paper),
        *methodology_problems(draft),
        *staff_problems(draft, datetime.now(tz=UTC).date()),
        *table_problems(paper),
        *doubtful_problems(draft),
    ]
