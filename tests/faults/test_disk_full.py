"""A full disk: a clear message, nothing corrupt, and work goes on when there is room again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from rost.platform.files.actions import store_file
from rost.platform.files.models import StoredFile
from rost.platform.files.queries import path_of

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
