from __future__ import annotations

import pytest
from hypothesis import example, given

from rost.papers.documents.values.text import (
    clean,
    clean_lines,
    fold,
    repeated_words,
    strip_markup,
    take_stars,
    to_cyrillic,
)
from tests.papers.documents.values.texts import cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Верхнекетский\u00a0район \n", "Верхнекетский район"),
        ("пере\u00adнос", "перенос"),
        ("ну\u200bль\ufeff", "нуль"),
        ("тонкий\u2009и узкий\u202fпробел", "тонкий и узкий пробел"),
        ("", ""),
    ],
)
def test_clean_leaves_one_plain_line(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_clean_lines_drops_the_empty_ones() -> None:
    assert clean_lines(" Иванова И. И. \n\u00a0\nПетрова\tП. П.") == ["Иванова И. И.", "Петрова П. П."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Март 2019г</p>", "Март 2019г"),
        ("<i>1. Сопровождение</i>", "1. Сопровождение"),
        ('<span style="color:red">срок</span>', "срок"),
        ("**Отчет за 2020 год**", "Отчет за 2020 год"),
        ("**объемы средств будут определены", "**объемы средств будут определены"),
        ("31.12.2020**", "31.12.2020**"),
        ("<Фамилия, имя>", "<Фамилия, имя>"),
        ("менее <5 и более> 3", "менее <5 и более> 3"),
    ],
)
def test_strip_markup_takes_tags_and_leaves_placeholders_and_stars(text: str, expected: str) -> None:
    assert clean(strip_markup(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kурсы повышения", "Курсы повышения"),
        ("oбразования", "образования"),
        ("Руководители OO", "Руководители ОО"),
        ("Елисеева T. A.", "Елисеева Т. А."),
        ("A.B. Хамардюк", "А.В. Хамардюк"),
        ("PMП", "РМП"),
        ("работа c педагогами", "работа с педагогами"),
    ],
)
def test_to_cyrillic_mends_russian_words(text: str, expected: str) -> None:
    assert to_cyrillic(text) == (expected, True)


@pytest.mark.parametrize(
    "text",
    [
        "исследования PISA, TIMSS и PIRLS",
        "ассоциация «PRO-движение»",
        "уровень hard-компетенций",
        "глава X закона",
        "XX век",
        "IV квартал",
        "где: Zi – число, Y – общее число",
        "toipkro@toipkro.ru",
        "обычный русский текст",
        "plain English",
    ],
)
def test_to_cyrillic_leaves_true_latin(text: str) -> None:
    assert to_cyrillic(text) == (text, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Отчёт", "отчет"),
        ("«ЦИТ»", '"цит"'),
        ("информационно – аналитический отчет.", "информационно-аналитический отчет"),
        ("МБУ  ДО\u00a0ЦИТ", "мбу до цит"),
    ],
)
def test_fold_makes_equal_what_a_person_takes_for_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.12.2020*", ("31.12.2020", 1)),
        ("154,639 **", ("154,639", 2)),
        ("10.11.2019*\n10.11.2020*", ("10.11.2019\n10.11.2020", 2)),
        ("31.12.2020¹", ("31.12.2020", 1)),
        ("площадь, м²", ("площадь, м²", 0)),
        ("без звезды ", ("без звезды ", 0)),
    ],
)
def test_take_stars_counts_marks(text: str, expected: tuple[str, int]) -> None:
    assert take_stars(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Управление народного Управление народного образования", "Управление народного Управление народного"),
        ("повышение качества качества образования", "качества качества"),
        ("программам программ дополнительного", None),
        ("отчет, отчет, справка", None),
        ("1 1 2020", None),
        ("", None),
    ],
)
def test_repeated_words_finds_a_slip(text: str, expected: str | None) -> None:
    assert repeated_words(text) == expected


@given(cells)
@example("с »\n31.11.2021")
def test_text_functions_settle_after_one_pass(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    mended, _ = to_cyrillic(text)
    assert len(mended) == len(text)
    assert take_stars(take_stars(text)[0])[1] == 0
    strip_markup(text)
    repeated_words(text)
