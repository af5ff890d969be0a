"""Read a paper, understand it and find what is wrong in it: the whole river in one call."""

from __future__ import annotations

from collections.abc import Sequence

from rost.papers.documents.checks.everything import find_problems
from rost.papers.documents.corrections import Correction, apply_corrections
from rost.papers.documents.draft import Draft
from rost.papers.documents.drafting.paper import make_draft
from rost.papers.documents.reading import read_paper
from rost.papers.documents.recognition.single_cells import regroup


def check_paper(data: bytes, name: str, corrections: Sequence[Correction] = ()) -> Draft:
    """The draft of a paper, corrected, with the problems that are left; RefusedError when it cannot be read.

    For files of trusted origin, tests and measurements; a file from outside goes through `sandbox`.
    """
    paper = regroup(read_paper(data, name))
    draft = make_draft(paper)
    lost = apply_corrections(draft, corrections)
    draft.problems = [*find_problems(draft, paper), *lost]
    return draft
