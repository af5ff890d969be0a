"""Whatever a paper holds, a draft is made of it, goes into JSON and back, and its checks end."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings

from rost.papers.documents.checks.codes import CODES
from rost.papers.documents.checks.everything import find_problems
from rost.papers.documents.draft_json import from_json, to_json
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.drafting.any_paper import papers
from tests.papers.documents.made_up import Rows, paper


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(papers)
def test_any_paper_gives_a_draft_that_survives_json(parts: list[str | Rows]) -> None:
    read = paper(*parts)
    draft = make_draft(read)
    draft.problems = find_problems(draft, read)
    assert from_json(json.loads(json.dumps(to_json(draft), ensure_ascii=False))) == draft
    for problem in draft.problems:
        assert problem.code in CODES
        assert problem.message.strip()
