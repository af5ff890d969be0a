import pytest

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.reading import read_paper
from tests.papers.documents.packages import packed, relations, word
from tests.papers.documents.readers.shown import codes

BODY = "<w:p><w:r><w:t>текст</w:t></w:r></w:p>"
XXE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def refusal(data: bytes, name: str = "а.docx") -> str:
    with pytest.raises(RefusedError) as caught:
        read_paper(data, name)
    return caught.value.code


def test_a_link_out_of_any_part_is_said_and_not_opened() -> None:
    extra = {"word/_rels/settings.xml.rels": relations({}, {"attachedTemplate": "http://collector.invalid/t.dotm"})}
    assert codes(read_paper(word(BODY, **extra), "а.docx")) == {"external-link"}


def test_an_ordinary_hyperlink_is_no_matter() -> None:
    extra = {"word/_rels/header.xml.rels": relations({}, {"hyperlink": "https://school.invalid/"})}
    assert codes(read_paper(word(BODY, **extra), "а.docx")) == set()


def test_embedded_objects_are_said() -> None:
    assert codes(read_paper(word(BODY, **{"word/embeddings/a.bin": b"MZ"}), "а.docx")) == {"embedded-object"}


def test_macros_are_refused() -> None:
    assert refusal(word(BODY, **{"word/vbaProject.bin": b"x"})) == "macros"


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_part_and_encoding(part: str, encoding: str) -> None:
    assert refusal(word(BODY, **{part: f"{XXE}<a/>".encode(encoding)})) == "document-type"


def test_a_workbook_under_the_name_of_a_document_is_refused() -> None:
    assert refusal(word(BODY), "а.xlsx") == "disguise"


def test_an_archive_with_a_document_in_it_is_refused() -> None:
    assert refusal(packed({"а.docx": word(BODY)})) == "not-a-document"


def test_a_document_of_another_root_is_refused() -> None:
    assert refusal(word(BODY, **{"word/document.xml": "<html/>"})) == "not-a-document"


def test_endless_depth_is_refused() -> None:
    assert refusal(word("<a>" * 100_000 + "</a>" * 100_000)) == "not-well-formed"


def test_a_flood_of_attributes_is_refused() -> None:
    flood = "".join(f' a{number}="1"' for number in range(60_000))
    assert refusal(word(f"<w:p{flood}/>")) == "too-large"
