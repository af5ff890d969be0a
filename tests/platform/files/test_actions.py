from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from rost.platform.files.actions import store_file
from rost.platform.files.models import StoredFile
from rost.platform.files.queries import path_of

pytestmark = pytest.mark.django_db


def test_store_file_keeps_the_bytes_under_their_hash() -> None:
    file = store_file(chunks=[b"a" * 10, b"b"], unit_path="0001", by=None)
    assert file.sha256 == hashlib.sha256(b"a" * 10 + b"b").hexdigest()
    assert path_of(file).read_bytes() == b"a" * 10 + b"b"
    assert file.size == 11


def test_store_file_twice_is_one_file() -> None:
    one = store_file(chunks=[b"same"], unit_path="0001", by=None)
    assert store_file(chunks=[b"sa", b"me"], unit_path="0002", by=None) == one
    assert StoredFile.objects.count() == 1


def test_store_file_mends_bytes_that_were_lost() -> None:
    file = store_file(chunks=[b"content"], unit_path="0001", by=None)
    path_of(file).unlink()
    store_file(chunks=[b"content"], unit_path="0001", by=None)
    assert path_of(file).read_bytes() == b"content"


def test_store_file_that_breaks_off_leaves_nothing(settings) -> None:
    def broken():
        yield b"half"
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        store_file(chunks=broken(), unit_path="0001", by=None)
    assert not StoredFile.objects.exists()
    assert not [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()]
