"""A job runs with the rights that its author has when it runs, not those that he had when he asked."""

from __future__ import annotations

from rost.platform.accounts.models import User
from rost.platform.jobs.registry import WorkFailedError


def author(user_id: int) -> User:
    """Whoever asked, read anew: nothing of his rights is kept from the time of asking."""
    return User.objects.get(pk=user_id)


def demand_right(may: bool, what: str) -> None:
    """Fail the job unless its author still `may`; `what` he may not, for the reason («читать документы …»)."""
    if not may:
        raise WorkFailedError(
            f"У того, кто поручил работу, больше нет права {what}, или его учётная запись отключена. "
            "Ничего не сделано; поручить работу снова может тот, у кого это право есть."
        )
