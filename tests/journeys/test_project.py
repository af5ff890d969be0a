"""Going through a project: overview, indicators, plan with filters, Gantt with zoom, money, people, problems."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import CITY_ADMINISTRATOR, DISTRICT_ADMINISTRATOR, Department

pytestmark = pytest.mark.browser
_MENTORS = "title LIKE 'Педагоги и наставники%'"
_TEACHER = "title = 'Учитель будущего'"


def _tab(visitor, name: str) -> None:
    visitor.click(visitor.page.locator("#project-tabs").get_by_role("link", name=re.compile(f"^{name}")))


def test_project_pages_tell_the_project(arrive: Arrive) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    page = visitor.page
    visitor.open("/proekty/")
    visitor.click(page.locator("main").get_by_role("link", name="Педагоги и наставники").first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Педагоги и наставники")
    _tab(visitor, "Показатели")
    expect(page.locator("main")).to_contain_text("31,5")
    _tab(visitor, "Деньги")
    expect(page.locator("main")).to_contain_text("9 030")
    _tab(visitor, "Люди")
    expect(page.locator("main")).to_contain_text("Касаткина Ю. Л.")
    _tab(visitor, "Методики")
    expect(page.locator("main")).to_contain_text("число молодых педагогов города")


def test_plan_is_filtered_in_the_address(arrive: Arrive, department: Department) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    page = visitor.page
    (project,) = department.uids("projects_project", _MENTORS)
    visitor.open(f"/proekty/{project}/plan/")
    everything = page.locator("main table tbody tr").count()
    page.get_by_label("Исполнитель").select_option(label="Касаткина Ю. Л.")
    page.wait_for_url(re.compile("person="))
    visitor.look()
    assert 0 < page.locator("main table tbody tr").count() < everything
    expect(page.locator("main")).to_contain_text("Клуб молодого педагога")
    page.reload()
    expect(page.get_by_label("Исполнитель").locator("option:checked")).to_have_text(re.compile("Касаткина"))


def test_gantt_zooms_and_marks_today(arrive: Arrive, department: Department) -> None:
    visitor = arrive(CITY_ADMINISTRATOR)
    (project,) = department.uids("projects_project", _MENTORS)
    visitor.open(f"/proekty/{project}/grafik/")
    widths = []
    for zoom in ("годы", "кварталы", "месяцы"):
        visitor.click(visitor.page.get_by_label("Шаг графика").get_by_role("link", name=zoom))
        widths.append(visitor.page.locator(".gantt").bounding_box()["width"])
        assert visitor.page.locator(".gantt-today").count() > 0
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_problem_is_fixed_and_taken_back(arrive: Arrive, department: Department) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    page = visitor.page
    (project,) = department.uids("projects_project", _TEACHER)
    visitor.open(f"/proekty/{project}/problemy/")
    problem = page.locator("li, article, tr").filter(has_text="2.1.7").filter(has=page.get_by_role("button")).last
    before = page.locator("main").inner_text()
    problem.get_by_role("button", name=re.compile("Исправить|Окончание|Заменить")).first.click()
    expect(page.locator("main")).not_to_have_text(before)
    visitor.open(f"/proekty/{project}/plan/")
    expect(page.locator("main")).to_contain_text("31.12.2022")
