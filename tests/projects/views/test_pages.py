from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rost.projects.domain.passport import ItemKind, PlanItemData, TargetData
from rost.projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db
PAGES = ("", "pokazateli/", "plan/", "grafik/", "dengi/", "lyudi/", "metodiki/", "problemy/", "redaktsii/")
EMPTY = {"indicators": (), "results": (), "plan": (), "funding": (), "participants": (), "methods": (),
         "control_levels": (), "footnotes": (), "goal": "", "programmes": ()}  # fmt: skip
HOSTILE = "<script>alert(1)</script><b>«жирно»</b>"


def address(project: Project, page: str = "") -> str:
    return f"/proekty/{project.uid}/{page}"


def opened(client: Client, project: Project, page: str, **query: str) -> str:
    response = client.get(address(project, page), query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def editor(client: Client):
    """A signed-in administrator of a municipality of its own."""
    user = factories.user("project_administrator", factories.unit(factories.region()))
    client.force_login(user)
    return user.grants.get().organisation


def rich(territory) -> Project:
    """Every page has something unusual to draw."""
    plan = (
        *factories.passport(4).plan,
        PlanItemData("Задом наперёд", "2", started_on=date(2021, 5, 1), finished_on=date(2020, 5, 1)),
        PlanItemData("Ежегодно", "3", recurrence="yearly", end_text="ежегодно", section="Второй"),
        PlanItemData("Год", "4", due_year=2023, targets=(TargetData(2023, Decimal("2.5"), 4),), section="Второй"),
        PlanItemData("Без срока", "5", end_text="как получится", is_term_valid=False, stray_text="чужая ячейка"),
        PlanItemData("Снято", "6", finished_on=date(2020, 1, 1), status="cancelled", status_text="снято с контроля"),
        PlanItemData("Точка", "7", ItemKind.CONTROL_POINT, finished_on=date(2024, 12, 31), report="Акт", status="done"),
    )  # fmt: skip
    indicator = replace(
        factories.passport().indicators[0], number="2", comparison="at least", of="всех учителей", sources={},
        targets=(TargetData(2024, Decimal(24), 10),),
    )  # fmt: skip
    return factories.project(
        territory,
        plan=plan,
        indicators=(*factories.passport().indicators, indicator, replace(indicator, number="3", targets=())),
    )


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_a_rich_project(client: Client, editor, page: str) -> None:
    html = opened(client, rich(editor), page)
    assert "Учитель будущего" in html
    assert html.count("<h1") == 1
    assert 'aria-current="page"' in html


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_an_empty_project(client: Client, editor, page: str) -> None:
    html = opened(client, factories.project(editor, problems=0, **EMPTY), page)
    if page not in ("", "problemy/", "redaktsii/"):
        assert "Загрузите документ" in html


@pytest.mark.parametrize("page", PAGES)
def test_another_municipality_gets_404(client: Client, editor, page: str) -> None:
    assert client.get(address(factories.project(), page)).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_sent_to_sign_in(client: Client, page: str) -> None:
    response = client.get(address(factories.project(), page))
    assert response.status_code == 302
    assert response["Location"].startswith("/vhod/") or "next=" in response["Location"]


@pytest.mark.parametrize("page", PAGES)
def test_markup_in_a_paper_stays_text(client: Client, editor, page: str) -> None:
    passport = factories.passport()
    project = factories.project(
        editor,
        title=HOSTILE,
        short_title=HOSTILE,
        goal=HOSTILE,
        footnotes=(HOSTILE,),
        indicators=(replace(passport.indicators[0], name=HOSTILE, unit=HOSTILE[:60]),),
        results=(replace(passport.results[0], title=HOSTILE),),
        plan=(PlanItemData(HOSTILE, HOSTILE[:30], outcome=HOSTILE, end_text=HOSTILE, control=HOSTILE[:60], responsible=(
            replace(factories.VETROVA, name=HOSTILE, full_name=HOSTILE),)),),
        funding=tuple(replace(line, title=HOSTILE, group=HOSTILE) for line in passport.funding),
        methods=(replace(passport.methods[0], name=HOSTILE, text=HOSTILE),),
    )  # fmt: skip
    project.problems.update(message=HOSTILE, title=HOSTILE, fix_label=HOSTILE)
    html = opened(client, project, page)
    assert "<script>alert" not in html
    assert "<b>«жирно»" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("page", PAGES)
def test_statements_do_not_grow_with_rows(client: Client, editor, page: str) -> None:
    counts = []
    for items in (1, 30):
        project = factories.project(editor, items=items, problems=items)
        opened(client, project, page)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            opened(client, project, page)
        counts.append(len(caught))
    assert counts[0] == counts[1]
    assert counts[0] <= 22


def test_statements_of_the_list_do_not_grow(client: Client, editor) -> None:
    counts = []
    for more in (1, 11):
        for _ in range(more):
            factories.project(editor, items=2)
        client.get("/proekty/")
        with CaptureQueriesContext(connection) as caught:
            assert client.get("/proekty/").status_code == 200
        counts.append(len(caught))
    assert counts[0] == counts[1]
    assert counts[0] <= 12


def test_list_filters_stay_in_the_address(client: Client, editor) -> None:
    factories.project(editor, title="Наставники", finished_on=date(2020, 12, 31), problems=0)
    factories.project(editor, title="Вовлечённые", started_on=date(2022, 1, 1), problems=1)
    factories.project(title="Чужой")

    def titles(**query: str) -> list[str]:
        html = client.get("/proekty/", query).content.decode()
        return re.findall(r'<th scope="row"><a [^>]+>([^<]+)</a>', html)

    assert titles() == ["Вовлечённые", "Наставники"]
    assert titles(q="вовлеченные") == ["Вовлечённые"]
    assert titles(year="2020") == ["Наставники"]
    assert titles(state="wrong") == ["Вовлечённые"]
    assert titles(state="finished", year="2023") == ["Вовлечённые"]
    assert titles(sort="-title") == ["Наставники", "Вовлечённые"]
    assert titles(territory=str(editor.uid)) == ["Вовлечённые", "Наставники"]
    assert titles(q="нет такого") == []
    assert "Ничего не найдено" in client.get("/proekty/", {"q": "нет такого"}).content.decode()


def test_list_of_a_newcomer_says_what_to_do(client: Client, editor) -> None:
    assert "Загрузите паспорт" in client.get("/proekty/").content.decode()


def test_list_does_not_name_territories_out_of_reach(client: Client, editor) -> None:
    factories.project(editor)
    foreign = factories.project()
    assert str(foreign.territory) not in client.get("/proekty/").content.decode()


def test_plan_filter_shows_the_rows_with_what_stands_above(client: Client, editor) -> None:
    project = rich(editor)
    html = opened(client, project, "plan/", q="семинар 2")
    assert "Подходит 1 из" in html
    assert "Провести семинар 2" in html
    assert "is-context" in html
    assert "Провести семинар 3" not in html
    assert "Таких пунктов нет" in opened(client, project, "plan/", q="такого нет")
    assert "Провести семинар 3" in opened(client, project, "plan/", term="выдумка", person="никто")


def test_plan_quotes_the_paper_and_marks_doubt(client: Client, editor) -> None:
    html = opened(client, rich(editor), "plan/")
    assert "в документе: <q>как получится</q>" in html
    assert "Окончание раньше начала" in html
    assert "срок уточняется" in html
    assert "ежегодно" in html
    assert "10.11.2023" in html


def test_plan_row_leads_to_its_problem_and_back(client: Client, editor) -> None:
    project = factories.project(editor)
    problem = project.problems.get()
    assert f"/problemy/#problem-{problem.uid}" in opened(client, project, "plan/")
    assert f"/plan/#plan-{problem.row_id}" in opened(client, project, "problemy/")


@pytest.mark.parametrize("zoom", ["year", "quarter", "month", "выдумка"])
def test_chart_by_zoom(client: Client, editor, zoom: str) -> None:
    project = rich(editor)
    html = opened(client, project, "grafik/", zoom=zoom)
    assert html.count('class="gantt-row') == project.plan_items.count()
    assert "zoom-" + (zoom if zoom != "выдумка" else "year") in html
    assert not re.search(r'(?:x|width)="\d+,\d', html), "a decimal comma in a drawing"
    assert "⇄" in html


def test_money_shows_both_sums(client: Client, editor) -> None:
    html = opened(client, factories.project(editor), "dengi/")
    assert "расхождение +0,3" in html
    assert "по расчёту</span> 1,8" in html


def test_people_over_full_time_are_marked(client: Client, editor) -> None:
    assert "110" in opened(client, factories.project(editor), "lyudi/")


def test_who_takes_part_sees_the_project_and_cannot_change_it(client: Client) -> None:
    project = factories.project()
    user = factories.user("responsible", factories.unit(factories.region()))
    client.force_login(user)
    assert client.get(address(project)).status_code == 404
    project.parties.filter(name="Луговой П. С.").update(user=user)
    html = opened(client, project, "problemy/")
    assert "Заменить на" not in html
    problem = project.problems.get()
    assert client.post(address(project, f"problemy/{problem.uid}/ispravit/"), {"version": 1}).status_code == 403


@pytest.mark.parametrize(
    "query",
    [
        {"territory": "не номер"},
        {"territory": "00000000-0000-0000-0000-000000000000"},
        {"year": "99999999999"},
        {"state": "выдумка", "sort": "-password", "page": "последняя"},
        {"q": "\x00'\"%_<"},
    ],
)
def test_list_bears_any_address(client: Client, editor, query: dict[str, str]) -> None:
    factories.project(editor)
    assert client.get("/proekty/", query).status_code == 200
