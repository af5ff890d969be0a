"""Filters and tags of every template."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.template.context import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rost.platform.ui.figures import (
    NO_BREAK,
    date_text,
    moment_text,
    number_text,
    percent_text,
    period_text,
    plural_form,
)
from rost.platform.ui.icons import ICONS
from rost.platform.ui.tones import MESSAGE_TONES, Look, look_of

register = template.Library()

register.filter("date_ru", date_text)
register.filter("moment_ru", moment_text)
register.filter("number_ru", number_text)
register.filter("percent_ru", percent_text)


@register.simple_tag
def period_ru(started_on: date | datetime | None, finished_on: date | datetime | None) -> str:
    return period_text(started_on, finished_on)


@register.filter
def plural_ru(count: Any, forms: str) -> str:
    """`{{ 5|plural_ru:"показатель,показателя,показателей" }}` is «5 показателей»."""
    one, few, many = forms.split(",")
    return f"{number_text(count)}{NO_BREAK}{plural_form(int(count), one, few, many)}"


@register.filter
def noun_ru(count: Any, forms: str) -> str:
    """The noun alone, where the number stands elsewhere."""
    one, few, many = forms.split(",")
    return plural_form(int(count), one, few, many)


@register.simple_tag
def icon(name: str, kind: str = "") -> SafeString:
    """An icon of the own set; it decorates, so the word beside it carries the meaning."""
    # The outlines are constants of this package.
    path = mark_safe(ICONS[name])  # noqa: S308
    return format_html(
        '<svg class="icon{}" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        f" is-{kind}" if kind else "",
        path,
    )


@register.filter
def look(code: Any) -> Look:
    """The look of a state by its code (see `tones`)."""
    return look_of(code)


@register.filter
def message_tone(level_tag: str) -> str:
    return MESSAGE_TONES.get(level_tag, "info")


@register.simple_tag
def url_or_nothing(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page that may not be installed; empty where it is not."""
    try:
        return reverse(name, args=args, kwargs=kwargs)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def sort_link(context: Context, column: str, title: str, parameter: str = "sort") -> SafeString:
    """A heading that sorts by `column` and keeps the filters; a second click turns the order round."""
    query = context["request"].GET.copy()
    order = query.get(parameter, "")
    query[parameter] = f"-{column}" if order == column else column
    query.pop("page", None)
    sign = {column: "↑", f"-{column}": "↓"}.get(order, "")
    arrow = format_html(' <span class="sort-sign" aria-hidden="true">{}</span>', sign) if sign else ""
    return format_html('<a class="sort" href="?{}">{}{}</a>', query.urlencode(), title, arrow)


@register.simple_tag(takes_context=True)
def sort_header(context: Context, column: str, title: str, kind: str = "", parameter: str = "sort") -> SafeString:
    """A whole `<th>` with a `sort_link` in it; `kind` is its class, such as `num`."""
    order = context["request"].GET.get(parameter, "")
    direction = {column: "ascending", f"-{column}": "descending"}.get(order, "none")
    link = sort_link(context, column, title, parameter)
    return format_html('<th scope="col" class="{}" aria-sort="{}">{}</th>', kind, direction, link)


@register.simple_tag(takes_context=True)
def kept_filters(context: Context, *dropped: str) -> SafeString:
    """Hidden fields that carry the present query through a GET form, except the `dropped` and the page."""
    query = context["request"].GET
    fields = [
        format_html('<input type="hidden" name="{}" value="{}">', name, value)
        for name in query
        if name not in dropped and name != "page"
        for value in query.getlist(name)
    ]
    return mark_safe("".join(fields))  # noqa: S308 - joined from escaped fields


@register.simple_tag
def page_list(page: Any) -> list[Any]:
    """The numbers of a pager: the ends, the neighbours of the present page, an ellipsis between."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))
