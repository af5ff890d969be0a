"""Names of territories in any case come out in the nominative."""

from __future__ import annotations

import pytest

from rost.papers.documents.drafting.territory import city_nominative, find_territories, territory_of


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("педагоги Липецкой области", "Липецкая область"),
        ("ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ ЛИПЕЦКОЙ ОБЛАСТИ", "Липецкая область"),
        ("в Пермском крае", "Пермский край"),
        ("министерство Республики Коми", "Республика Коми"),
        ("в Удмуртской Республике", "Удмуртская Республика"),
        ("школы Ханты-Мансийского автономного округа", "Ханты-Мансийский автономный округ"),
        ("власти Еврейской автономной области", "Еврейская автономная область"),
        ("департамент города Москвы", "г. Москва"),
    ],
)
def test_region_in_any_case_and_letter_height_is_named(text: str, region: str) -> None:
    found = find_territories(text)
    assert found.region == region
    assert found.municipality is None


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("в Кедровском районе", "Кедровский район"),
        ("администрация Кедровского муниципального района", "Кедровский муниципальный район"),
        ("Каменского городского округа", "Каменский городской округ"),
        ("городского округа Рябиновка", "городской округ Рябиновка"),
        ("администрации г.Кедровска", "г. Кедровск"),
        ("школы города Нижнего Кедрова", "г. Нижний Кедров"),
        ("Заречинского муниципального округа", "Заречинский муниципальный округ"),
    ],
)
def test_municipality_in_any_case_is_named(text: str, municipality: str) -> None:
    found = find_territories(text)
    assert found.municipality == municipality
    assert found.region is None


@pytest.mark.parametrize(
    "text",
    [
        "к 2024 г. Обеспечена возможность",
        "в предметной области Математика",
        "Каждом районе",
        "Иванова А. Г.\nСидорова",
        "в образовательном округе",
    ],
)
def test_text_without_a_territory_names_none(text: str) -> None:
    found = find_territories(text)
    assert (found.region, found.municipality) == (None, None)


@pytest.mark.parametrize(
    ("form", "name"),
    [("Мичуринска", "Мичуринск"), ("Самары", "Самара"), ("Калуги", "Калуга"), ("Казани", "Казань"), ("Пенза", "Пенза")],
)
def test_town_comes_out_of_its_case(form: str, name: str) -> None:
    assert city_nominative(form) == name


@pytest.mark.parametrize("text", ["Кедровский район", "По региону", "Липецкая область", "Итого"])
def test_short_cell_that_is_a_territory_is_told(text: str) -> None:
    assert territory_of(text) == text


@pytest.mark.parametrize("text", ["Доля учителей Кедровского района", "Количество центров", ""])
def test_name_of_an_indicator_is_no_territory(text: str) -> None:
    assert territory_of(text) is None
