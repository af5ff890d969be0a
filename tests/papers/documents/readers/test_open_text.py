import pytest

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.reading import read_paper
from tests.papers.documents.packages import packed
from tests.papers.documents.readers.shown import codes, grids, lines

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)
_STYLES = '<text:list-style style:name="L"><text:list-level-style-number/></text:list-style>'


def odt(body: str, **parts: str) -> bytes:
    styles = f"<office:automatic-styles>{_STYLES}</office:automatic-styles>"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {_NAMES}>{styles}{text}</office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


def cell(inner: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def item(text: str) -> str:
    line = f"<text:list-item><text:p>{text}</text:p></text:list-item>"
    return f'<text:list text:style-name="L" text:continue-numbering="true">{line}</text:list>'


def test_spans_repeated_cells_and_numbers_of_lists() -> None:
    covered = "<table:covered-table-cell/>"
    table = "".join(
        [
            "<table:table-header-rows>",
            row(
                cell("<text:p>№</text:p>", 'table:number-rows-spanned="2"'),
                cell("<text:p>Срок</text:p>", 'table:number-columns-spanned="2"'),
                covered,
            ),
            "</table:table-header-rows>",
            row(covered, cell("<text:p>н</text:p>"), cell("<text:p>о</text:p>")),
            row(cell(item("раз")), cell("<text:p>x</text:p>", 'table:number-columns-repeated="2"')),
            row(cell(item("два")), cell("", 'table:number-columns-repeated="1000"')),
        ]
    )
    paper = read_paper(odt(f"<table:table>{table}</table:table>"), "а.odt")
    assert grids(paper) == [[["№", "Срок", "Срок"], ["№", "н", "о"], ["1. раз", "x", "x"], ["2. два"]]]


def test_spaces_footnotes_and_left_out_comments() -> None:
    note = "<text:note><text:note-body><text:p>сноска</text:p></text:note-body></text:note>"
    comment = "<office:annotation><text:p>тайна</text:p></office:annotation>"
    paper = read_paper(
        odt(f'<text:h text:outline-level="2">Цель</text:h><text:p>а<text:s/>б{note}{comment}</text:p>'), "а.odt"
    )
    assert lines(paper) == ["Цель", "а б*"]
    assert [note.text for note in paper.footnotes] == ["сноска"]
    assert codes(paper) == {"hidden-text"}


def test_deleted_text_is_not_read() -> None:
    deleted = "<text:changed-region><text:deletion><text:p>старое</text:p></text:deletion></text:changed-region>"
    changes = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
    assert lines(read_paper(odt(f"{changes}<text:p>новое</text:p>"), "а.odt")) == ["новое"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "encrypted"),
        ({"Basic/Standard/Module1.xml": "<m/>"}, "macros"),
    ],
)
def test_encryption_and_macros_are_refused(parts: dict[str, str], code: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_paper(odt("<text:p>а</text:p>", **parts), "а.odt")
    assert caught.value.code == code
