"""Sources of money, recognised by the words of a row's title."""

from __future__ import annotations

import re

from rost.papers.documents.values.text import fold

TOTAL = "project total"
FEDERAL = "federal budget"
FUNDS = "state extra-budgetary funds"
CONSOLIDATED = "consolidated regional budget"
REGIONAL = "regional budget"
TRANSFERS = "regional transfers to municipalities"
MUNICIPAL = "municipal budgets"
EXTRA = "extra-budgetary sources"

_BUDGET = r"бюджет\S*"
_MUNICIPAL = "|".join(
    [
        rf"{_BUDGET} муниципальн",
        rf"(?:местн|муниципальн|районн|городск)\S* {_BUDGET}",
        rf"{_BUDGET} (?:\S+ )?(?:муниципального |городского )?(?:район|округа|город|г\.)",
        rf"{_BUDGET} мо\b|^мб$",
    ]
)
_REGIONAL = "|".join(
    [
        rf"(?:областн|краев|республиканск|региональн|окружн)\S* {_BUDGET}",
        rf"{_BUDGET} (?:субъект|республик|регион|области|края)",
        rf"{_BUDGET} \S+ (?:област|кра[яй]|республик|автономн)|^(?:об|рб)$",
    ]
)
# The source whose words stand first in the row names it: later words say what it includes or excludes.
_SOURCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (FUNDS, re.compile(rf"{_BUDGET} государственных внебюджетных|внебюджетны\S* фонд")),
    (CONSOLIDATED, re.compile(rf"консолидированн\S* {_BUDGET}")),
    (TRANSFERS, re.compile(rf"межбюджетн\S* трансферт|субсиди\S* местн\S* {_BUDGET}|^трансферты")),
    (FEDERAL, re.compile(rf"федеральн\S* {_BUDGET}|{_BUDGET} российской федерации|^фб$")),
    (MUNICIPAL, re.compile(_MUNICIPAL)),
    (EXTRA, re.compile(r"внебюджетн\S* (?:источник|средств)|(?:иные|прочие) источники|^внебюджет|частн\S* инвест")),
    (REGIONAL, re.compile(_REGIONAL)),
)
_TOTAL = re.compile(r"^(?:всего|итого|общий объем|объем финансирования)")
_OF_PROJECT = re.compile(
    r"проект|программ|паспорт|^(?:всего|итого)[\s,:.]*(?:в том числе|в т\.?\s?ч\.?|из них)?[\s:.]*$"
)
_ASIDE = re.compile(r"\([^()]*\)?")
# A title that comes to speak of a budget later than this is a result's, not a source's.
_LEAD = 25
_LONGEST = 260


def is_sum(title: str) -> bool:
    """Whether a row says to be a sum of others: «Итого по результату 1.1»."""
    return bool(_TOTAL.match(fold(title)))


def source_named(title: str) -> str | None:
    """The source of money that a row's title names, by the words that stand first; None for a result's title."""
    text = fold(_ASIDE.sub(" ", title))
    if len(text) > _LONGEST:
        return None
    if _TOTAL.match(text) and _OF_PROJECT.search(text):
        return TOTAL
    starts = [(found.start(), name) for name, pattern in _SOURCES if (found := pattern.search(text))]
    first = min(starts, default=(len(text), ""))
    return first[1] if first[1] and first[0] <= _LEAD else None
