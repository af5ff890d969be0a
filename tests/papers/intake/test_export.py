from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from rost.papers.intake.models import Batch
from rost.platform.audit.models import AuditEntry
from tests.papers.intake.papers import PASSPORT, bring, office

pytestmark = pytest.mark.django_db


def test_excel_holds_the_papers_that_the_filters_choose(client: Client) -> None:
    unit, user = office()
    other, stranger = office()
    bring(unit, user, PASSPORT, name="=паспорт.txt")
    bring(unit, user, PASSPORT + " ", name="план.txt")
    bring(other, stranger, PASSPORT, name="чужой паспорт.txt")
    Batch.objects.filter(name="план.txt").update(state="rejected", reason="не тот год")
    client.force_login(user)
    response = client.get("/zagruzka/excel/?q=паспорт")
    rows = list(load_workbook(BytesIO(response.content)).active.iter_rows(values_only=True))[1:]
    assert [row[0] for row in rows] == ["=паспорт.txt"]
    assert (rows[0][4], rows[0][6]) == (str(unit), str(user))
    line = AuditEntry.objects.get(action="table.exported")
    assert (line.unit_path, line.detail["count"]) == (unit.path, 1)
