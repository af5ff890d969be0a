"""From an invitation to work: the letter's link, an own password, the second factor, and what stays hidden.

A department of its own: in this one the second factor is compulsory for administrators, as in a real installation.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import Arrive
from tests.journeys.department import PASSWORD, Department, served
from tests.journeys.second_factor import code, set_up
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
_NEWCOMER = "zamestitel@olhobor.example"
_PASSWORD = "utrennij-tuman-9"


@pytest.fixture(scope="module")
def department(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Department]:
    with served(tmp_path_factory.mktemp("strict") / "demo", ROST_DEMO_SECOND_FACTOR="1") as department:
        yield department


def test_invited_administrator_begins_with_a_second_factor(arrive: Arrive, department: Department) -> None:
    _invite(arrive("vedomstvo@olhobor.example"))
    (link,) = department.links_in_letters("/priglashenie/")
    newcomer = arrive()
    _accept(newcomer, link)
    secret = _enter_for_the_first_time(newcomer)
    _see_only_the_own(newcomer, department)
    _enter_again(newcomer, secret)
    newcomer.expects_refusal = True
    assert newcomer.open(link) == 410


def _invite(host: Visitor) -> None:
    page = host.page
    set_up(host, PASSWORD)
    host.open("/polzovateli/")
    host.click(page.get_by_role("link", name="Пригласить"))
    page.get_by_label("Электронная почта").fill(_NEWCOMER)
    page.get_by_label("Фамилия").fill("Рощина")
    page.get_by_label("Имя", exact=True).fill("Алла")
    page.get_by_label("Роль").select_option(label="Администратор ведомства")
    page.get_by_label("Где").select_option(label="Ольхоборский район")
    host.click(page.get_by_role("button", name="Отправить приглашение"))
    expect(page.locator("main")).to_contain_text(f"Письмо с приглашением отправлено: {_NEWCOMER}")
    expect(page.get_by_role("region", name="Приглашения")).to_contain_text("Рощина Алла")


def _accept(newcomer: Visitor, link: str) -> None:
    page = newcomer.page
    assert newcomer.open(link) == 200
    expect(page.locator("main")).to_contain_text("Администратор ведомства, Ольхоборский район")
    page.get_by_label("Пароль", exact=True).fill(_PASSWORD)
    page.get_by_label("Пароль ещё раз").fill(_PASSWORD)
    newcomer.click(page.get_by_role("button", name="Задать пароль"))
    expect(page.locator("body")).to_contain_text("Пароль задан. Теперь войдите с ним.")


def _type_password(newcomer: Visitor) -> None:
    page = newcomer.page
    page.get_by_label("Электронная почта").fill(_NEWCOMER)
    page.get_by_label("Пароль", exact=True).fill(_PASSWORD)
    newcomer.click(page.get_by_role("button", name="Войти", exact=True))


def _enter_for_the_first_time(newcomer: Visitor) -> str:
    page = newcomer.page
    _type_password(newcomer)
    newcomer.open("/proekty/")
    expect(page.locator("body")).to_contain_text("Ваша роль требует второго фактора")
    secret = set_up(newcomer, _PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Резервные коды")
    expect(page.locator("main li code")).to_have_count(10)
    newcomer.click(page.get_by_role("link", name="К работе"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Моя работа")
    return secret


def _see_only_the_own(newcomer: Visitor, department: Department) -> None:
    menu = newcomer.page.locator(".side").get_by_role("link")
    expect(menu.filter(has_text="Пользователи")).to_have_count(1)
    expect(menu.filter(has_text="Журнал действий")).to_have_count(1)
    expect(menu.filter(has_text="Состояние системы")).to_have_count(0)
    (own,) = department.uids("projects_project", "title = 'Учитель будущего'")
    (foreign,) = department.uids("projects_project", "title LIKE 'Педагоги и наставники%'")
    assert newcomer.open(f"/proekty/{own}/") == 200
    newcomer.expects_refusal = True
    assert newcomer.open(f"/proekty/{foreign}/") == 404
    newcomer.expects_refusal = False


def _enter_again(newcomer: Visitor, secret: str) -> None:
    page = newcomer.page
    newcomer.open("/")
    page.locator(".top-tools summary").click()
    newcomer.click(page.get_by_role("button", name="Выйти"))
    newcomer.open("/vhod/")
    _type_password(newcomer)
    expect(page.get_by_role("heading", level=1)).to_have_text("Введите код")
    page.get_by_label("Код").fill(code(secret, ahead=1))
    newcomer.click(page.get_by_role("button", name="Войти", exact=True))
    assert newcomer.open("/polzovateli/") == 200
