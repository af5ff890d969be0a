import pytest
from hypothesis import given
from hypothesis import strategies as st

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.encoding import decode

TEXT = "План мероприятий\n1.1 Провести обучение педагогов до 31.12.2021 — Щербакова Ё. Ю.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_usual_encodings_are_read_without_a_remark(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.remark) == (TEXT, None)


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "mac-cyrillic"])
def test_old_encodings_are_read_and_said(encoding: str) -> None:
    text = TEXT.replace("—", "-")
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.remark is not None
    assert decoded.remark[0] == "guessed-encoding"


@given(
    st.lists(
        st.sampled_from(
            ["школа", "учитель", "район", "обучение", "Наставник", "провести", "методист", "Ёлкина", "отчёт"]
        ),
        min_size=6,
    )
)
def test_any_russian_words_in_windows_1251_are_read(words: list[str]) -> None:
    text = " ".join(words)
    assert decode(text.encode("cp1251")).text == text


def test_lines_of_two_encodings_are_both_read_and_said() -> None:
    line = "Иванова;учитель;математика\n"
    decoded = decode(line.encode() * 4 + line.encode("cp1251") * 3)
    assert decoded.text == line * 7
    assert decoded.remark is not None
    assert decoded.remark[0] == "mixed-encodings"


def test_a_letter_cut_in_half_is_lost_letters() -> None:
    decoded = decode(TEXT.encode()[:-2] + b"\xd0")
    assert decoded.remark is not None
    assert decoded.remark[0] == "lost-letters"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode().decode("cp1251", "replace").encode(),
        TEXT.encode("ascii", "replace"),
        TEXT.encode("utf-7"),
        TEXT.encode("utf-32"),
        bytes(range(256)) * 40,
    ],
    ids=["encoded twice", "question marks", "utf-7", "utf-32", "binary"],
)
def test_unreadable_texts_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        decode(data)
