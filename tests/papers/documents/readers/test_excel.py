import pytest

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.reading import read_paper
from tests.papers.documents.packages import workbook
from tests.papers.documents.readers.shown import codes, grids, lines

STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yy;@"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
)


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def text(reference: str, value: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def number(reference: str, value: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


HEADER = row(1, text("A1", "Имя"), text("B1", "Значение"))


def read_value(cell: str) -> tuple[str, set[str]]:
    paper = read_paper(workbook(HEADER + row(2, text("A2", "а"), cell), styles=STYLES), "а.xlsx")
    return grids(paper)[0][1][1], codes(paper)


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        ("12", 0, "12"),
        ("12.0", 0, "12"),
        ("154.639", 0, "154,639"),
        ("0.1", 3, "10%"),
        ("44561", 1, "31.12.2021"),
        ("44561", 2, "31.12.2021"),
        ("1", 1, "01.01.1900"),
        ("61", 1, "01.03.1900"),
    ],
)
def test_numbers_are_written_as_a_paper_writes_them(value: str, style: int, shown: str) -> None:
    assert read_value(number("B2", value, style)) == (shown, set())


@pytest.mark.parametrize(
    "cell",
    [
        number("B2", "60", 1),
        number("B2", "-5", 1),
        number("B2", "9999999", 1),
        number("B2", "44561.9999", 1),
        number("B2", "NaN"),
        number("B2", "INF"),
        number("B2", "слово"),
        number("B2", "1", 77),
        '<c r="B2" t="b"><v>7</v></c>',
        '<c r="B2" t="e"><v>#DIV/0!</v></c>',
        '<c r="B2" t="zzz"><v>1</v></c>',
        '<c r="B2" t="s"><v>5</v></c>',
        '<c r="B2" t="s"><v>-1</v></c>',
    ],
)
def test_a_value_that_cannot_be_is_said(cell: str) -> None:
    assert read_value(cell)[1] == {"bad-cell"}


@pytest.mark.parametrize("cell", [text("", "б"), text("B9", "б"), text("A2", "б"), text("ZZZZ2", "б")])
def test_an_address_that_cannot_be_is_said_and_the_value_kept(cell: str) -> None:
    paper = read_paper(workbook(HEADER + row(2, text("A2", "а"), cell)), "а.xlsx")
    assert codes(paper) == {"bad-address"}
    assert "б" in "".join(grids(paper)[0][1])


def test_formulas_give_their_stored_value_and_are_said() -> None:
    cell = '<c r="B2"><f>1+1</f><v>2</v></c>'
    assert read_value(cell) == ("2", {"formula"})
    assert read_value('<c r="B2"><f>1+1</f></c>') == ("", {"formula"})


def test_shared_strings_join_runs_and_leave_readings_out() -> None:
    strings = "<si><r><t>Ёл</t></r><r><t>кина</t></r><rPh><t>нет</t></rPh></si>"
    rows = HEADER + row(2, text("A2", "а"), '<c r="B2" t="s"><v>0</v></c>')
    assert grids(read_paper(workbook(rows, strings=strings), "а.xlsx"))[0][1] == ["а", "Ёлкина"]


def test_merged_ranges_are_resolved() -> None:
    header = row(1, text("A1", "№"), text("B1", "Срок")) + row(2, text("B2", "н"), text("C2", "о"))
    rows = header + row(3, number("A3", "1"), number("B3", "2"))
    merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    paper = read_paper(workbook(rows, after=merged), "а.xlsx")
    assert grids(paper) == [[["№", "Срок", "Срок"], ["№", "н", "о"], ["1", "2", ""]]]
    assert codes(paper) == set()


@pytest.mark.parametrize("ref", ["B2:A1", "A0:ZZZZ9", "Лист!A1", "", "A1:XFD1048576"])
def test_a_nonsense_merge_is_said(ref: str) -> None:
    paper = read_paper(workbook(HEADER, after=f'<mergeCells><mergeCell ref="{ref}"/></mergeCells>'), "а.xlsx")
    assert codes(paper) == {"broken-merge"}


def test_title_lines_are_paragraphs_and_rows_keep_their_numbers() -> None:
    paper = read_paper(workbook(row(1, text("A1", "Список")) + row(3, text("A3", "а"), text("B3", "б"))), "а.xlsx")
    assert lines(paper) == ["Список"]
    assert paper.tables[0].grid[0][0].place.row == 3


def test_a_hidden_sheet_is_left_out_and_said() -> None:
    paper = read_paper(workbook(HEADER, state="veryHidden"), "а.xlsx")
    assert grids(paper) == [[["а", "б"]]]
    assert codes(paper) == {"hidden-text"}


def test_a_sheet_far_too_wide_is_refused() -> None:
    with pytest.raises(RefusedError) as caught:
        read_paper(workbook(row(1, text("A1", "а"), text("XFD1", "б"))), "а.xlsx")
    assert caught.value.code == "too-large"
