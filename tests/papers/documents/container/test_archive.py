import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.container import archive as module
from rost.papers.documents.container.archive import open_archive
from rost.papers.documents.errors import RefusedError
from tests.papers.documents.packages import packed

GOOD = packed({"a.xml": "<a/>" * 200, "б.xml": "<b/>"})


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        read_all(data)
    return caught.value.code


def read_all(data: bytes) -> dict[str, bytes]:
    archive = open_archive(data)
    return {name: archive.read(name) for name in archive.entries}


def changed(data: bytes, mark: bytes, offset: int, value: bytes) -> bytes:
    """The record that begins with `mark`, with other bytes at an offset in it."""
    at = data.index(mark) + offset
    return data[:at] + value + data[at + len(value) :]


def test_parts_are_read_whole() -> None:
    archive = open_archive(GOOD)
    assert list(archive.entries) == ["a.xml", "б.xml"]
    assert archive.read("a.xml") == b"<a/>" * 200
    assert archive.inflated == 800


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (GOOD[:-1], "damaged"),
        (GOOD[: len(GOOD) // 2], "damaged"),
        (GOOD[-22:], "damaged"),
        (b"%PDF-1.4" + GOOD, "damaged"),
        (GOOD + b"tail", "damaged"),
        (changed(GOOD, b"PK\x01\x02", 8, struct.pack("<H", 0x801)), "encrypted"),
        (changed(GOOD, b"PK\x01\x02", 10, struct.pack("<H", 99)), "unknown-method"),
        (changed(GOOD, b"PK\x01\x02", 16, b"\0\0\0\0"), "damaged"),
        (changed(GOOD, b"PK\x01\x02", 24, struct.pack("<I", 7)), "damaged"),
    ],
    ids=["last byte", "half", "only end", "before", "after", "encrypted", "method", "sum", "size"],
)
def test_a_damaged_archive_is_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_symbolic_link_is_refused() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("word/document.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    assert refusal(buffer.getvalue()) == "symlink"


def test_two_parts_of_one_name_are_refused() -> None:
    assert refusal(packed({"a.xml": "1", "b.xml": "2"}).replace(b"b.xml", b"a.xml")) == "two-parts"


def test_shared_data_is_refused() -> None:
    data = packed({"a.xml": "1", "b.xml": "2"})
    second = data.rindex(b"PK\x01\x02")
    assert refusal(data[: second + 42] + b"\0\0\0\0" + data[second + 46 :]) == "overlap"


def test_too_many_parts_are_refused() -> None:
    assert refusal(packed({f"{number}.xml": "" for number in range(module.MAX_ENTRIES + 1)})) == "too-many-parts"


def test_a_bomb_is_refused_by_what_it_inflates_to() -> None:
    zeros = b"\0" * (module.MAX_INFLATED // 2 + 1)
    assert refusal(packed({"a.bin": zeros, "b.bin": zeros})) == "too-large"


def test_odd_names_are_noticed_and_never_used_as_paths() -> None:
    assert open_archive(packed({"../../x": "1", "a.xml": "2", "C:\\y": "3"})).odd_names == ["../../x", "C:\\y"]


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_any_damage_is_read_or_refused(at: int, bytes_in: bytes) -> None:
    try:
        parts = read_all(GOOD[:at] + bytes_in + GOOD[at + len(bytes_in) :])
    except RefusedError:
        return
    assert set(parts.values()) == {b"<a/>" * 200, b"<b/>"}
