from __future__ import annotations

import time

import pytest
from hypothesis import given

from rost.papers.documents.values.responsible import split_responsible
from tests.papers.documents.values.texts import cells


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Стародубцева А. А. \nТрифонова Е. Г.\nРуководители ОО",
            ["Стародубцева А. А.", "Трифонова Е. Г.", "Руководители ОО"],
        ),
        ("А.В.Хамардюк,\nЕ.М.Зак", ["А.В.Хамардюк", "Е.М.Зак"]),
        ("Стародубцева А. А. Трифонова Е. Г.", ["Стародубцева А. А.", "Трифонова Е. Г."]),
        ("Иванова И.И. и Петрова П.П.", ["Иванова И.И.", "Петрова П.П."]),
        ("1. Иванов А.А.\n2. Петров Б.Б.", ["Иванов А.А.", "Петров Б.Б."]),
        ("Иванов А.А./Петров Б.Б.", ["Иванов А.А.", "Петров Б.Б."]),
    ],
)
def test_split_responsible_people(text: str, items: list[str]) -> None:
    assert split_responsible(text) == items


@pytest.mark.parametrize(
    "text",
    ["Иванова И.И., начальник отдела, методист", "начальник отдела Иванова И.И.", "Иванова И.И.,\nначальник отдела"],
)
def test_split_responsible_person_without_the_position(text: str) -> None:
    assert split_responsible(text) == ["Иванова И.И."]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Управление народного образования г.Энска, УМиИЦ, руководители образовательных организаций",
            [
                "Управление народного образования г.Энска",
                "УМиИЦ",
                "руководители образовательных организаций",
            ],
        ),
        (
            "Управление образования, образовательные организации",
            ["Управление образования", "образовательные организации"],
        ),
        ("Отдел образования; МКУ «Центр развития, оценки»", ["Отдел образования", "МКУ «Центр развития, оценки»"]),
        (
            "Министерство образования; муниципальные органы управления; ЦНППМ",
            ["Министерство образования", "муниципальные органы управления", "ЦНППМ"],
        ),
        ("директора школ\nметодисты", ["директора школ", "методисты"]),
        ("ЦНППМ, муниципальные методические службы", ["ЦНППМ", "муниципальные методические службы"]),
        ("Управление образования\nРуководители ОО", ["Управление образования", "Руководители ОО"]),
    ],
)
def test_split_responsible_bodies(text: str, items: list[str]) -> None:
    assert split_responsible(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "Комитет по образованию, физической культуре, спорту и молодежной политике",
        "Управление образования, спорта и туризма администрации района",
        "Специалист, курирующий вопросы аттестации",
        "МБОУ «СОШ № 1 им. И.И. Иванова»",
        "Управление народного Управление народного образования администрации",
        "Областной Центр развития образования",
    ],
)
def test_split_responsible_keeps_one_name_whole(text: str) -> None:
    assert split_responsible(text) == [text]


def test_split_responsible_name_wrapped_over_two_lines() -> None:
    assert split_responsible("Управление образования\nАдминистрации района") == [
        "Управление образования Администрации района"
    ]
    assert split_responsible("Руководитель\nмуниципального проекта") == ["Руководитель муниципального проекта"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Специалист Комитета образования Методическая служба МБУ ДО «ЦИТ",
            ["Специалист Комитета образования", "Методическая служба МБУ ДО «ЦИТ»"],
        ),
        (
            "Методическая служба МБУ ДО «ЦИТ» Специалист Комитета образования",
            ["Методическая служба МБУ ДО «ЦИТ»", "Специалист Комитета образования"],
        ),
        ("Районный методический кабинет Руководители школ", ["Районный методический кабинет", "Руководители школ"]),
    ],
)
def test_split_responsible_two_names_flattened_into_one_line(text: str, items: list[str]) -> None:
    assert split_responsible(text) == items


@pytest.mark.parametrize("text", ["", " ", "-", "—", "\n\n"])
def test_split_responsible_of_an_empty_cell(text: str) -> None:
    assert split_responsible(text) == []


@given(cells)
def test_split_responsible_drops_no_name_and_repeats_none(text: str) -> None:
    items = split_responsible(text)
    assert len(items) == len(set(items))
    assert all(items)


def test_split_responsible_time_does_not_explode() -> None:
    began = time.perf_counter()
    for hostile in ("Иванова И. И., " * 500, "«(" * 2000, "Методическая служба " * 500, "отдел, " * 1000, "А" * 20_000):
        split_responsible(hostile)
    assert time.perf_counter() - began < 2
