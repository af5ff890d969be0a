"""The made-up region and its units."""

from __future__ import annotations

from dataclasses import dataclass

from rost.platform.organisations.actions import add_organisation
from rost.platform.organisations.models import Organisation

Kind = Organisation.Kind
REGION, DISTRICT, CITY = "region", "district", "city"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit: `key` names it in the other lists of the demonstration, `parent` is the key of the unit above."""

    key: str
    parent: str
    kind: str
    name: str
    short_name: str


PLACES = (
    Place(REGION, "", Kind.REGION, "Синегорская область", "Синегорская область"),
    Place(
        "centre", REGION, Kind.CENTRE,
        "Центр непрерывного повышения профессионального мастерства педагогов «Точка опоры»", "ЦНППМ «Точка опоры»",
    ),
    Place("college", REGION, Kind.VOCATIONAL, "Синегорский педагогический колледж", "Педагогический колледж"),
    Place(DISTRICT, REGION, Kind.MUNICIPALITY, "Ольхоборский муниципальный район", "Ольхоборский район"),
    Place(
        "district_authority", DISTRICT, Kind.AUTHORITY,
        "Управление образования администрации Ольхоборского района", "Управление образования",
    ),
    Place("school_2", DISTRICT, Kind.SCHOOL, "Ольхоборская средняя школа № 2", "Ольхоборская школа № 2"),
    Place("school_lake", DISTRICT, Kind.SCHOOL, "Заозёрская средняя школа", "Заозёрская школа"),
    Place("school_mill", DISTRICT, Kind.SCHOOL, "Мельничная основная школа", "Мельничная школа"),
    Place("kindergarten", DISTRICT, Kind.KINDERGARTEN, "Детский сад «Ольховая веточка»", "Сад «Ольховая веточка»"),
    Place(CITY, REGION, Kind.MUNICIPALITY, "Городской округ город Светлоярск", "город Светлоярск"),
    Place(
        "city_authority", CITY, Kind.AUTHORITY,
        "Комитет по образованию города Светлоярска", "Комитет по образованию",
    ),
    Place("gymnasium", CITY, Kind.SCHOOL, "Гимназия № 1 города Светлоярска", "Гимназия № 1"),
    Place("school_7", CITY, Kind.SCHOOL, "Средняя школа № 7 города Светлоярска", "Школа № 7"),
    Place("creativity", CITY, Kind.ADDITIONAL, "Дом детского творчества «Маяк»", "Дом творчества «Маяк»"),
    Place("development", CITY, Kind.ADDITIONAL, "Центр развития образования города Светлоярска", "Центр развития"),
)  # fmt: skip


def add_places() -> dict[str, Organisation]:
    added: dict[str, Organisation] = {}
    for place in PLACES:
        parent = added.get(place.parent)
        if parent is not None:
            parent.refresh_from_db()  # treebeard counts children in the row, not in this object
        added[place.key] = add_organisation(
            parent=parent, kind=place.kind, name=place.name, short_name=place.short_name, by=None
        )
    return added
