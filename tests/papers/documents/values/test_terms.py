from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.values.terms import Term, looks_like_term, read_pair, read_term
from tests.papers.documents.values.texts import cells

Days = tuple[str | None, str | None]


def days(term: Term) -> Days:
    return (term.start.isoformat() if term.start else None, term.end.isoformat() if term.end else None)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("31.12.2020", "date", (None, "2020-12-31")),
        ("до 1 сентября 2024 г.", "date", (None, "2024-09-01")),
        ("в срок до 01.10.2023", "date", (None, "2023-10-01")),
        ("с 01.09.2020", "date", ("2020-09-01", None)),
        ("1.01.2019 – \n31.12.2024", "period", ("2019-01-01", "2024-12-31")),
        ("1.01.2020 г.- 31.12.2024 г.", "period", ("2020-01-01", "2024-12-31")),
        ("01.01.2020-31.12.2020", "period", ("2020-01-01", "2020-12-31")),
        ("с 01.09.2020 по 31.12.2020", "period", ("2020-09-01", "2020-12-31")),
        ("01.2019-12.2024", "period", ("2019-01-01", "2024-12-31")),
        ("01.09-31.12.2020", "period", ("2020-09-01", "2020-12-31")),
        ("1 сентября – 31 декабря 2020", "period", ("2020-09-01", "2020-12-31")),
        ("с 1 по 10 сентября 2020 г.", "period", ("2020-09-01", "2020-09-10")),
        ("1-10 сентября 2021", "period", ("2021-09-01", "2021-09-10")),
        ("Сентябрь 2019г", "month", ("2019-09-01", "2019-09-30")),
        ("Февраль 2020", "month", ("2020-02-01", "2020-02-29")),
        ("09.2020", "month", ("2020-09-01", "2020-09-30")),
        ("Март-сентябрь 2020г", "period", ("2020-03-01", "2020-09-30")),
        ("Сентябрь 2019-май 2020г", "period", ("2019-09-01", "2020-05-31")),
        ("II квартал 2022", "quarter", ("2022-04-01", "2022-06-30")),
        ("2-й квартал 2022 года", "quarter", ("2022-04-01", "2022-06-30")),
        ("1-2 кв. 2023 г.", "quarter", ("2023-01-01", "2023-06-30")),
        ("III-IV кварталы 2022 г.", "quarter", ("2022-07-01", "2022-12-31")),
        ("первое полугодие 2021", "half-year", ("2021-01-01", "2021-06-30")),
        ("весна 2021", "season", ("2021-03-01", "2021-05-31")),
        ("2022/23 учебный год", "school year", ("2022-09-01", "2023-08-31")),
        ("в течение 2022-2023 учебного года", "school year", ("2022-09-01", "2023-08-31")),
        ("апрель-май 2021/2022 уч.г.", "period", ("2022-04-01", "2022-05-31")),
        ("третья декада февраля 2021", "period", ("2021-02-21", "2021-02-28")),
        ("1-15 мая 2021", "period", ("2021-05-01", "2021-05-15")),
        ("после 01.09.2021", "date", ("2021-09-01", None)),
        ("с 2020 года", "year", ("2020-01-01", None)),
        ("2019-2024 гг.", "years", ("2019-01-01", "2024-12-31")),
        ("с 2019 по 2024 годы", "years", ("2019-01-01", "2024-12-31")),
        ("в течение 2020 года", "year", ("2020-01-01", "2020-12-31")),
        ("до конца 2024 года", "year", (None, "2024-12-31")),
    ],
)
def test_read_term_forms(text: str, kind: str, expected: Days) -> None:
    term = read_term(text)
    assert (term.kind, days(term), term.is_valid, term.is_ambiguous, term.reason) == (kind, expected, True, False, None)


@pytest.mark.parametrize(
    ("text", "year"), [("2024", 2024), (" 2024\n", 2024), ("2024 год", 2024), ("к 2024 году", 2024)]
)
def test_read_term_lone_year_gives_only_the_year(text: str, year: int) -> None:
    term = read_term(text)
    assert (term.kind, days(term), term.due_year) == ("year", (None, None), year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сентябрь-май 2020", ("2019-09-01", "2020-05-31")),
        ("Сентябрь 2020-май", ("2020-09-01", "2021-05-31")),
        ("зима 2021", ("2020-12-01", "2021-02-28")),
        ("до сентября 2020", (None, "2020-09-30")),
    ],
)
def test_read_term_ambiguous_is_read_and_said(text: str, expected: Days) -> None:
    term = read_term(text)
    assert (days(term), term.is_ambiguous) == (expected, True)


def test_read_term_several_dates_the_last_is_the_end() -> None:
    term = read_term("10.11.2019*\n10.11.2020*\n10.11.2022")
    assert term.due_dates == (date(2019, 11, 10), date(2020, 11, 10), date(2022, 11, 10))
    assert (days(term), term.is_starred) == ((None, "2022-11-10"), True)
    assert read_term("Декабрь 2020 г., июнь 2021 г.").due_dates == (date(2020, 12, 31), date(2021, 6, 30))


