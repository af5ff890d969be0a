"""Names of files as people bring them."""

from __future__ import annotations

import pytest

from rost.papers.intake.domain.file_names import LONGEST, extension, shown_name


@pytest.mark.parametrize(
    ("brought", "shown"),
    [
        ("паспорт.docx", "паспорт.docx"),
        ("C:\\Мои документы\\план.docx", "план.docx"),
        ("../../etc/passwd", "passwd"),
        ("отчёт\u202excod.exe", "отчётxcod.exe"),
        ("а\x00б\r\nв\u200b.txt", "абв.txt"),
        ("  .. ", "без имени"),
        ("", "без имени"),
        ("и\u0306.txt", "й.txt"),
    ],
)
def test_shown_name_is_the_last_part_without_invisible_characters(brought: str, shown: str) -> None:
    assert shown_name(brought) == shown


def test_shown_name_of_a_long_one_keeps_its_extension() -> None:
    shown = shown_name("я" * 500 + ".docx")
    assert len(shown) == LONGEST
    assert shown.endswith("….docx")


def test_extension_is_lower_case_and_only_of_letters() -> None:
    assert [extension(name) for name in ("А.DOCX", "архив.tar.gz", "без", "точка.", "год 2020.план")] == [
        ".docx", ".gz", "", "", "",
    ]  # fmt: skip
