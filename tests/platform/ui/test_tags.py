from __future__ import annotations

from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory


def render(source: str, address: str = "/", **context: Any) -> str:
    template = engines["django"].from_string(source)
    return template.render(context, RequestFactory().get(address))


def test_filters_need_no_load() -> None:
    assert render("{{ 5|plural_ru:'пункт,пункта,пунктов' }}") == "5\N{NO-BREAK SPACE}пунктов"
    assert render("{{ 21|noun_ru:'пункт,пункта,пунктов' }}") == "пункт"


def test_sort_link_keeps_filters_and_leaves_the_page() -> None:
    html = render("{% sort_link 'name' 'Наименование' %}", "/?q=школа&page=3")
    assert 'href="?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0&amp;sort=name"' in html


def test_sort_link_turns_round_on_the_second_click() -> None:
    assert "sort=-name" in render("{% sort_link 'name' 'Имя' %}", "/?sort=name")
    assert "sort=name" in render("{% sort_link 'name' 'Имя' %}", "/?sort=-name")


@pytest.mark.parametrize(
    ("address", "direction"), [("/", "none"), ("/?sort=name", "ascending"), ("/?sort=-name", "descending")]
)
def test_sort_header_says_the_direction(address: str, direction: str) -> None:
    assert f'aria-sort="{direction}"' in render("{% sort_header 'name' 'Имя' %}", address)


def test_sort_link_escapes_the_query() -> None:
    assert "<script>" not in render("{% sort_link 'name' 'Имя' %}", "/?q=<script>alert(1)</script>")


def test_kept_filters_carry_all_but_the_dropped() -> None:
    html = render("{% kept_filters 'q' %}", '/?q=1&page=2&kind=a&kind=b&x="><b>')
    assert html.count('name="kind"') == 2
    assert 'name="q"' not in html
    assert 'name="page"' not in html
    assert "<b>" not in html


def test_url_of_a_page_that_is_not_installed_is_empty() -> None:
    assert render("{% url_or_nothing 'nowhere:page' %}") == ""
    assert render("{% url_or_nothing 'account_login' %}") == "/vhod/"


def test_unknown_icon_is_a_mistake_of_the_template() -> None:
    with pytest.raises(KeyError):
        render("{% icon 'no-such-icon' %}")


def test_unknown_state_is_neutral_and_keeps_its_name() -> None:
    look = engines["django"].from_string("{% with l='странное'|look %}{{ l.tone }} {{ l.word }}{% endwith %}")
    assert look.render({}) == "neutral странное"


def test_pager_shows_the_neighbours_of_the_page() -> None:
    page = Paginator(range(1000), 10).page(50)
    html = render("{% page_list page as numbers %}{{ numbers|join:' ' }}", page=page)
    assert html == "1 … 48 49 50 51 52 … 100"
