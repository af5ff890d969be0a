from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from django_cotton.compiler_regex import CottonCompiler

from rost.platform.ui.charts import bars_by_year, ring, stacked_money
from rost.platform.ui.icons import ICONS
from rost.platform.ui.tones import LOOKS
from tests.harness import check_page


def render(source: str, address: str = "/", **context: Any) -> str:
    html = (
        engines["django"].from_string(CottonCompiler().process(source)).render(context, RequestFactory().get(address))
    )
    check_page(html, source)
    return html


@pytest.mark.parametrize("code", sorted(LOOKS))
def test_state_has_a_sign_and_a_word(code: str) -> None:
    html = render(f'<c-state kind="{code}" />')
    assert LOOKS[code].word in html
    assert "<svg" in html
    assert LOOKS[code].icon in ICONS


def test_state_takes_another_word() -> None:
    html = render('<c-state kind="late">5 пунктов</c-state>')
    assert "5 пунктов" in html
    assert "Просрочено" not in html


def test_sourced_value_shows_its_text_place_and_reason() -> None:
    html = render('<c-sourced value="30.11.2021" text="31.11.2021*" place="строка 4" reason="такой даты нет" />')
    assert all(part in html for part in ("30.11.2021", "31.11.2021*", "строка 4", "такой даты нет"))
    assert "<details" not in render('<c-sourced value="5" />')


def test_table_is_named_and_can_be_scrolled_by_keyboard() -> None:
    html = render('<c-table caption="План" :dense="True"><tbody><tr><td>1</td></tr></tbody></c-table>')
    assert 'role="region"' in html
    assert 'tabindex="0"' in html
    assert "<caption>План</caption>" in html
    assert "is-dense" in html


def test_tabs_mark_the_open_section() -> None:
    items = [{"title": "Обзор", "url": "/a/", "is_current": False}, {"title": "План", "url": "/b/", "is_current": True}]
    html = render('<c-tabs :items="items" />', items=items)
    assert '<a href="/b/" aria-current="page">План' in html
    assert '<a href="/a/">Обзор' in html


def test_pager_keeps_the_filters() -> None:
    page = Paginator(range(100), 10).page(2)
    html = render('<c-pager :page="page" />', "/?q=a&page=2", page=page)
    assert 'href="?q=a&amp;page=3"' in html
    assert "100\N{NO-BREAK SPACE}записей" in html


class Sample(forms.Form):
    name = forms.CharField(label="Наименование", help_text="Как в паспорте")
    reason = forms.CharField(label="Причина", required=False)
    sure = forms.BooleanField(label="Уверен", required=False)


def test_form_ties_help_and_error_to_the_field() -> None:
    form = Sample({})
    assert not form.is_valid()
    html = render("{{ form }}", form=form)
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_form_says_which_fields_may_stay_empty() -> None:
    html = render('<c-field :field="form.reason" /><c-field :field="form.sure" />', form=Sample())
    assert html.count("(необязательно)") == 1
    assert "is-check" in html


def test_confirm_posts_with_its_token() -> None:
    html = render('<c-confirm action="/x/" question="Удалить?" button="Удалить" />')
    assert 'data-confirm="Удалить?"' in html
    assert "csrfmiddlewaretoken" in html


@pytest.mark.parametrize(
    ("template", "chart"),
    [
        ("bars", bars_by_year("Доля", [2019, 2020], [5, Decimal("10.5")], [4, None])),
        ("ring", ring("Доля", Decimal("12.5"), "good")),
        ("stack", stacked_money("Доля", [2019], [("федеральный", [Decimal("1.5")]), ("местный", [1])])),
    ],
)
def test_chart_is_an_image_with_a_title_and_plain_numbers(template: str, chart: object) -> None:
    html = render(f'{{% include "ui/charts/{template}.html" %}}', chart=chart)
    assert 'role="img"' in html
    assert "<title>Доля</title>" in html
    # A decimal comma in a coordinate would make two numbers of one.
    drawing = html.split("<svg")[1].split("<text")[0].replace("rotate(-90)", "")
    assert "," not in drawing
