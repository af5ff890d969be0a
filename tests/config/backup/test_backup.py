"""Back up, empty, restore, compare every model and file. A model without rows here fails: it would go untested."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Model, QuerySet
from django.utils import timezone

from rost.config.backup.models import LEFT_OUT, models_in_backup
from rost.config.backup.reading import BackupError, read_backup
from rost.config.backup.writing import write_backup
from rost.papers.intake.models import Batch
from rost.platform.audit.queries import breaks_in_chain
from rost.platform.files.actions import store_file
from rost.platform.files.queries import path_of
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Succession
from rost.projects.actions.editing import remove_row
from rost.projects.actions.editions import approve_edition
from rost.projects.domain.editing import plain_row
from rost.projects.domain.passport import PlanItemData, TargetData
from rost.projects.queries.passport import stored_rows
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True, reset_sequences=True)


@pytest.fixture
def installation() -> None:
    """At least one row of every model that a backup holds."""
    place = factories.unit(factories.region())
    former = factories.unit(place, kind="school")
    Succession.objects.create(predecessor=former, successor=place, happened_on=date(2024, 9, 1))
    user = factories.user("project_administrator", place)
    series = PlanItemData(title="Охват курсами", targets=(TargetData(2024, None, 3),))
    project = factories.project(place, plan=(*factories.passport().plan, series))
    approve_edition(project=project, reason="Решение № 1", approved_on=date(2024, 3, 1), expected_version=1, by=user)
    row = stored_rows(project, "plan")[1]
    remove_row(project=project, section="plan", key=row.key, opened=plain_row(row.data), by=user)
    file = store_file(chunks=["паспорт".encode()], unit_path=place.path, by=user)
    Batch.objects.create(
        unit=place, name="паспорт.docx", file=file, uploaded_by=user, state="applied", draft={}, project=project,
        applied_at=timezone.now(), applied_by=user,
    )  # fmt: skip
    Job.objects.create(kind="test", title="Проба", unit_path=place.path, asked_by_name="кто-то")
    factories.invitation(user, place)
    address = EmailAddress.objects.create(user=user, email=user.email)
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    EmailConfirmation.objects.create(email_address=address, key="k", sent=timezone.now())


def content() -> dict[str, list[Any]]:
    return {model._meta.label_lower: list(QuerySet(model).order_by("pk").values()) for model in models_in_backup()}


def empty(models: list[type[Model]]) -> None:
    call_command("flush", interactive=False, verbosity=0)
    assert not any(QuerySet(model).exists() for model in models)


def test_every_model_is_restored_equal(installation: None, tmp_path: Path) -> None:
    before = content()
    assert [label for label, rows in before.items() if not rows] == [], "models without a row in this test"
    files = {path.name: path.read_bytes() for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}
    written = write_backup(tmp_path / "copy.zip")
    empty(models_in_backup())
    shutil.rmtree(settings.MEDIA_ROOT)
    assert read_backup(tmp_path / "copy.zip") == written
    assert content() == before
    assert {p.name: p.read_bytes() for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()} == files
    assert breaks_in_chain() == []


def test_restored_installation_goes_on_writing(installation: None, tmp_path: Path) -> None:
    write_backup(tmp_path / "copy.zip")
    empty(models_in_backup())
    read_backup(tmp_path / "copy.zip")
    project = factories.project()
    assert project.plan_items.count() == 8
    assert breaks_in_chain() == []


def test_backup_leaves_out_only_what_is_named_with_its_reason() -> None:
    from django.apps import apps

    every = {model._meta.label_lower for model in apps.get_models(include_auto_created=True) if model._meta.managed}
    assert every - {model._meta.label_lower for model in models_in_backup()} == set(LEFT_OUT) & every


def test_restore_refuses_a_database_that_is_not_empty(installation: None, tmp_path: Path) -> None:
    write_backup(tmp_path / "copy.zip")
    with pytest.raises(BackupError, match="База не пуста"):
        read_backup(tmp_path / "copy.zip")


@pytest.mark.parametrize("member", ["rows/projects.project.jsonl", "files/"])
def test_restore_refuses_a_copy_with_one_changed_byte(installation: None, tmp_path: Path, member: str) -> None:
    write_backup(tmp_path / "copy.zip")
    empty(models_in_backup())
    with zipfile.ZipFile(tmp_path / "copy.zip") as source, zipfile.ZipFile(tmp_path / "bad.zip", "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[:-1] + b"!" if name.startswith(member) else data)
    with pytest.raises(BackupError, match="изменена или повреждена"):
        read_backup(tmp_path / "bad.zip")
    assert not any(QuerySet(model).exists() for model in models_in_backup())


def test_restore_refuses_what_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip at all")
    with pytest.raises(CommandError, match="не читается как резервная копия"):
        call_command("restore", tmp_path / "x.zip")


def test_backup_that_breaks_off_leaves_no_file(installation: None, tmp_path: Path) -> None:
    file = store_file(chunks=[b"lost"], unit_path="", by=None)
    path_of(file).unlink()
    with pytest.raises(CommandError, match="не записана"):
        call_command("backup", tmp_path / "copy.zip")
    assert list(tmp_path.glob("copy*")) == []


def test_backup_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_bytes(b"older")
    with pytest.raises(CommandError, match="уже есть"):
        call_command("backup", tmp_path / "copy.zip")
