"""Read a paper, understand it and find what is wrong in it: the whole river in one call."""

from __future__ import annotations

from rost.papers.documents.checks.everything import find_problems
from rost.papers.documents.draft import Draft
from rost.papers.documents.drafting.paper import make_draft
from rost.papers.documents.reading import read_paper


def check_paper(data: bytes, name: str) -> Draft:
    """The draft of a paper with its problems; RefusedError when it cannot be read.

    For files of trusted origin, tests and measurements; a file from outside goes through `sandbox`.
    """
    paper = read_paper(data, name)
    draft = make_draft(paper)
    draft.problems = find_problems(draft, paper)
    return draft
