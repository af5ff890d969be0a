"""What an approved edition holds."""

from __future__ import annotations

from dataclasses import replace

from rost.projects.domain.approval import approvable
from rost.projects.domain.passport import ItemStatus
from tests import passports


def test_report_changes_nothing_that_is_approved() -> None:
    passport = passports.passport()
    reported = tuple(
        replace(row, status=ItemStatus.DONE, status_text="исполнено", report="Проведено") for row in passport.plan
    )
    assert approvable(replace(passport, plan=reported)) == approvable(passport)


def test_change_of_a_term_changes_what_is_approved() -> None:
    passport = passports.passport()
    moved = (replace(passport.plan[0], title="Другое"), *passport.plan[1:])
    assert approvable(replace(passport, plan=moved)) != approvable(passport)
