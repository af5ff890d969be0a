"""Every vocabulary, in the order in which equal scores are decided."""

from __future__ import annotations

from rost.papers.documents.recognition.vocabulary.control_levels import CONTROL_LEVELS
from rost.papers.documents.recognition.vocabulary.finance import FINANCE
from rost.papers.documents.recognition.vocabulary.indicators import INDICATORS
from rost.papers.documents.recognition.vocabulary.methodology import METHODOLOGY
from rost.papers.documents.recognition.vocabulary.participants import PARTICIPANTS
from rost.papers.documents.recognition.vocabulary.plan import PLAN
from rost.papers.documents.recognition.vocabulary.results import RESULTS
from rost.papers.documents.recognition.vocabulary.shape import Vocabulary
from rost.papers.documents.recognition.vocabulary.staff import STAFF

VOCABULARIES: tuple[Vocabulary, ...] = (
    PLAN,
    RESULTS,
    INDICATORS,
    FINANCE,
    PARTICIPANTS,
    METHODOLOGY,
    STAFF,
    CONTROL_LEVELS,
)
