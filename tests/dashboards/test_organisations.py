from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from rost.platform.organisations.models import Organisation
from tests import factories

pytestmark = pytest.mark.django_db
KIND = Organisation.Kind


@pytest.fixture
def municipality(client: Client) -> Organisation:
    region = factories.region()
    own = factories.unit(region, name="Ёлкинский район")
    factories.unit(own, KIND.SCHOOL, "Школа № 2 «Берёзка»")
    factories.unit(own, KIND.KINDERGARTEN, "Детский сад № 1")
    other = factories.unit(region, name="Луговой район")
    factories.unit(other, KIND.SCHOOL, "Школа чужого района")
    client.force_login(factories.user("methodist", own))
    return own


def shown(client: Client, query: str = "") -> list[str]:
    html = client.get(f"/organizacii/{query}").content.decode()
    return re.findall(r'<th scope="row"[^>]*>([^<]+)', html)


def test_tree_shows_the_own_branch_only(client: Client, municipality: Organisation) -> None:
    assert shown(client) == ["Ёлкинский район", "Школа № 2 «Берёзка»", "Детский сад № 1"]


def test_tree_begins_at_the_reader_s_own_unit(client: Client, municipality: Organisation) -> None:
    html = client.get("/organizacii/").content.decode()
    assert 'class="level-0">Ёлкинский район' in html
    assert 'class="level-1">Детский сад № 1' in html


@pytest.mark.parametrize("text", ["елкин", "ЁЛКИН", "березка школа", "ШКОЛА № 2"])
def test_search_knows_cyrillic_case_and_yo(client: Client, municipality: Organisation, text: str) -> None:
    assert len(shown(client, f"?q={text}")) == 1


def test_search_takes_the_beginning_of_inn(client: Client, municipality: Organisation) -> None:
    Organisation.objects.filter(short_name="Детский сад № 1").update(inn="9901000017")
    assert shown(client, "?q=990100") == ["Детский сад № 1"]


def test_filter_by_kind(client: Client, municipality: Organisation) -> None:
    assert shown(client, "?kind=school") == ["Школа № 2 «Берёзка»"]


def test_filter_by_a_territory_beyond_reach_is_refused(client: Client, municipality: Organisation) -> None:
    other = Organisation.objects.get(short_name="Луговой район")
    assert "Школа чужого района" not in shown(client, f"?territory={other.uid}")


def test_sorting_follows_the_russian_alphabet(client: Client, municipality: Organisation) -> None:
    assert shown(client, "?sort=name") == ["Детский сад № 1", "Ёлкинский район", "Школа № 2 «Берёзка»"]
    assert shown(client, "?sort=-name")[0] == "Школа № 2 «Берёзка»"


def test_nothing_found_says_what_to_do(client: Client, municipality: Organisation) -> None:
    html = client.get("/organizacii/?q=марсианская").content.decode()
    assert "Ничего не нашлось" in html
    assert "Показать все" in html


def test_odd_queries_do_not_break_the_page(client: Client, municipality: Organisation) -> None:
    for query in ("?page=999", "?page=x", "?sort=password", "?kind=none", "?territory=x", "?q=%25_'\""):
        assert client.get(f"/organizacii/{query}").status_code == 200


def test_page_takes_few_statements(
    client: Client, municipality: Organisation, django_assert_max_num_queries: object
) -> None:
    for number in range(40):
        factories.unit(Organisation.objects.get(pk=municipality.pk), KIND.SCHOOL, f"Школа {number}")
    with django_assert_max_num_queries(8):  # type: ignore[operator] # a fixture of pytest-django
        client.get("/organizacii/")


def test_excel_holds_what_the_filters_show(client: Client, municipality: Organisation) -> None:
    response = client.get("/organizacii/?kind=school&format=xlsx")
    rows = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert [row[:4] for row in rows[1:]] == [
        ["Школа № 2 «Берёзка»", "Школа № 2 «Берёзка»", "Общеобразовательная организация", "Ёлкинский район"]
    ]
