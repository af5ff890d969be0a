"""What the sign-in page asks of the accounts."""

from __future__ import annotations

from django import template
from django.conf import settings

from rost.platform.accounts import queries

register = template.Library()


@register.simple_tag
def demonstration_logins() -> list[queries.DemonstrationLogin]:
    """The accounts to try, in a demonstration; none in a real installation."""
    return queries.demonstration_logins() if settings.ROST_SHOW_LOGINS else []
