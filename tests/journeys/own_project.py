"""A small project of a journey's own: what the others look at stays as it is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator

from tests.journeys.visitor import Visitor


def begin_project(visitor: Visitor, title: str) -> str:
    """Make a project by hand, as one does without a paper; its address, which ends with a slash."""
    page = visitor.page
    visitor.open("/proekty/novyj/")
    page.get_by_label("Цель", exact=True).fill("У каждого молодого учителя есть наставник")
    page.get_by_label("Наименование проекта").fill(title)
    page.get_by_label("Территория").select_option(label="Ольхоборский район")
    page.get_by_label("Начало").fill("01.01.2026")
    page.get_by_label("Окончание").fill("31.12.2028")
    visitor.click(page.get_by_role("button", name="Создать и перейти к разделам"))
    return urlsplit(page.url).path.removesuffix("pravka/indicators/")


def add_measure(visitor: Visitor, project: str, title: str) -> None:
    """A measure of the plan from 10.01.2026 to 30.05.2026."""
    page = visitor.page
    visitor.open(f"{project}pravka/plan/dobavit/")
    page.get_by_label("Номер").fill("1.1")
    page.get_by_label("Наименование").fill(title)
    field(visitor, "Начало").fill("10.01.2026")
    field(visitor, "Окончание").fill("30.05.2026")
    visitor.click(page.get_by_role("button", name="Сохранить"))


def open_measure(visitor: Visitor, project: str, title: str) -> None:
    """Its form, opened in its place in the list."""
    visitor.open(f"{project}pravka/plan/")
    visitor.page.get_by_role("link", name=f"Изменить: 1.1 {title}").click()
    visitor.page.get_by_role("button", name="Сохранить").wait_for()
    visitor.look()


def save_measure(visitor: Visitor) -> None:
    """Save the opened form and wait until the row stands in its place."""
    visitor.page.get_by_role("button", name="Сохранить").click()
    visitor.page.get_by_role("link", name="Изменить:").first.wait_for()
    visitor.look()


def field(visitor: Visitor, label: str) -> Locator:
    """The field of exactly this name: «Окончание», and none whose name only begins so."""
    return visitor.page.get_by_label(re.compile(rf"^\s*{label}\s*(\(необязательно\))?\s*$"))
