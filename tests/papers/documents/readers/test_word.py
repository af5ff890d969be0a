import pytest

from rost.papers.documents.errors import RefusedError
from rost.papers.documents.reading import read_paper
from tests.papers.documents.packages import part, word
from tests.papers.documents.readers.shown import codes, grids, lines


def p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def hidden(text: str, value: str = "") -> str:
    return f"<w:r><w:rPr><w:vanish{value}/></w:rPr><w:t>{text}</w:t></w:r>"


def read_lines(body: str, **parts: str) -> list[str]:
    return lines(read_paper(word(body, parts), "а.docx"))


def read_grids(body: str, **parts: str) -> list[list[list[str]]]:
    return grids(read_paper(word(body, parts), "а.docx"))


def test_merged_cells_stand_in_every_position() -> None:
    body = table(
        [cell(p("№"), '<w:vMerge w:val="restart"/>'), cell(p("Срок"), '<w:gridSpan w:val="2"/>')],
        [cell(p(""), "<w:vMerge/>"), cell(p("начало")), cell(p("конец"))],
        [cell(p("1")), cell(p("а") + p("") + p("б")), cell(p("в"))],
    )
    paper = read_paper(word(body), "а.docx")
    assert grids(paper) == [[["№", "Срок", "Срок"], ["№", "начало", "конец"], ["1", "а\nб", "в"]]]
    grid = paper.tables[0].grid
    assert grid[0][0] is grid[1][0]
    assert (grid[0][0].row_span, grid[0][1].column_span) == (2, 2)
    assert (grid[1][2].place.row, grid[1][2].place.column) == (2, 3)


def test_rows_and_cells_in_content_controls_are_read() -> None:
    controlled = f"<w:sdt><w:sdtContent>{cell(p('а'))}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtContent><w:tr>{cell(p('1'))}{controlled}</w:tr></w:sdtContent></w:sdt>"
    assert read_grids(f"<w:tbl><w:tr>{cell(p('№'))}{cell(p('Что'))}</w:tr>{inner}</w:tbl>") == [
        [["№", "Что"], ["1", "а"]]
    ]


def test_a_nested_table_is_read_once_and_after_the_outer_one() -> None:
    inner = table([cell(p("в")), cell(p("г"))], [cell(p("д")), cell(p("е"))])
    body = table([cell(p("а")), cell(p("б") + inner)], [cell(p("ж")), cell(p("з"))])
    assert read_grids(body) == [[["а", "б"], ["ж", "з"]], [["в", "г"], ["д", "е"]]]


def test_a_nested_table_of_one_column_is_lines_of_its_cell() -> None:
    body = table(
        [cell(p("1")), cell(table([cell(p("Ёлкин"))], [cell(p("Щукин"))]) + p(""))], [cell(p("2")), cell(p("в"))]
    )
    assert read_grids(body) == [[["1", "Ёлкин\nЩукин"], ["2", "в"]]]


def test_a_table_of_one_cell_is_a_frame() -> None:
    assert read_lines(table([cell(p("УТВЕРЖДАЮ") + p("директор"))])) == ["УТВЕРЖДАЮ", "директор"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('в рамке')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>вне</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_lines(body) == ["вне", "в рамке"]


def test_changes_are_read_as_accepted_and_said() -> None:
    body = (
        "<w:p><w:r><w:t>срок </w:t></w:r><w:del><w:r><w:delText>2020</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>2021</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> отсюда</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> сюда</w:t></w:r></w:moveTo></w:p>"
    )
    paper = read_paper(word(body), "а.docx")
    assert lines(paper) == ["срок 2021 сюда"]
    assert codes(paper) == {"hidden-text"}


def test_a_deleted_row_and_a_deleted_paragraph_mark_are_accepted() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('2'))}{cell(p('б'))}</w:tr>"
    body = f"<w:tbl><w:tr>{cell(p('1'))}{cell(p('а'))}</w:tr>{gone}</w:tbl>"
    assert read_grids(body) == [[["1", "а"]]]
    assert read_lines(p("одно ", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p("целое")) == ["одно целое"]


def test_hidden_letters_are_left_out_and_said() -> None:
    shown_again = hidden(" тоже", ' w:val="0"')
    paper = read_paper(word(f"<w:p><w:r><w:t>видно</w:t></w:r>{hidden('тайна')}{shown_again}</w:p>"), "а.docx")
    assert lines(paper) == ["видно тоже"]
    assert codes(paper) == {"hidden-text"}


def test_letters_hidden_by_a_style_are_left_out() -> None:
    style = '<w:name w:val="H"/><w:rPr><w:vanish/></w:rPr>'
    styles = part("styles", f'<w:style w:type="character" w:styleId="H">{style}</w:style>')
    run = '<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>тайна</w:t></w:r>'
    assert read_lines(f"<w:p><w:r><w:t>видно</w:t></w:r>{run}</w:p>", styles=styles) == ["видно"]


def test_white_letters_are_read_and_said_unless_shaded() -> None:
    run = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>бело</w:t></w:r>'
    assert codes(read_paper(word(f"<w:p>{run}</w:p>"), "а.docx")) == {"hidden-text"}
    shaded = f'<w:p><w:pPr><w:shd w:fill="000000"/></w:pPr>{run}</w:p>'
    assert codes(read_paper(word(shaded), "а.docx")) == set()


def test_automatic_numbers_count_levels_and_restart() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, text in enumerate(["%1.", "%1.%2."])
    )
    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
    )

    def item(text: str, level: int, ident: int = 1) -> str:
        return p(text, f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{ident}"/></w:numPr></w:pPr>')

    body = item("а", 0) + item("б", 1) + item("в", 1) + item("г", 0) + item("д", 1) + item("е", 0, 2) + item("ж", 0, 0)
    assert read_lines(body, numbering=numbering) == ["1. а", "1.1. б", "1.2. в", "2. г", "2.1. д", "7. е", "ж"]
    column = table([cell(p("№")), cell(p("Что"))], [cell(item("", 0)), cell(p("а"))], [cell(item("", 0)), cell(p("б"))])
    assert read_grids(column, numbering=numbering) == [[["№", "Что"], ["1.", "а"], ["2.", "б"]]]


def test_footnotes_are_stars_in_the_text_and_stand_apart() -> None:
    notes = part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("срок уточняется")}</w:footnote>',
    )
    body = '<w:p><w:r><w:t>2021</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    paper = read_paper(word(body, {"footnotes": notes}), "а.docx")
    assert lines(paper) == ["2021*"]
    assert [note.text for note in paper.footnotes] == ["срок уточняется"]


