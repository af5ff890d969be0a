"""Words that say how far a measure has come."""

from __future__ import annotations

import re

from rost.papers.documents.values.text import clean, fold, take_stars

# In this order: a word with «не» or «частично» must never be taken for the word itself.
_STATUSES: tuple[tuple[str, str], ...] = (
    (
        "partly done",
        r"(?:исполнен|выполнен|реализован|проведен|завершен)\w*\sне\s(?:полностью|в\sполном)|частично|"
        r"не\s(?:полностью|в\sполном\s\w+)\s(?:исполнен|выполнен|реализован)",
    ),
    ("cancelled", r"отмен(?:ен|а)|снят[аоы]?\b|не\s?актуальн|исключен|не\sтребуется|утратил"),
    ("moved", r"перенес|перенос|срок\sпродлен|продлен"),
    (
        "not done",
        r"не\s?(?:ис|вы)полн|не\s?реализ|не\s?провод|не\s?провед|не\s?заверш|не\s?начат|не\s?приступ|"
        r"не\s?достигнут|просрочен",
    ),
    (
        "in progress",
        r"в\sреализации|в\sработе|в\sстадии|в\sпроцессе|в\sходе|выполняется|исполняется|реализуется|"
        r"проводится|продолжается|ведется|осуществляется|начат[аоы]?\b|запланирован",
    ),
    ("done", r"(?:ис|вы)полнен|реализован|проведен|заверш[её]н|достигнут|сделано"),
    ("steady", r"постоянно|ежегодно|по\sмере\sнеобходимости|ежеквартально|ежемесячно|на\sпостоянной"),
)
_READERS = tuple((status, re.compile(pattern)) for status, pattern in _STATUSES)
_PERCENT = re.compile(r"(?:на\s)?(\d{1,3})\s?%")
_LONGEST = 60


def read_status(text: str) -> str | None:
    """ "done", "in progress", "partly done", "not done", "cancelled", "moved", "steady"; None for other text.

    A long text is a report, not a status, unless it begins with a status word and a stop («Исполнено. Приказ …»).
    """
    words = fold(take_stars(clean(text))[0])
    if len(words) > _LONGEST:
        words = re.split(r"[.,;:(]", words[: _LONGEST * 2], maxsplit=1)[0]
        if len(words) > _LONGEST:
            return None
    if words.startswith("будет"):
        return None
    for status, pattern in _READERS:
        if pattern.search(words):
            return _by_percent(status, words)
    return None


def _by_percent(status: str, words: str) -> str:
    found = _PERCENT.search(words)
    if status != "done" or not found or int(found.group(1)) >= 100:
        return status
    return "partly done" if int(found.group(1)) else "not done"
