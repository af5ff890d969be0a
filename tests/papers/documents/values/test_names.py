from __future__ import annotations

import pytest
from hypothesis import given

from rost.papers.documents.values.name_cases import to_nominative
from rost.papers.documents.values.names import (
    PersonName,
    is_body,
    is_name_variant,
    is_person_name,
    read_person,
    same_person,
    split_person,
)
from tests.papers.documents.values.texts import cells


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Елисеева Т. А.", PersonName("Елисеева", "Т", "А")),
        ("Елисеева Т.А", PersonName("Елисеева", "Т", "А")),
        ("Елисеева ТА", PersonName("Елисеева", "Т", "А")),
        ("О.М. Замятина", PersonName("Замятина", "О", "М")),
        ("О.М.Замятина", PersonName("Замятина", "О", "М")),
        ("Борисова Галина Романовна", PersonName("Борисова", "Галина", "Романовна")),
        ("Галина Романовна Борисова", PersonName("Борисова", "Галина", "Романовна")),
        ("Салтыкова-Щедрина М. Е.", PersonName("Салтыкова-Щедрина", "М", "Е")),
        ("ИВАНОВ И.И.", PersonName("Иванов", "И", "И")),
        ("Мамедов Али оглы", None),
        ("Иванов Пётр", PersonName("Иванов", "Пётр")),
        ("Школьников А. А.", PersonName("Школьников", "А", "А")),
    ],
)
def test_read_person_forms(text: str, person: PersonName | None) -> None:
    assert read_person(text) == person


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Руководители ОО",
        "Приложение А",
        "Комитет образования",
        "УМиИЦ",
        "РМП",
        "01.01.2020",
        "Томская Область",
        "Школа МБ",
    ],
)
def test_read_person_refuses_what_is_no_name(text: str) -> None:
    assert not is_person_name(text)


def test_person_name_normal_forms() -> None:
    person = PersonName("Елисеева", "Татьяна", "Алексеевна")
    assert (person.short, person.full) == ("Елисеева Т. А.", "Елисеева Татьяна Алексеевна")
    assert PersonName("Елисеева", "Т").full == "Елисеева Т."


@pytest.mark.parametrize(
    ("text", "short", "position"),
    [
        ("Елисеева Татьяна Алексеевна, начальник Управления", "Елисеева Т. А.", "начальник Управления"),
        ("Елисеева Т. А., начальник Управления", "Елисеева Т. А.", "начальник Управления"),
        ("начальник отдела Иванов И.И.", "Иванов И. И.", "начальник отдела"),
        ("Елисеева Т. А.", "Елисеева Т. А.", ""),
    ],
)
def test_split_person_gives_name_and_position(text: str, short: str, position: str) -> None:
    person, rest = split_person(text)
    assert person is not None
    assert (person.short, rest) == (short, position)


@pytest.mark.parametrize(
    "text", ["Руководители ОО", "УМиИЦ", "Методическая служба МБУ ДО «ЦИТ»", "директора школ", "МБОУ СОШ № 5"]
)
def test_is_body_yes(text: str) -> None:
    assert is_body(text)


@pytest.mark.parametrize("text", ["Елисеева Т. А.", "31.12.2020", "информационный отчет", "РМП", "", "%"])
def test_is_body_no(text: str) -> None:
    assert not is_body(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Борисова Г. Р.", "Борисова Галина Романовна, заместитель Главы"),
        ("Елисеева Т. А.", "Елисеева Т.А."),
        ("Семёнов П. П.", "Семенов П. П."),
        ("О.М. Замятина", "Замятина О. М."),
    ],
)
def test_same_person_yes(one: str, other: str) -> None:
    assert same_person(one, other)
    assert not is_name_variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("Елисеева Т. Т.", "Елисеева Т. А."), ("Иванов А. П.", "Иванов Б. П.")])
def test_name_variant_is_one_surname_with_other_initials(one: str, other: str) -> None:
    assert is_name_variant(one, other)
    assert not same_person(one, other)


def test_name_variant_needs_something_in_common() -> None:
    assert not is_name_variant("Иванов А. А.", "Иванов Б. В.")
    assert not is_name_variant("Иванов А. А.", "Петров А. А.")
    assert not is_name_variant("Руководители ОО", "Руководители ОУ")


@pytest.mark.parametrize(
    ("written", "nominative"),
    [
        ("Вторину Елену Вениаминовну", "Вторина Елена Вениаминовна"),
        ("О.М. Замятиной", "Замятина О.М."),
        ("Иванову Ивану Ивановичу", "Иванов Иван Иванович"),
        ("Петрова Сергея Игоревича", "Петров Сергей Игоревич"),
        ("Кузнецовой Юлии Андреевне", "Кузнецова Юлия Андреевна"),
        ("Белинской Ольге Петровне", "Белинская Ольга Петровна"),
        ("Шевченко Павлу Львовичу", "Шевченко Павел Львович"),
        ("Соколовой Любовью Юрьевной", "Соколова Любовь Юрьевна"),
        ("Крамаренко Наталью Сергеевну", "Крамаренко Наталья Сергеевна"),
        ("Седых Игоря Олеговича", "Седых Игорь Олегович"),
        ("Ивановым А.Б.", "Иванов А.Б."),
    ],
)
def test_to_nominative_where_the_case_shows(written: str, nominative: str) -> None:
    assert to_nominative(written) == nominative


@pytest.mark.parametrize(
    "name", ["Вторина Елена Вениаминовна", "Стародубцева А. А.", "Иванову О. М.", "Руководители ОО"]
)
def test_to_nominative_leaves_what_may_be_right(name: str) -> None:
    assert to_nominative(name) == name


@given(cells)
def test_names_never_raise(text: str) -> None:
    read_person(text)
    split_person(text)
    is_body(text)
    to_nominative(text)
    assert not is_name_variant(text, text)


def test_names_of_a_long_text_take_no_time() -> None:
    hostile = "А. Б. " * 30_000
    assert read_person(hostile) is None
    assert not is_body("Управление " * 30_000)
    split_person("Иванова " * 30_000)
