"""From a paper to its draft: recognise the tables once, then let each section take its own."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.draft import Draft


def make_draft(paper: Paper) -> Draft:
    """What was understood of a paper; problems are found by `checks.everything`."""
    return Draft(file=paper.name)
