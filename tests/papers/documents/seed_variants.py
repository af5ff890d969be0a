"""The seeds as Word files, one variant for each thing in which real files differ, with the key that scores it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.papers.documents.seed_papers import (
    SHARED,
    SeedContent,
    as_word,
    seed_content,
    split_in_two,
    with_columns_turned,
    with_texts,
)
from tests.papers.documents.word_builder import Manner, word_file

_NAMES_OF_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_MONTHS = _NAMES_OF_MONTHS.split()
_DATE = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{2})\.\s?(\d{4})(?!\d)(?:\s?г)?\.?")
_OTHER_HEADERS = {
    "Наименование результата, мероприятия, контрольной точки": "Мероприятие (результат, контрольная точка)",
    "Сроки реализации": "Период выполнения",
    "Начало": "Дата начала",
    "Окончание": "Дата окончания",
    "Ответственный исполнитель": "Исполнители",
    "Вид документа и характеристика результата": "Ожидаемый результат (вид документа)",
    "Характеристика результата": "Ожидаемый результат",
    "Уровень контроля": "Кто контролирует",
    "Наименование мероприятия": "Содержание работы",
    "Роль в муниципальном проекте": "Роль",
    "Фамилия, инициалы": "ФИО",
    "Непосредственный руководитель": "Кому подчиняется",
    "Занятость в проекте (процентов)": "Занятость, %",
    "Наименование показателя": "Показатель",
    "Наименование индикатора/показателя": "Целевой показатель",
    "Тип показателя": "Вид показателя",
    "Статус исполнения": "Отметка о выполнении",
    "Форма исполнения": "Форма",
    "Срок реализации": "Срок",
    "Источник данных": "Источник информации",
    "Всего (млн. рублей)": "Итого, млн. рублей",
}
_TO_LATIN = str.maketrans("асеорхАСЕНКМОРТХ", "aceopxACEHKMOPTX")


@dataclass(frozen=True)
class Variant:
    """How a seed is changed before it is written, and how it is written."""

    name: str
    manner: Manner = field(default_factory=Manner)
    merged: bool = True
    change: Callable[[SeedContent], SeedContent] | None = None
    rewrite: Callable[[str], str] | None = None

    def file(self, seed: str) -> bytes:
        """The Word file of a seed in this variant."""
        content = seed_content(seed)
        if self.change:
            content = self.change(content)
        if self.rewrite:
            content = with_texts(content, self.rewrite)
        return word_file(as_word(content, self.merged), self.manner)

    def key(self, seed: str) -> dict[str, Any]:
        """The seed's key, its texts of terms rewritten as the paper was."""
        key: dict[str, Any] = json.loads((SHARED / "keys" / f"{seed}.json").read_text(encoding="utf-8"))
        if self.rewrite is _other_dates:
            for row in key.get("plan", []):
                for name in ("start_text", "end_text", "term_text"):
                    if row.get(name):
                        row[name] = self.rewrite(row[name])
        return key


def _other_dates(text: str) -> str:
    """«31.11.2020*» as «31 ноября 2020 г.*»; requisites keep their digits, since rows are found by them."""
    return _DATE.sub(lambda found: f"{int(found[1])} {_MONTHS[int(found[2]) - 1]} {found[3]} г.", text)


def _other_headers(text: str) -> str:
    return _OTHER_HEADERS.get(" ".join(text.split()), text)


def _with_latin(text: str) -> str:
    """Latin look-alikes in the first letter of every long Russian word, no-break spaces between words."""
    mixed = re.sub(
        r"(?<![А-Яа-яЁё«-])[асеорхАСЕНКМОРТХ](?=[а-яё]{5})", lambda found: found[0].translate(_TO_LATIN), text
    )
    return mixed.replace(" ", "\u00a0")


VARIANTS = (
    Variant("plain", Manner(paragraphs_in_cells=False), merged=False),
    Variant("merged"),
    Variant("footnotes", Manner(real_footnotes=True)),
    Variant("numbered", Manner(automatic_numbers=True)),
    Variant("changed", Manner(tracked_changes=True)),
    Variant("boxes", Manner(text_boxes=True, nested_tables=True)),
    Variant("bloated", Manner(bloat=True)),
    Variant("split", change=split_in_two),
    Variant("turned", change=with_columns_turned),
    Variant("synonyms", rewrite=_other_headers),
    Variant("dates in words", rewrite=_other_dates),
    Variant("mixed alphabets", rewrite=_with_latin),
)