def test_read_term_targets_by_year() -> None:
    term = read_term("2020 - 10%\n2021 – 20%\n2022 – 30,5%")
    assert term.targets == {"2020": Decimal(10), "2021": Decimal(20), "2022": Decimal("30.5")}
    assert (term.kind, term.due_year, days(term)) == ("targets", 2022, (None, None))


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("ежегодно", "yearly"),
        ("Ежегодно", "yearly"),
        ("1 раз в год", "yearly"),
        ("ежеквартально", "quarterly"),
        ("не реже 1 раза в квартал", "quarterly"),
        ("2 раза в год", "half-yearly"),
        ("1 раз в полгода", "half-yearly"),
        ("на протяжении года", "during the year"),
        ("до 10 числа ежемесячно", "monthly"),
        ("ежемесячно", "monthly"),
        ("постоянно", "constantly"),
        ("по мере необходимости", "as needed"),
        ("в течение года", "during the year"),
        ("в течение учебного года", "during the school year"),
        ("весь период реализации проекта", "whole period"),
        ("по отдельному графику", "by schedule"),
        ("раз в 3 года", "every 3 years"),
    ],
)
def test_read_term_recurrence(text: str, recurrence: str) -> None:
    term = read_term(text)
    assert (term.kind, term.recurrence, days(term), term.reason) == ("recurrence", recurrence, (None, None), None)


@pytest.mark.parametrize(
    ("text", "yearly_by"),
    [("ежегодно, до 1 сентября", (9, 1)), ("декабрь ежегодно", (12, 31)), ("ежегодно до 15.09", (9, 15))],
)
def test_read_term_recurrence_with_its_day(text: str, yearly_by: tuple[int, int]) -> None:
    term = read_term(text)
    assert (term.recurrence, term.yearly_by, days(term)) == ("yearly", yearly_by, (None, None))


@pytest.mark.parametrize("text", ["01.09.2021 - постоянно", "с 01.09.2021 постоянно"])
def test_read_term_recurrence_from_a_day_on(text: str) -> None:
    term = read_term(text)
    assert (days(term), term.recurrence) == (("2021-09-01", None), "constantly")


def test_read_term_recurrence_with_an_end() -> None:
    assert days(read_term("ежегодно до 31.12.2024")) == (None, "2024-12-31")


def test_read_term_impossible_date() -> None:
    term = read_term("31.11.2021*")
    assert (days(term), term.end_valid, term.start_valid, term.is_starred) == ((None, "2021-11-30"), False, True, True)


def test_read_term_month_without_a_year_needs_the_default() -> None:
    assert read_term("май-июнь").reason == "the year is not said"
    assert days(read_term("май-июнь", 2020)) == ("2020-05-01", "2020-06-30")
    assert days(read_term("до 1 сентября", 2020)) == (None, "2020-09-01")


@pytest.mark.parametrize("text", ["", " ", "-", "—", "х", "X"])
def test_read_term_absent(text: str) -> None:
    assert read_term(text).kind == "absent"


@pytest.mark.parametrize("text", ["информационный отчет", "31.13.2020", "Иванова И. И.", "после утверждения бюджета"])
def test_read_term_unknown_with_a_reason(text: str) -> None:
    term = read_term(text)
    assert (term.kind, days(term)) == ("unknown", (None, None))
    assert term.reason


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("01.01.2019", "01.05.2024", ("2019-01-01", "2024-05-01")),
        ("", "31.12.2024", (None, "2024-12-31")),
        ("01.01.2020", "01.12.2019.", ("2020-01-01", "2019-12-01")),
        ("сентябрь 2020", "май 2021", ("2020-09-01", "2021-05-31")),
        ("2019", "2024", ("2019-01-01", "2024-12-31")),
        ("1 квартал 2020", "IV квартал 2021", ("2020-01-01", "2021-12-31")),
        ("2019-2024", "", ("2019-01-01", "2024-12-31")),
        ("10.01.2019", "", ("2019-01-10", None)),
    ],
)
def test_read_pair_forms(start: str, end: str, expected: Days) -> None:
    assert days(read_pair(start, end)) == expected


def test_read_pair_word_in_the_end_cell_is_the_recurrence() -> None:
    term = read_pair("01.09.2020.", "ежегодно")
    assert (days(term), term.recurrence) == (("2020-09-01", None), "yearly")


def test_read_pair_impossible_end_and_star_of_the_start() -> None:
    term = read_pair("01.01.2019*", "31.11.2024")
    assert (term.start_valid, term.end_valid, term.is_starred) == (True, False, True)


def test_read_pair_many_due_dates() -> None:
    term = read_pair("", "15.11.2021*\n15.11.2024*")
    assert (days(term), term.due_dates) == ((None, "2024-11-15"), (date(2021, 11, 15), date(2024, 11, 15)))


@pytest.mark.parametrize(
    "text", ["31.12.2020*", "ежегодно", "Сентябрь-май 2020", "2024", "до 1 сентября", "II кв. 2021"]
)
def test_looks_like_term_yes(text: str) -> None:
    assert looks_like_term(text)


@pytest.mark.parametrize("text", ["отчет за 2020 год", "РМП", "10", "Иванова И. И.", "-", "Протокол от 01.02.2020 № 5"])
def test_looks_like_term_no(text: str) -> None:
    assert not looks_like_term(text)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.dates(min_value=date(2000, 1, 1)))
def test_read_pair_reads_back_two_dates(start: date, end: date) -> None:
    end = min(end, date(2099, 12, 31))
    term = read_pair(f"{start:%d.%m.%Y}", f"{end:%d.%m.%Y}*")
    assert (term.start, term.end, term.is_starred) == (start, end, True)


@given(cells)
def test_read_term_never_silent(text: str) -> None:
    term = read_term(text)
    says_something = term.start or term.end or term.due_year or term.recurrence or term.targets
    assert says_something or term.reason or term.kind == "absent"
    looks_like_term(text)


def test_read_term_time_does_not_explode() -> None:
    began = time.perf_counter()
    for hostile in ("сентябрь-" * 40, "1.1." * 99, "2020 - " * 50, "с " * 190, "I" * 390, "в течение " * 39):
        read_term(hostile)
    assert time.perf_counter() - began < 1
