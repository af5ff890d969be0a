import pytest

from rost.papers.documents.reading import read_paper
from tests.papers.documents.readers.shown import codes, grids, lines

PAGE = """<html><head><title>нет</title></head><body><h2>План</h2><p>до<br>после &amp; <b>всё</b></p>
<table><tr><th rowspan=2>№<th colspan=2>Срок</tr><tr><td>н<td>о</tr><tr><td>1<td><p>а</p><p>б</p><td>2</table>
<ol start=3><li>три<li>четыре</ol><script>нет</script><div style="display: none">тайна</div>конец</body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_page_gives_paragraphs_lists_and_a_grid(encoding: str) -> None:
    paper = read_paper(PAGE.encode(encoding), "а.html")
    assert lines(paper) == ["План", "до", "после & всё", "3. три", "4. четыре", "конец"]
    assert grids(paper) == [[["№", "Срок", "Срок"], ["№", "н", "о"], ["1", "а\nб", "2"]]]
    assert paper.paragraphs[0].heading_level == 2


def test_hidden_parts_are_left_out_and_said() -> None:
    assert codes(read_paper(PAGE.encode(), "а.html")) == {"hidden-text"}


def test_a_table_of_one_column_in_a_cell_is_lines_of_the_cell() -> None:
    page = "<table><tr><td>1<td><table><tr><td>Ёлкин<tr><td>Щукин</table><tr><td>2<td>в</table>"
    assert grids(read_paper(page.encode(), "а.html")) == [[["1", "Ёлкин\nЩукин"], ["2", "в"]]]


def test_impossible_spans_are_said_and_cut() -> None:
    page = "<table><tr><td colspan=999999999>а<td rowspan=0>б<tr><td>в<td>г</table>"
    paper = read_paper(page.encode(), "а.html")
    assert grids(paper) == [[["а", "б"], ["в", "г"]]]
    assert codes(paper) == {"bad-span"}
