import pytest

from rost.papers.documents.container.kind import checked_extension
from rost.papers.documents.errors import RefusedError

ZIP, OLE = b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("А.DOCX", ZIP),
        ("....docx", ZIP),
        ("а.xlsx", ZIP),
        ("а.txt", "План".encode()),
        ("а.html", b"<p>"),
        ("а.doc", OLE),
    ],
)
def test_a_file_that_is_what_it_says(name: str, data: bytes) -> None:
    assert checked_extension(data, name) == name.rsplit(".", 1)[1].lower()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("а.docx", b"", "empty"),
        ("а.docx.exe", ZIP, "format"),
        ("без расширения", ZIP, "format"),
        ("а.docx", "План".encode(), "disguise"),
        ("а.docx", b"%PDF-1.7", "disguise"),
        ("а.docx", b"{\\rtf1", "disguise"),
        ("а.docx", b"<html>", "disguise"),
        ("а.docx", OLE, "disguise"),
        ("а.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("а.xlsx", b"MZ", "disguise"),
        ("а.csv", ZIP, "disguise"),
        ("а.txt", b"\x89PNG", "disguise"),
    ],
)
def test_a_disguised_file_is_refused_with_advice(name: str, data: bytes, code: str) -> None:
    with pytest.raises(RefusedError) as caught:
        checked_extension(data, name)
    assert caught.value.code == code
    assert str(caught.value).endswith(".")
