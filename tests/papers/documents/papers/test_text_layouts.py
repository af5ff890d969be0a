"""Plain texts that lost their tables in other ways than the seeds: rows, columns and doubts as a person sees them."""

from __future__ import annotations

import pytest

from tests.papers.documents.papers import barred_text, drawn_text, spaced_text
from tests.papers.documents.papers.made import Made
from tests.papers.documents.papers.test_other_papers import differences, read

PAPERS = (*spaced_text.PAPERS, *barred_text.PAPERS, *drawn_text.PAPERS)


@pytest.mark.parametrize("made", PAPERS, ids=lambda made: made.name)
def test_text_of_another_layout_is_read(made: Made) -> None:
    assert differences(read(made.data, made.name), made.expected) == []
