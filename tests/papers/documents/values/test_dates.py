from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.values.dates import find_dates, read_date
from tests.papers.documents.values.texts import cells

MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.12.2020", date(2020, 12, 31)),
        ("1.01.2019", date(2019, 1, 1)),
        ("01.09.2020.", date(2020, 9, 1)),
        ("01.11. 2019.", date(2019, 11, 1)),
        ("01.04.2020 г.", date(2020, 4, 1)),
        ("31/12/2020", date(2020, 12, 31)),
        ("31,12,2020", date(2020, 12, 31)),
        ("31..12.2020", date(2020, 12, 31)),
        ("31.122020", date(2020, 12, 31)),
        ("2024-12-31", date(2024, 12, 31)),
        ("2024-12-31 00:00:00", date(2024, 12, 31)),
        ("31 декабря 2020 г.", date(2020, 12, 31)),
        ('"31" декабря 2020 года', date(2020, 12, 31)),
        ("«31» ДЕКАБРЯ 2020", date(2020, 12, 31)),
        ("31 дек. 2020", date(2020, 12, 31)),
        ("31декабря2020г", date(2020, 12, 31)),
        ("до 1 сентября 2024 г.", date(2024, 9, 1)),
        ("не позднее 01.09.2023", date(2023, 9, 1)),
        ("01.09.20", date(2020, 9, 1)),
        ("01.09.99", date(1999, 9, 1)),
        ("5 мая 21 г.", date(2021, 5, 5)),
    ],
)
def test_read_date_forms(text: str, expected: date) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.date, found.is_valid, found.is_starred) == (expected, True, False)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("31.11.2021", date(2021, 11, 30)),
        ("31.02.2022", date(2022, 2, 28)),
        ("30.02.2024", date(2024, 2, 29)),
        ("31 сентября 2024 г.", date(2024, 9, 30)),
        ("2021-11-31", date(2021, 11, 30)),
    ],
)
def test_read_date_impossible_day_is_the_last_of_its_month(text: str, last: date) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.date, found.is_valid) == (last, False)


@pytest.mark.parametrize("text", ["31.11.2021*", "31.11.2021 *", "31 декабря 2020 г.*"])
def test_read_date_starred(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.is_starred


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "31.13.2020",
        "00.12.2020",
        "1.1.12",
        "10.1.12",
        "12.2020",
        "01.01.2019 31.12.2024",
        "отчет от 01.01.2019",
        "99999",
    ],
)
def test_read_date_refuses_what_is_not_one_date(text: str) -> None:
    assert read_date(text) is None


def test_find_dates_in_prose_with_their_places() -> None:
    text = "распоряжением от 16.10.2020 №686-ра, протокол от «23» октября 2020 г. № ВБ-93/08пр"
    found = find_dates(text)
    assert [one.date for one in found] == [date(2020, 10, 16), date(2020, 10, 23)]
    assert [text[one.begin : one.end].strip() for one in found] == [one.text for one in found]


def test_find_dates_takes_no_clause_for_a_date() -> None:
    assert (
        find_dates("в соответствии с пунктом 10.11.12 Порядка, утвержденного приказом о реализации мероприятий проекта")
        == []
    )


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_read_date_reads_back_every_way_of_writing(day: date) -> None:
    for written in (
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d.%m.%y}",
        day.isoformat(),
        f"«{day.day}» {MONTHS[day.month - 1]} {day.year} года",
    ):
        found = read_date(written)
        assert found is not None
        assert (found.date, found.is_valid) == (day, True)


@given(cells)
def test_find_dates_never_raises_and_keeps_order(text: str) -> None:
    places = [(one.begin, one.end) for one in find_dates(text)]
    assert places == sorted(places)
    read_date(text)
