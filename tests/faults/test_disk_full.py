"""A full disk: a clear message, nothing corrupt, and work goes on when there is room again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rost.papers.intake.models import Batch
from rost.platform.files.actions import store_file
from rost.platform.files.models import StoredFile
from rost.platform.files.queries import path_of
from tests import factories

pytestmark = [pytest.mark.nightly, pytest.mark.django_db]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """8 MB of which 1 MB is free."""
    if os.getuid() != 0:
        pytest.skip("LOUD: only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], check=True)
    (folder / "filler").write_bytes(b"x" * 7 * 1024 * 1024)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_full_disk_stores_no_half_file_and_recovers(small_disk: Path) -> None:
    settings.MEDIA_ROOT = small_disk / "files"
    big = b"p" * 2 * 1024 * 1024
    with pytest.raises(OSError, match="No space left"):
        store_file(chunks=[big], unit_path="0001", by=None)
    assert not StoredFile.objects.exists()
    assert [path for path in (small_disk / "files").rglob("*") if path.is_file()] == []
    (small_disk / "filler").unlink()
    file = store_file(chunks=[big], unit_path="0001", by=None)
    assert path_of(file).read_bytes() == big


def test_upload_to_a_full_disk_is_told_so_and_leaves_nothing(small_disk: Path) -> None:
    settings.MEDIA_ROOT = small_disk / "files"
    client = Client(raise_request_exception=False)
    unit = factories.unit(factories.region())
    client.force_login(factories.user("project_administrator", unit))
    paper = SimpleUploadedFile("план.txt", "План мероприятий\n".encode() * 80_000)
    response = client.post(reverse("intake:upload"), {"papers": [paper], "unit": unit.uid})
    assert response.status_code == 503
    assert "диск сервера заполнен" in response.content.decode()
    assert not StoredFile.objects.exists()
    assert not Batch.objects.exists()
