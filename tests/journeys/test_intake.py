"""A paper's way: upload, progress, review, fixes, a project; and files that are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import DISTRICT_ADMINISTRATOR
from tests.journeys.papers import entity_bomb, new_passport
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
#: Reading takes a second; a machine that does other things beside the journeys may need more.
PATIENCE = 30_000


def bring(visitor: Visitor, *paths: Path) -> None:
    visitor.open("/zagruzka/")
    visitor.page.locator("input[type=file]").set_input_files(paths)
    visitor.click(visitor.page.get_by_role("button", name="Загрузить", exact=True))


def review(page: Page) -> None:
    """Wait until the worker has read the paper and the page has noticed."""
    page.locator("#review").wait_for(timeout=PATIENCE)


def problems(page: Page) -> int:
    return page.locator("#review article.problem").count()


def test_paper_becomes_a_project(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    page = visitor.page
    bring(visitor, new_passport(tmp_path, "новый проект"))
    review(page)
    visitor.look()
    before = problems(page)
    page.get_by_role("button", name="Исправить на 30.11.2022").click()
    expect(page.get_by_role("button", name="Исправить на 30.11.2022")).to_have_count(0)
    page.locator("#error-impossible-date").get_by_role("button", name="Исправить все 2").click()
    expect(page.get_by_role("button", name="Исправить на 30.09.2021")).to_have_count(0)
    visitor.look()
    assert problems(page) <= before - 3
    visitor.click(page.get_by_role("link", name=re.compile("^Правки")))
    expect(page.locator("#review")).to_contain_text("31.09.2021")
    visitor.click(page.get_by_role("link", name="Внести в проект…"))
    page.get_by_label("Наименование проекта").fill("Учитель будущего: проверка пути")
    visitor.click(page.get_by_role("button", name="Создать проект"))
    page.wait_for_url(re.compile(r"/proekty/[0-9a-f-]+/$"), timeout=PATIENCE)
    visitor.look()
    for tab in ("Показатели", "План", "График", "Деньги", "Люди", "Проблемы"):
        visitor.click(page.locator("#project-tabs").get_by_role("link", name=re.compile(f"^{tab}")))
    expect(page.locator("main")).to_contain_text("2.1.7")


def test_cell_is_corrected_by_hand_and_taken_back(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    page = visitor.page
    bring(visitor, new_passport(tmp_path, "правка ячейки"))
    review(page)
    visitor.click(page.locator("#review").get_by_role("link", name=re.compile("^План")))
    page.get_by_role("link", name="Изменить: Окончание, строка 2.1.7").click()
    page.locator("#review td.cell form").get_by_role("textbox").fill("25.12.2022")
    page.locator("#review td.cell form").get_by_role("button").first.click()
    expect(page.locator("#review")).to_contain_text("25.12.2022")
    visitor.click(page.get_by_role("link", name=re.compile("^Правки")))
    page.get_by_role("button", name=re.compile("^Вернуть")).click()
    expect(page.locator("#review")).to_contain_text("Правок нет")


def test_same_file_again_is_recognised(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    path = new_passport(tmp_path, "дважды")
    bring(visitor, path)
    review(visitor.page)
    bring(visitor, path)
    expect(visitor.page.locator("main")).to_contain_text("Этот файл уже загружали")


def test_hostile_file_is_refused_with_a_clear_message(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    bring(visitor, entity_bomb(tmp_path))
    expect(visitor.page.locator("main")).to_contain_text("Ничего не внесено", timeout=PATIENCE)
    visitor.look()


def test_wrong_and_empty_files_are_refused_at_once(arrive: Arrive, tmp_path: Path) -> None:
    visitor = arrive(DISTRICT_ADMINISTRATOR)
    program, empty = tmp_path / "<b>Программа.exe", tmp_path / "Пусто.docx"
    program.write_bytes(b"MZ")
    empty.write_bytes(b"")
    bring(visitor, program, empty)
    expect(visitor.page.locator("main")).to_contain_text("не подходит")
    expect(visitor.page.locator("main")).to_contain_text("«Пусто.docx» пуст")
    expect(visitor.page.locator("main b")).to_have_count(0)
