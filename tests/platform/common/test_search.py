from __future__ import annotations

from rost.platform.common.search import search_text, sort_key


def test_search_text_folds_case_yo_and_gaps() -> None:
    assert search_text("  Королёва\u00a0 АННА ") == "королева анна"


def test_sort_key_follows_the_russian_alphabet() -> None:
    names = ["Жукова", "Ёлкина", "Ершова", "Елисеева"]
    assert sorted(names, key=sort_key) == ["Елисеева", "Ершова", "Ёлкина", "Жукова"]
