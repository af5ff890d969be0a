"""`python -m scripts.screenshots [FOLDER]`: the pages of a fresh demonstration as pictures, and those that docs show.

FOLDER (build/screenshots by default) receives each page wide and narrow, light and dark, at its full height;
docs/pictures receives the pictures that the guide shows.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django import setup
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from tests.journeys.addresses import addresses
from tests.journeys.browser import ARGUMENTS, CHROMIUM, PHONE, WIDE
from tests.journeys.department import (
    CITY_ADMINISTRATOR,
    DISTRICT_ADMINISTRATOR,
    PASSWORD,
    RESPONSIBLE,
    Department,
    served,
)

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
LIMIT = 300 * 1024
#: What the browser itself says («Выберите файл») is in Russian where its languages are installed (chromium-l10n).
IN_RUSSIAN: dict[str, str | float | bool] = {**os.environ, "LANGUAGE": "ru"}
MENTORS, TEACHER = "title LIKE 'Педагоги и наставники%'", "title = 'Учитель будущего'"
ROADMAP, CHANGED = "name LIKE 'Дорожная карта%'", "name LIKE '%редакция 2026 года%'"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the guide; `address` may name numbers of rows as {mentors}, {teacher}, {roadmap}, {changed}."""

    name: str
    login: str
    address: str
    is_narrow: bool = False
    is_dark: bool = False


CHOSEN = (
    Picture("moya-rabota", RESPONSIBLE, "/"),
    Picture("zagruzka", DISTRICT_ADMINISTRATOR, "/zagruzka/"),
    Picture("proverka", DISTRICT_ADMINISTRATOR, "/zagruzka/{roadmap}/"),
    Picture("proverka-stroki", DISTRICT_ADMINISTRATOR, "/zagruzka/{roadmap}/?razdel=plan"),
    Picture("raznica", CITY_ADMINISTRATOR, "/zagruzka/{changed}/raznica/?project={mentors}"),
    Picture("proekt", CITY_ADMINISTRATOR, "/proekty/{mentors}/"),
    Picture("pokazateli", CITY_ADMINISTRATOR, "/proekty/{mentors}/pokazateli/"),
    Picture("plan", CITY_ADMINISTRATOR, "/proekty/{mentors}/plan/"),
    Picture("grafik", CITY_ADMINISTRATOR, "/proekty/{mentors}/grafik/"),
    Picture("dengi", DISTRICT_ADMINISTRATOR, "/proekty/{teacher}/dengi/"),
    Picture("lyudi", DISTRICT_ADMINISTRATOR, "/proekty/{teacher}/lyudi/"),
    Picture("problemy", DISTRICT_ADMINISTRATOR, "/proekty/{teacher}/problemy/"),
    Picture("redakcii", CITY_ADMINISTRATOR, "/proekty/{mentors}/redaktsii/"),
    Picture("telefon", CITY_ADMINISTRATOR, "/proekty/{mentors}/plan/", is_narrow=True),
)
#: Between them they see every page.
EVERYTHING_AS = (
    DISTRICT_ADMINISTRATOR,
    CITY_ADMINISTRATOR,
    "vedomstvo@olhobor.example",
    "rukovoditel@svetloyarsk.example",
    "sistema@sinegorye.example",
)


def main() -> None:
    if CHROMIUM is None:
        sys.exit("Chromium is needed for the pictures.")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own, served(Path(own) / "demo") as department, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, env=IN_RUSSIAN)
        take_chosen(browser, department)
        take_everything(browser, department, folder)
        browser.close()


def take_chosen(browser: Browser, department: Department) -> None:
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    tables = {"projects_project": {"mentors": MENTORS, "teacher": TEACHER}}
    tables["intake_batch"] = {"roadmap": ROADMAP, "changed": CHANGED}
    numbers = {
        name: department.uids(table, condition)[0]
        for table, conditions in tables.items()
        for name, condition in conditions.items()
    }
    for picture in CHOSEN:
        size, scheme = PHONE if picture.is_narrow else WIDE, "dark" if picture.is_dark else "light"
        context = browser.new_context(viewport=size, color_scheme=scheme, locale="ru-RU")
        _sign_in(context, department, picture.login)
        page = context.pages[0]
        page.goto(department.url + picture.address.format(**numbers), wait_until="load")
        path = PICTURES / f"{picture.name}.png"
        page.screenshot(path=path)
        context.close()
        if path.stat().st_size > LIMIT:
            sys.exit(f"{path.name} is larger than {LIMIT} bytes")


def take_everything(browser: Browser, department: Department, folder: Path) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rost.config.settings.demo")  # only the URLconf is asked
    setup()
    taken: set[str] = set()
    for login in EVERYTHING_AS:
        for size, scheme in ((WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark")):
            context = browser.new_context(viewport=size, color_scheme=scheme, locale="ru-RU")
            _sign_in(context, department, login)
            for name, address in addresses(department):
                place = re.sub(r"\W+", "-", address)[:70]
                key = f"{name.replace(':', '-')}{place}{size['width']}-{scheme}"
                if key not in taken and _take(context, department.url + address, folder / f"{key}.png"):
                    taken.add(key)
            context.close()


def _take(context: BrowserContext, url: str, path: Path) -> bool:
    answer = context.request.get(url, max_redirects=0)
    if answer.status != 200 or "text/html" not in answer.headers["content-type"]:
        return False
    page = context.pages[0]
    page.goto(url, wait_until="load")
    page.screenshot(path=path, full_page=True)
    return True


def _sign_in(context: BrowserContext, department: Department, login: str) -> None:
    page = context.new_page()
    if not login:
        return
    page.goto(department.url + "/vhod/")
    page.get_by_label("Электронная почта").fill(login)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name="Войти", exact=True).click()


if __name__ == "__main__":
    main()