def test_fields_show_their_result_and_never_their_code() -> None:
    body = '<w:p><w:r><w:instrText>INCLUDETEXT "secret"</w:instrText></w:r><w:r><w:t>итог</w:t></w:r></w:p>'
    paper = read_paper(word(body), "а.docx")
    assert lines(paper) == ["итог"]
    assert codes(paper) == {"active-field"}


def test_tabs_breaks_hyphens_and_formulas_are_text() -> None:
    run = "<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t></w:r>"
    stops = "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
    body = f"<w:p>{stops}{run}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"
    assert read_lines(body) == ["а\tб\nв-гx=1"]


def test_headings_have_a_level() -> None:
    styles = part("styles", '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style>')
    paper = read_paper(word(p("Цель", '<w:pPr><w:pStyle w:val="1"/></w:pPr>'), {"styles": styles}), "а.docx")
    assert paper.paragraphs[0].heading_level == 2


def test_strict_names_are_read() -> None:
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
    data = word("", **{"word/document.xml": f"{strict}<w:body>{p('строго')}</w:body></w:document>"})
    assert lines(read_paper(data, "а.docx")) == ["строго"]


@pytest.mark.parametrize("value", ["", "0", "-3", "много", "2147483647", "99999999999999999999"])
def test_a_wrong_span_counts_as_one_and_is_said(value: str) -> None:
    body = table([cell(p("а")), cell(p("б"))], [cell(p("в"), f'<w:gridSpan w:val="{value}"/>'), cell(p("г"))])
    paper = read_paper(word(body), "а.docx")
    assert grids(paper) == [[["а", "б"], ["в", "г"]]]
    assert "bad-span" in codes(paper)


def test_a_merge_without_a_beginning_keeps_its_text_and_is_said() -> None:
    paper = read_paper(word(table([cell(p("а")), cell(p("б"), "<w:vMerge/>")], [cell(p("в")), cell(p("г"))])), "а.docx")
    assert grids(paper) == [[["а", "б"], ["в", "г"]]]
    assert codes(paper) == {"broken-merge"}


def test_tables_nested_without_end_are_refused() -> None:
    inner = p("дно")
    for _ in range(60):
        inner = table([cell(inner), cell(p("а"))], [cell(p("б")), cell(p("в"))])
    with pytest.raises(RefusedError):
        read_paper(word(inner), "а.docx")


def test_runs_with_fonts_read_as_runs_without() -> None:
    font = '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>'
    runs = (
        f'<w:r w:rsidR="1">{font}<w:t xml:space="preserve">Ёл</w:t></w:r><w:r>{font}<w:t>кина</w:t></w:r>'
        f'<w:r>{font}<w:t xml:space="preserve"/></w:r><w:r>{font}<w:tab/><w:t>А</w:t></w:r><w:r><w:t>.</w:t></w:r>'
    )
    assert read_lines(f"<w:p>{runs}</w:p>") == ["Ёлкина\tА."]


def test_an_odd_comment_with_marks_of_runs_changes_nothing() -> None:
    assert read_lines(f"<w:p><w:r><!-- <w:rPr> --><w:t>а</w:t></w:r></w:p>{p('б')}") == ["а", "б"]


def test_a_document_with_unclosed_properties_is_refused() -> None:
    with pytest.raises(RefusedError):
        read_paper(word("<w:p><w:r><w:rPr><w:t>а</w:t></w:r></w:p>"), "а.docx")
