"""Words of terms that name no date: every year, constantly, as needed."""

from __future__ import annotations

import re

_TIMES = r"(?:(?:не (?:менее|реже) )?(?:1|одного|один)[ -]?)?раза? в "
_RECURRENCES: tuple[tuple[str, str], ...] = (
    ("every 2 years", r"раз в (?:2|два) года"),
    ("every 3 years", r"раз в (?:3|три) года"),
    ("every 5 years", r"раз в (?:5|пять) лет"),
    ("half-yearly", rf"{_TIMES}(?:полугодие|полгода)|(?:2|два) раза в год|кажд\w+ полугоди\w+"),
    ("quarterly", rf"ежеквартальн\w*|поквартальн\w*|{_TIMES}квартал|(?:4|четыре) раза в год|кажд\w+ квартал\w*"),
    ("monthly", rf"ежемесячн\w*|помесячно|{_TIMES}месяц|кажд\w+ месяц\w*"),
    ("weekly", rf"еженедельн\w*|{_TIMES}неделю|кажд\w+ недел\w+"),
    ("daily", r"ежедневн\w*"),
    ("yearly", rf"ежегодн\w*|{_TIMES}год(?![а-я])|кажд\w+ год\w*"),
    ("constantly", r"постоянн?о|на постоянной основе|систематически|регулярно|непрерывно|периодически"),
    (
        "as needed",
        r"по мере (?:необходимости|поступления|возникновения|готовности)(?: \w+)?|при необходимости"
        r"|по (?:запрос|заявк)\w+",
    ),
    ("during the school year", r"(?:в течени[еи] |на протяжении |весь )(?:всего )?уч(?:ебного|ебный|\.) ?год[а]?"),
    ("during the year", r"(?:в течени[еи] |на протяжении |весь )(?:всего )?(?:календарного )?год(?:а)?(?![а-я])"),
    (
        "whole period",
        r"(?:весь период|(?:в течени[еи]|на протяжении) (?:всего )?(?:периода|срока))(?: (?:действия|реализации))?"
        r"(?: \w*\s?(?:проекта|программы|плана))?",
    ),
    (
        "by schedule",
        r"(?:по|согласно|в соответствии с) (?:отдельн\w+ )?(?:план\w*|график\w*)(?:-график\w*)?(?: [а-я «»-]{0,80})?",
    ),
)
_READERS = tuple((name, re.compile(rf"(?<![а-яё])(?:{words})", re.IGNORECASE)) for name, words in _RECURRENCES)


def take_recurrence(line: str) -> tuple[str | None, str]:
    """The name of the recurrence that a term states, and the line without its words."""
    for name, pattern in _READERS:
        if found := pattern.search(line):
            return name, line[: found.start()] + " " + line[found.end() :]
    return None, line
