from __future__ import annotations

from datetime import date

import pytest

from rost.papers.documents.checking import check_paper
from rost.papers.documents.checks.staff import staff_problems
from rost.papers.documents.draft import PaperKind

HEADER = "Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Организация;Должность;Категория"
TODAY = date(2024, 9, 1)


def person(
    surname: str = "Ёлкина",
    born: str = "21.01.1984",
    snils: str = "112-233-445 95",
    given: str = "Анна",
    header: str = "",
) -> str:
    return f"{surname};{given};Андреевна;{born};{snils};МБОУ «Школа № 7»;учитель;первая{header}"


def found(*rows: str, header: str = HEADER) -> list[tuple[str, str | None]]:
    draft = check_paper("\n".join([header, *rows]).encode(), "список.csv")
    assert draft.kind is PaperKind.STAFF
    return [(problem.code, problem.row) for problem in staff_problems(draft, TODAY)]


def test_an_ordinary_person_has_no_problems() -> None:
    assert found(person()) == []


@pytest.mark.parametrize(
    ("born", "code"),
    [
        ("31.11.1984", "impossible-date"),
        ("29.02.1983", "impossible-date"),
        ("весной", "unreadable-date"),
        ("32.13.1984", "unreadable-date"),
        ("01.01.0001", "unlikely-birth-date"),
        ("31.12.9999", "unlikely-birth-date"),
        ("21.01.2015", "unlikely-birth-date"),
    ],
)
def test_a_wrong_day_of_birth_is_named_with_its_row(born: str, code: str) -> None:
    rows = found(person(), person("Щукин", born, "000-000-001 00"))
    assert len(rows) == 1
    assert rows[0][1] == "3"
    assert rows[0][0] in (code, "unreadable-date")


@pytest.mark.parametrize("snils", ["123", "абв", "112-233-445 96", "000-000-000 00", "1" * 50])
def test_a_wrong_insurance_number_is_named(snils: str) -> None:
    assert found(person(snils=snils)) == [("snils-invalid", "2")]


def test_a_missing_insurance_number_is_named_where_others_have_one() -> None:
    assert found(person(), person("Щукин", snils="")) == [("snils-missing", "3")]
    assert found(person(snils="")) == []


def test_a_missing_surname_is_named() -> None:
    assert found(person(), person("", snils="000-000-001 00", born="01.02.1990")) == [("name-missing", "3")]


@pytest.mark.parametrize("surname", ["=СУММ(А1)", "<b>Ёлкина</b>", "Ёлкина' OR 1=1", "+7999", "Ёлк1на"])
def test_a_name_with_odd_signs_is_named(surname: str) -> None:
    assert ("odd-name", "2") in found(person(surname))


def test_one_person_in_several_spellings_is_one_problem() -> None:
    rows = [person(), person("Елкина"), person("ЁЛКИНА"), person(" Ёлкина "), person("Eлкина")]
    assert found(*rows) == [("repeated-person", "3")]


def test_one_number_of_two_people_is_a_conflict() -> None:
    assert found(person(), person("Щукина", "01.02.1990")) == [("person-conflict", "3")]


def test_one_person_with_two_numbers_is_named() -> None:
    assert found(person(), person(snils="000-000-001 00")) == [("other-snils", "3")]


def test_a_repeated_person_without_numbers_is_named() -> None:
    assert found(person(snils=""), person(snils="")) == [("repeated-person", "3")]


def test_columns_that_grant_rights_are_named_and_pass_for_no_field() -> None:
    header = f"{HEADER};role;category"
    draft = check_paper("\n".join([header, person() + ";admin;высшая"]).encode(), "список.csv")
    assert [problem.code for problem in draft.problems] == ["unplaced-text"]
    assert "role" in draft.problems[0].message
    assert draft.staff[0].values == {"category": "первая", "role": "admin"}
