"""Regions and municipalities named in a text, in the nominative."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

# The word that names the kind of a territory; what stands before (or after) it is looked at on its own, which is
# many times faster than one pattern that starts with any capitalised word.
_KIND = re.compile(
    r"(?P<oblast>област(?:ью|ь|и))|(?P<krai>кра(?:ем|й|я|ю|е))|(?P<republic>республик(?:ой|а|и|е|у))"
    r"|(?P<district>район(?:ом|а|е|у)?)|(?P<okrug>округ(?:ом|а|е|у)?)"
    r"|(?P<city>(?<!\d[ \u00a0])(?<!\d)(?-i:г\.)|город(?:ом|а|е|у)?)",
    re.IGNORECASE,
)
# Begins with a plain set of letters, so that the engine skips quickly to where a kind may stand.
_HINT = re.compile(r"[ОоКкРрГг](?:бласт|БЛАСТ|ра[йяюе]|РА[ЙЯЮЕ]|еспубл|ЕСПУБЛ|айон|АЙОН|круг|КРУГ|ород|ОРОД|\.)")
_BEFORE = re.compile(
    r"(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*|[А-ЯЁ]{4,}(?:-[А-ЯЁ]+)*)"
    r"(?:\s(?i:(?P<middle>муниципальн|городск|автономн|национальн)[а-яё]+))?\s$",
)
_AFTER = re.compile(
    r"\s?(?:город(?:а|е)?\s)?(?P<name>(?:[А-ЯЁ]{3,}(?![а-яё])|[А-ЯЁ][а-яё]+)(?:-[А-ЯЁа-яё]+)*)(?:\s(?P<second>[А-ЯЁ][а-яё]+))?"
)
_ADJECTIVE = re.compile(r"(?P<stem>.+?)(?P<end>ого|его|ому|ему|ая|ой|ую|ою|ий|ый|ом|ем|им|ым)$")
_PROPER = re.compile(r"(?:ск|цк|н|в|ш|ж|й)$")
_NO_NAME = re.compile(r"(?:Наш|Кажд|Данн|Эт|Друг|Сво|Общ|Одн|Муниципальн|Городск|Сельск|Российск|Советск(?=ой))$")
_FEDERAL_CITY = {"москв": "г. Москва", "санкт-петербург": "г. Санкт-Петербург", "севастопол": "г. Севастополь"}
_CITY_OKRUG = re.compile(r"городск[а-я]+\s$", re.IGNORECASE)
_LOOK_BACK = 70


@dataclass(slots=True)
class Territories:
    """How often each region and each municipality is named."""

    regions: Counter[str] = field(default_factory=Counter)
    municipalities: Counter[str] = field(default_factory=Counter)

    @property
    def region(self) -> str | None:
        return self.regions.most_common(1)[0][0] if self.regions else None

    @property
    def municipality(self) -> str | None:
        return self.municipalities.most_common(1)[0][0] if self.municipalities else None


def find_territories(text: str, weight: int = 1, into: Territories | None = None) -> Territories:
    """Count the territories that a text names; `weight` serves text that says more, such as a title."""
    found = into or Territories()
    for hint in _HINT.finditer(text):
        mark = _KIND.match(text, hint.start())
        if mark is None:
            continue
        ends_inside = text[mark.end() - 1] != "." and text[mark.end() : mark.end() + 1].isalpha()
        if ends_inside or (mark.start() and text[mark.start() - 1].isalpha()):
            continue
        kind = str(mark.lastgroup)
        named = _NAMERS[kind](text, mark)
        if named:
            is_region = kind in {"oblast", "krai", "republic"} or "автономн" in named or named in _REGION_CITIES
            (found.regions if is_region else found.municipalities)[named] += weight
    return found


def territory_of(text: str) -> str | None:
    """The territory that a short text is («Асекеевский район», «По региону»), or None for other text."""
    plain = text.strip(" .,:")
    if len(plain) > 60:
        return None
    if _WHOLE.fullmatch(plain):
        return plain
    found = find_territories(plain)
    named = found.region or found.municipality
    return plain if named and len(named) + 12 >= len(plain) else None


def _adjective_before(text: str, mark: re.Match[str], end: str) -> tuple[str, str] | None:
    """The adjective before the mark in the nominative and the middle word («муниципальн»), if any."""
    before = _BEFORE.search(text[max(0, mark.start() - _LOOK_BACK) : mark.start()])
    if before is None:
        return None
    name = before["name"]
    parts = _ADJECTIVE.fullmatch(name.lower() if name.isupper() else name)
    if parts is None:
        return None
    stem = _titled(parts["stem"]) if name.isupper() else parts["stem"]
    if _NO_NAME.search(stem) or not _PROPER.search(stem):
        return None
    ending = end if end == "ая" else "ий" if stem[-1] in "кгхш" else "ый"
    return stem + ending, (before["middle"] or "").lower()


def _titled(text: str) -> str:
    return "-".join(part.capitalize() for part in text.split("-"))


def _oblast(text: str, mark: re.Match[str]) -> str | None:
    named = _adjective_before(text, mark, "ая")
    # Every region of this kind ends so; «предметная область», «Данной области» do not.
    if named is None or not named[0].endswith(("ская", "цкая")):
        return None
    return f"{named[0]} автономная область" if named[1] == "автономн" else f"{named[0]} область"


def _krai(text: str, mark: re.Match[str]) -> str | None:
    named = _adjective_before(text, mark, "ий")
    return f"{named[0]} край" if named and named[0].endswith(("ский", "цкий")) else None


def _republic(text: str, mark: re.Match[str]) -> str | None:
    if not text[mark.start()].isupper():
        return None
    named = _adjective_before(text, mark, "ая")
    if named and named[0].endswith("ская"):
        return f"{named[0]} Республика"
    after = _AFTER.match(text, mark.end())
    name = _titled(after["name"]) if after and after["name"].isupper() else after["name"] if after else None
    return f"Республика {re.sub('стан[аеу]$', 'стан', name)}" if name else None


def _district(text: str, mark: re.Match[str]) -> str | None:
    named = _adjective_before(text, mark, "ий")
    if named is None:
        return None
    return f"{named[0]} муниципальный район" if named[1] == "муниципальн" else f"{named[0]} район"


_MIDDLES = {"муниципальн": "муниципальный ", "городск": "городской ", "автономн": "автономный ", "": ""}


def _okrug(text: str, mark: re.Match[str]) -> str | None:
    named = _adjective_before(text, mark, "ий")
    if named and named[1]:
        return f"{named[0]} {_MIDDLES.get(named[1], '')}округ"
    is_city = _CITY_OKRUG.search(text[max(0, mark.start() - _LOOK_BACK) : mark.start()])
    after = _AFTER.match(text, mark.end()) if is_city else None
    return f"городской округ {after['name']}" if after else None


def _city(text: str, mark: re.Match[str]) -> str | None:
    after = _AFTER.match(text, mark.end())
    if after is None or (len(mark.group()) > 2 and text[mark.end() : mark.end() + 1] != " "):
        return None
    first, second = after["name"], after["second"]
    for stem, name in _FEDERAL_CITY.items():
        if first.lower().startswith(stem):
            return name
    adjective = _ADJECTIVE.fullmatch(first)
    if adjective and second and adjective["end"] in {"его", "ого", "ем", "ий", "ый"}:
        return f"г. {adjective['stem']}{'ий' if adjective['stem'][-1] in 'нкгх' else 'ый'} {city_nominative(second)}"
    return f"г. {city_nominative(first)}"


def city_nominative(form: str) -> str:
    """A town's name out of the genitive or prepositional («Мичуринска» → «Мичуринск», «Самары» → «Самара»)."""
    for pattern, ending in _CITY_ENDINGS:
        changed = pattern.sub(ending, form)
        if changed != form:
            return changed
    return form


_CITY_ENDINGS = (
    (re.compile(r"(?<=ск|цк|ад|рг|од|ль|ов|ев|ир|ар|ом|ин)(?:а|у|е|ом)$"), ""),
    (re.compile(r"(?<=[гкх])и$"), "а"),
    (re.compile(r"ы$"), "а"),
    (re.compile(r"(?<=[нрлдмтз])и$"), "ь"),
)
_REGION_CITIES = frozenset(_FEDERAL_CITY.values())
_WHOLE = re.compile(
    r"(?:по|в целом по)\s(?:региону|субъекту.*|области|краю|республике|району|муниципалитету|округу|городу)"
    r"|(?:итого|всего)(?:\sпо\s.{3,40})?|российская федерация",
    re.IGNORECASE,
)
_NAMERS = {
    "oblast": _oblast,
    "krai": _krai,
    "republic": _republic,
    "district": _district,
    "okrug": _okrug,
    "city": _city,
}
