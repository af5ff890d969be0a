"""Fills an empty database with the demonstration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from rost.config.demo.loading import add_to_project, bring, jobs_at_once, make_project, mend
from rost.config.demo.people import CITY_ADMINISTRATOR, DISTRICT_ADMINISTRATOR, add_people
from rost.config.demo.places import CITY, DISTRICT, add_places
from rost.papers.intake.actions.receiving import receive_file
from rost.platform.accounts.models import User
from rost.platform.organisations.models import Organisation
from rost.projects.actions.editions import approve_edition
from rost.projects.actions.parties import link_party
from rost.projects.models import Project

Say = Callable[[str], None]


def fill(say: Say) -> None:
    """Units, people, two projects and papers that wait; `say` is told in Russian what is being done."""
    say("Заводим Синегорскую область, её организации и людей")
    places = add_places()
    people = add_people(places)
    with jobs_at_once():
        say("Читаем документы Ольхоборского района")
        _fill_district(places[DISTRICT], people[DISTRICT_ADMINISTRATOR], people)
        say("Читаем документы города Светлоярска")
        _fill_city(places[CITY], people[CITY_ADMINISTRATOR], people)


def _fill_district(unit: Organisation, by: User, people: Mapping[str, User]) -> None:
    passport = bring("passport-2019.docx", "Паспорт проекта «Учитель будущего».docx", unit, by)
    mend(passport, "impossible-date", by)
    project = make_project(passport, "Учитель будущего", date(2019, 1, 1), date(2024, 12, 31), by)
    link_people(project, people)
    decision = "Протокол муниципального совета по проектам от 25.01.2019 № 1"
    _approve(project, decision, date(2019, 1, 25), people["rukovoditel@olhobor"])
    report = bring("report-2024.docx", "Итоговый отчёт за 2019–2024 годы.docx", unit, by)
    add_to_project(report, project, by)
    bring("roadmap-2026.docx", "Дорожная карта наставничества 2026–2027.docx", unit, by)
    broken = "Это не документ Word, хотя и назван так: открыть его нельзя.\n"
    receive_file(chunks=[broken.encode()], name="Выписка из протокола.docx", unit=unit, by=by)


def _fill_city(unit: Organisation, by: User, people: Mapping[str, User]) -> None:
    passport = bring("passport-2025.docx", "Паспорт проекта «Педагоги и наставники».docx", unit, by)
    project = make_project(
        passport, "Педагоги и наставники города Светлоярска", date(2025, 1, 13), date(2030, 12, 31), by
    )
    link_people(project, people)
    decision = "Протокол проектного комитета от 27.12.2024 № 12"
    _approve(project, decision, date(2024, 12, 27), people["rukovoditel@svetloyarsk"])
    report = bring("report-2025.docx", "Отчёт за 2025 год.docx", unit, by)
    add_to_project(report, project, by)
    bring("passport-2025-changed.docx", "Паспорт «Педагоги и наставники», редакция 2026 года.docx", unit, by)
    bring("plan-2026.xlsx", "План Центра развития образования 2026-27.xlsx", unit, by)


def _approve(project: Project, decision: str, day: date, by: User) -> None:
    approve_edition(project=project, reason=decision, approved_on=day, expected_version=project.version, by=by)


def link_people(project: Project, people: Mapping[str, User]) -> None:
    """Say which of the people that the papers name are users, so that each sees what is theirs."""
    by_name = {user.initials_name: user for user in people.values()}
    for party in project.parties.filter(name__in=by_name):
        link_party(party=party, user=by_name[party.name], by=None)
