"""Further layouts than the seeds, above all texts that lost their tables: what a person sees in them."""

from __future__ import annotations

import pytest

from tests.papers.documents.papers import (
    barred_text,
    drawn_text,
    finance_layouts,
    form_layouts,
    report_layouts,
    spaced_text,
)
from tests.papers.documents.papers.made import Made
from tests.papers.documents.papers.test_other_papers import differences, read

PAPERS = (
    *spaced_text.PAPERS,
    *barred_text.PAPERS,
    *drawn_text.PAPERS,
    *finance_layouts.PAPERS,
    *form_layouts.PAPERS,
    *report_layouts.PAPERS,
)


@pytest.mark.parametrize("made", PAPERS, ids=lambda made: made.name)
def test_paper_of_a_further_layout_is_read(made: Made) -> None:
    assert differences(read(made.data, made.name), made.expected) == []
