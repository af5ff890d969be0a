"""Made-up people: one account at least for every role, all with the password that the sign-in page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from rost.config.demo.places import CITY, DISTRICT, REGION
from rost.platform.accounts.actions import add_user, grant_role
from rost.platform.accounts.models import User
from rost.platform.organisations.models import Organisation

GRANTED_ON = date(2019, 1, 1)


@dataclass(frozen=True, slots=True)
class Person:
    """`at` is the key of the unit in which the role is granted."""

    login: str
    role: str
    at: str
    surname: str
    given_name: str
    patronymic: str

    @property
    def email(self) -> str:
        return f"{self.login}.example"


DISTRICT_ADMINISTRATOR = "administrator@olhobor"
CITY_ADMINISTRATOR = "administrator@svetloyarsk"
PEOPLE = (
    Person(DISTRICT_ADMINISTRATOR, "project_administrator", DISTRICT, "Лазарева", "Ольга", "Викторовна"),
    Person("vedomstvo@olhobor", "department_administrator", DISTRICT, "Мельникова", "Галина", "Петровна"),
    Person("rukovoditel@olhobor", "project_head", DISTRICT, "Крутояров", "Игорь", "Николаевич"),
    Person("kurator@olhobor", "curator", DISTRICT, "Воронцова", "Мария", "Павловна"),
    Person("ispolnitel@olhobor", "responsible", DISTRICT, "Белозёрова", "Елена", "Дмитриевна"),
    Person("metodist@olhobor", "methodist", DISTRICT, "Седых", "Наталья", "Юрьевна"),
    Person("direktor@olhobor", "school_head", "school_2", "Остапенко", "Виктор", "Семёнович"),
    Person("pedagog@olhobor", "educator", "school_2", "Журавлёва", "Ксения", "Андреевна"),
    Person(CITY_ADMINISTRATOR, "project_administrator", CITY, "Дружинина", "Вера", "Алексеевна"),
    Person("rukovoditel@svetloyarsk", "project_head", CITY, "Ясенева", "Анна", "Борисовна"),
    Person("kurator@svetloyarsk", "curator", CITY, "Ермолин", "Сергей", "Валентинович"),
    Person("ispolnitel@svetloyarsk", "responsible", CITY, "Полозова", "Ирина", "Геннадьевна"),
    Person("metodist@svetloyarsk", "methodist", CITY, "Касаткина", "Юлия", "Львовна"),
    Person("komissiya@sinegorye", "commission_member", REGION, "Горелова", "Тамара", "Ильинична"),
    Person("operator@sinegorye", "regional_operator", REGION, "Берестова", "Инна", "Владимировна"),
    Person("sistema@sinegorye", "system_administrator", REGION, "Карташов", "Денис", "Олегович"),
)


def add_people(places: Mapping[str, Organisation]) -> dict[str, User]:
    """The accounts by login."""
    return {person.login: _add(person, places[person.at]) for person in PEOPLE}


def _add(person: Person, unit: Organisation) -> User:
    user = add_user(
        email=person.email,
        surname=person.surname,
        given_name=person.given_name,
        patronymic=person.patronymic,
        password=settings.ROST_SHOWN_PASSWORD,
        by=None,
    )
    grant_role(user=user, role=person.role, organisation=unit, started_on=GRANTED_ON, by=None)
    return user
