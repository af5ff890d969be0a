"""Units, status words, control levels, acts and insurance numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.values.acts import find_acts, read_act_number
from rost.papers.documents.values.levels import read_legend, read_level
from rost.papers.documents.values.snils import read_snils
from rost.papers.documents.values.statuses import read_status
from rost.papers.documents.values.units import money_unit, read_unit, split_unit
from tests.papers.documents.values.texts import cells


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Процент", "процент"),
        ("%", "%"),
        ("ед.", "ед."),
        ("единица", "ед."),
        ("единиц (642)", "ед."),
        ("чел.", "человек"),
        ("тыс. руб.", "тыс. рублей"),
        ("млн рублей", "млн. рублей"),
        ("процент (ОКЕИ 744)", "процент"),
        ("руб.", "рублей"),
    ],
)
def test_read_unit_gives_the_usual_spelling(text: str, unit: str) -> None:
    assert read_unit(text) == unit


@pytest.mark.parametrize("text", ["", "доля учителей", "2020", "да"])
def test_read_unit_refuses_other_words(text: str) -> None:
    assert read_unit(text) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Доля учителей, вовлеченных в систему, процент ", ("Доля учителей, вовлеченных в систему", "процент")),
        ("Доля учителей, %", ("Доля учителей", "%")),
        ("Доля учителей (%)", ("Доля учителей", "%")),
        ("Объем средств, тыс. рублей", ("Объем средств", "тыс. рублей")),
        ("Число школ, ед.", ("Число школ", "ед.")),
        ("Доля работников, прошедших оценку", ("Доля работников, прошедших оценку", None)),
    ],
)
def test_split_unit_from_an_indicator_name(name: str, expected: tuple[str, str | None]) -> None:
    assert split_unit(name) == expected


def test_money_unit_anywhere_in_a_header() -> None:
    assert money_unit("Объем финансового обеспечения по годам (млн. рублей)") == ("млн. рублей", Decimal(10**6))
    assert money_unit("Всего, тыс. руб.") == ("тыс. рублей", Decimal(1000))
    assert money_unit("Всего (рублей)") == ("рублей", Decimal(1))
    assert money_unit("Всего") is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("исполнено", "done"),
        ("Выполнено", "done"),
        ("Исполнено. Приказ № 5 от 01.02.2020", "done"),
        ("проведено", "done"),
        ("в реализации", "in progress"),
        ("В стадии исполнения", "in progress"),
        ("выполняется", "in progress"),
        ("частично исполнено", "partly done"),
        ("исполнено не полностью", "partly done"),
        ("исполнено на 50%", "partly done"),
        ("исполнено на 100 %", "done"),
        ("не исполнено", "not done"),
        ("Не выполнено", "not done"),
        ("отменено", "cancelled"),
        ("снято с контроля", "cancelled"),
        ("неактуально", "cancelled"),
        ("перенесено на 2021 год", "moved"),
        ("постоянно", "steady"),
        ("по мере необходимости", "steady"),
    ],
)
def test_read_status_words(text: str, status: str) -> None:
    assert read_status(text) == status


@pytest.mark.parametrize(
    "text", ["", "-", "Протокол совещания", "будет исполнено", "Специалист Комитета", "отчет " * 20 + "выполнен"]
)
def test_read_status_refuses_other_text(text: str) -> None:
    assert read_status(text) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [("РМП", "РМП"), (" рмп. ", "РМП"), ("АРП", "АРП"), ("РМП*", "РМП"), ("РМП, АМП", "РМП, АМП"), ("\nАМП", "АМП")],
)
def test_read_level(text: str, level: str) -> None:
    assert read_level(text) == level


@pytest.mark.parametrize("text", ["", "-", "Иванова И. И.", "отчет", "01.01.2020"])
def test_read_level_refuses_other_text(text: str) -> None:
    assert read_level(text) is None


def test_read_legend_lines() -> None:
    text = "Сокращения: \nКМП - куратор муниципального проекта\nМГОС- муниципальный совет;\nа также отчет - справка"
    assert read_legend(text) == {"КМП": "куратор муниципального проекта", "МГОС": "муниципальный совет"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("распоряжением от 16.10.2020 №686-ра «О реализации»", [("686-ра", date(2020, 10, 16))]),
        ("(протокол заседания от 23.10.2020 №ВБ-93/08пр)", [("ВБ-93/08пр", date(2020, 10, 23))]),
        ("№ 3273-р от 31.12.2019", [("3273-р", date(2019, 12, 31))]),
        ("от 29 декабря 2012 г. № 273-ФЗ", [("273-ФЗ", date(2012, 12, 29))]),
        ("от 26.02.2021 N 308-р", [("308-р", date(2021, 2, 26))]),
        ("от 26.02.2021 в„– 308-р", [("308-р", date(2021, 2, 26))]),
        ("Федеральный закон № 273-ФЗ", [("273-ФЗ", None)]),
        ("школа № 5, форма № ОО-1, № п/п", []),
    ],
)
def test_find_acts(text: str, expected: list[tuple[str, date | None]]) -> None:
    assert [(act.number, act.date) for act in find_acts(text)] == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [("№ 308-р", "308-р"), ("N 308-р", "308-р"), ("№Р-33", "Р-33"), ("308-р", None), ("№ п/п", None)],
)
def test_read_act_number(text: str, number: str | None) -> None:
    assert read_act_number(text) == number


@pytest.mark.parametrize("text", ["112-233-445 95", "11223344595", "112 233 445 95"])
def test_read_snils_with_right_check_digits(text: str) -> None:
    found = read_snils(text)
    assert found is not None
    assert (found.value, found.is_valid) == ("112-233-445 95", True)


def test_read_snils_wrong_check_digits_and_other_text() -> None:
    wrong = read_snils("112-233-445 96")
    assert wrong is not None
    assert not wrong.is_valid
    assert read_snils("112-233-445") is None
    assert read_snils("телефон") is None


@given(st.integers(min_value=1_001_999, max_value=999_999_999))
def test_read_snils_accepts_exactly_one_ending(number: int) -> None:
    digits = f"{number:09d}"
    endings = [read_snils(f"{digits}{ending:02d}") for ending in range(100)]
    assert sum(found.is_valid for found in endings if found) == 1


@given(cells)
def test_small_values_never_raise(text: str) -> None:
    for function in (
        read_unit,
        split_unit,
        money_unit,
        read_status,
        read_level,
        read_legend,
        find_acts,
        read_act_number,
        read_snils,
    ):
        function(text)
