import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.readers.characters import clean, odd_characters


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("пере\u00adнос", "перенос"),
        ("10\u00a0процентов\u202fв", "10 процентов в"),
        ("Ива\u200bнова", "Иванова"),
        ("а\u2028б\x0bв", "а\nб\nв"),
        ("и\u0306од", "йод"),
        ("\uf0b7 пункт", "• пункт"),
        ("Ёлкина «Рост» № 5 — 2020…", "Ёлкина «Рост» № 5 — 2020…"),
    ],
)
def test_clean_keeps_what_is_read(raw: str, text: str) -> None:
    assert clean(raw) == text


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("Ива\u202eнова", "знаки направления письма"),
        ("Ива\u200bнова", "невидимые знаки"),
        ("Ива\x00нова", "управляющие знаки"),
        ("Ива\ue123нова", "знаки без общепринятого значения"),
        ("Ива\ufffdова", "утраченные буквы"),
        ("????????", "утраченные буквы"),
        ("а" + "\u0301" * 9, "нагромождение надстрочных знаков"),
    ],
)
def test_odd_characters_are_named(raw: str, kind: str) -> None:
    assert kind in odd_characters(raw)


def test_ordinary_text_has_no_odd_characters() -> None:
    assert odd_characters("Мягкий пере\u00adнос, 10\u00a0%, „лапки“ и й") == []


@given(st.text())
def test_clean_twice_is_clean_once(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)
