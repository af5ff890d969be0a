"""Words and cells of a plan's rows: repeats, marks of other programs, cells in doubt, figures to be checked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rost.papers.documents.checks.plan_problem import column_name, plan_problem, row_label, row_problem, rows_in_words
from rost.papers.documents.draft import Draft, Fix, PlanRow, Problem
from rost.papers.documents.values.text import clean, fold, repeated_words, strip_markup, to_cyrillic

_DOUBTFUL = 0.5
_PEOPLE = r"(?:педагог\w*|учител\w*|работник\w*|руководител\w*|специалист\w*|наставник\w*|молодых|директор\w*)"
_FIGURE = re.compile(
    rf"(?<![\d.,№])(\d[\d\u00a0 ]{{0,9}}\d|\d)\s(?!%|процент)(?:[а-яё]+(?:ых|их)\s)?{_PEOPLE}", re.IGNORECASE
)
_LEAST_FIGURE = 10
_LEAST_REPEATED = 12


def text_problems(draft: Draft) -> Iterator[Problem]:
    yield from _repeated_titles(draft.plan)
    yield from _status_synonyms(draft.plan)
    yield from _stray_markup(draft.plan)
    yield from _without_header(draft)
    for row in draft.plan:
        yield from _cells(row)
        yield from _stray(row)
        yield from _figures(row)


def _repeated_titles(rows: list[PlanRow]) -> Iterator[Problem]:
    seen: dict[str, PlanRow] = {}
    for row in rows:
        key = fold(row.title)
        if key and key in seen:
            message = f"то же наименование, что у строки {row_label(seen[key])}; контрольную точку назовите иначе"
            yield row_problem("repeated-title", row, message, field="title")
        seen.setdefault(key, row)


def _status_synonyms(rows: list[PlanRow]) -> Iterator[Problem]:
    words: dict[str, dict[str, PlanRow]] = defaultdict(dict)
    for row in rows:
        if row.status and row.status_text:
            words[row.status].setdefault(fold(row.status_text), row)
    for spellings in words.values():
        if len(spellings) > 1:
            said = " / ".join(spellings)
            message = f"Один статус назван по-разному: {said}. Выберите одно слово для всего отчёта."
            yield plan_problem("status-synonyms", message, place=next(iter(spellings.values())).place)


def _stray_markup(rows: list[PlanRow]) -> Iterator[Problem]:
    marked = [
        (row, source) for row in rows for source in row.sources.values() if strip_markup(source.text) != source.text
    ]
    if marked:
        labels = list(dict.fromkeys(row_label(row) for row, _ in marked))
        message = (
            f"В ячейках остались знаки разметки (<p>, <i>, **): строки {rows_in_words(labels)}. "
            "При чтении они убраны; уберите их и в документе."
        )
        yield plan_problem("stray-markup", message, place=marked[0][1].place)


def _without_header(draft: Draft) -> Iterator[Problem]:
    source = draft.sources.get("plan")
    if source is not None and not source.text.strip():
        message = "У таблицы плана нет строки заголовков: столбцы определены по содержимому, проверьте их."
        yield plan_problem("doubtful-cell", message, place=source.place)


def _cells(row: PlanRow) -> Iterator[Problem]:
    for field, source in row.sources.items():
        text = strip_markup(source.text)
        twice = repeated_words(text) if len(text) > _LEAST_REPEATED else None
        if twice:
            message = f"слова повторены подряд: «{twice}»; уберите повтор"
            yield row_problem("repeated-words", row, message, field=field, fix=_once(field, text, twice))
        mended, is_mixed = to_cyrillic(text)
        if is_mixed:
            fix = Fix(field, mended, "Заменить латинские буквы русскими")
            message = "в русских словах стоят латинские буквы; при чтении они заменены"
            yield row_problem("mixed-alphabet", row, message, field=field, fix=fix)
    yield from _doubtful(row)


def _once(field: str, text: str, twice: str) -> Fix:
    words = twice.split()
    return Fix(field, clean(text).replace(clean(twice), " ".join(words[len(words) // 2 :]), 1), "Убрать повтор")


def _doubtful(row: PlanRow) -> Iterator[Problem]:
    """One problem a row; what other codes say of the same cells is not said again."""
    names = [name for name, source in row.sources.items() if source.confidence < _DOUBTFUL and _is_cell(name)]
    if names and not row.stray_cells and row.term_reason is None:
        columns = ", ".join(f"«{column_name(name)}»" for name in names)
        message = f"нет уверенности, что ячейки прочитаны верно: {columns}; сверьте с документом"
        yield row_problem("doubtful-cell", row, message, field=names[0])
    if row.is_broken:
        message = "строка разорвана (обычно переходом на другую страницу) и собрана из частей; сверьте её с документом"
        yield row_problem("broken-row", row, message)


def _is_cell(name: str) -> bool:
    return column_name(name) != name


def _stray(row: PlanRow) -> Iterator[Problem]:
    if row.stray_cells and not row.is_broken:
        cells = "; ".join(f"«{text[:60]}»" for text in row.stray_cells)
        message = f"лишние ячейки, похоже из другого документа: {cells}; уберите их"
        fix = Fix("stray_cells", "", "Убрать лишние ячейки")
        yield row_problem("stray-cells", row, message, fix=fix)


def _figures(row: PlanRow) -> Iterator[Problem]:
    """«не менее 2000 педагогических работников»: a count that only the register can confirm."""
    for match in _FIGURE.finditer(row.title):
        if int(re.sub(r"\D", "", match.group(1))) >= _LEAST_FIGURE:
            message = f"«{match.group()}» — сверьте с реестром: столько людей может не быть на этой территории"
            yield row_problem("figure-needs-register", row, message, field="title")
            return
