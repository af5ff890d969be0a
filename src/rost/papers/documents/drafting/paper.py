"""From a paper to its draft: recognise the tables once, then let each section take its own."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.draft import Draft, PaperKind
from rost.papers.documents.drafting.alphabet import Alphabet
from rost.papers.documents.drafting.basics import draft_basics
from rost.papers.documents.drafting.finance import draft_finance
from rost.papers.documents.drafting.indicators import draft_indicators
from rost.papers.documents.drafting.kind import draft_kind, is_empty_form
from rost.papers.documents.drafting.legend import draft_footnotes, draft_legend
from rost.papers.documents.drafting.level import draft_level
from rost.papers.documents.drafting.material import gather
from rost.papers.documents.drafting.methodology import draft_methodology
from rost.papers.documents.drafting.participants import draft_participants
from rost.papers.documents.drafting.plan import draft_plan
from rost.papers.documents.drafting.requisites import draft_requisites
from rost.papers.documents.drafting.results import draft_results
from rost.papers.documents.drafting.staff import draft_staff
from rost.papers.documents.drafting.stamps import draft_stamps
from rost.papers.documents.drafting.titles import draft_titles
from rost.papers.documents.drafting.unplaced import draft_unplaced
from rost.papers.documents.recognition.tables import recognise_paper


def make_draft(paper: Paper) -> Draft:
    """What was understood of a paper; problems are found by `checks.everything`."""
    draft = Draft(file=paper.name)
    alphabet = Alphabet(paper)
    paper = alphabet.paper
    material = gather(paper, recognise_paper(paper))
    if is_empty_form(material):
        draft.kind = PaperKind.EMPTY_FORM
        return draft
    draft_basics(draft, material)
    draft_requisites(draft, material)
    draft_stamps(draft, material)
    draft_titles(draft, material)
    draft_level(draft, material)
    draft_kind(draft, material)
    draft_indicators(draft, material)
    draft_results(draft, material)
    draft_finance(draft, material)
    draft_participants(draft, material)
    draft_methodology(draft, material)
    draft_staff(draft, material)
    draft_plan(draft, material)
    draft_legend(draft, material)
    draft_footnotes(draft, material)
    draft_unplaced(draft, material)
    alphabet.restore(draft)
    return draft
