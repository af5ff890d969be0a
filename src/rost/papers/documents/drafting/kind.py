"""What kind of paper this is, by the tables it has and the words of its title; and whether it is an empty form."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, PaperKind
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.money_sources import source_named
from rost.papers.documents.recognition.recognised import BodyRow, RowKind, TableKind
from rost.papers.documents.values.text import clean

_PLACEHOLDER = re.compile(
    "|".join(
        [
            r"<[^<>]{0,200}>|\[[^\[\]]{0,100}\]|\{[^{}]{0,100}\}",
            r"[_.…\s]{3,}|…|[xхXХ]{1,4}|[nN](?:\.[nN])*",
            r"[xхXХ]{2}\.[xхXХ]{2}\.(?:[xхXХ]{2,4}|20[xхXХ_]{2})|дд\.мм\.г{2,4}\.?",
            r"(?:указ(?:ать|ывается|ываются|ите)|заполняется|(?:полное )?наименование)\b.{0,200}",
            r"фамилия,? ?(?:имя,? ?отчество|инициалы|и\.? ?о\.?).{0,80}",
            r"ф\.?и\.?о\.?(?:,? ?должность)?|должность",
            r"(?:мероприятие|контрольная точка|результат|показатель|задача|исполнитель)(?: № ?)?"
            r" [\dn]+(?:\.[\dn]+)*\.?(?: \.{3})?",
            r"\([^()]{0,200}\)|n ?\+ ?\d+|возраста\S+ ?/ ?убыва\S+|да ?/ ?нет|(?:\S+ )?год(?: ?\+ ?[\dn]+)?",
            r'(?:["«]?[НГРФВМ]П["»]?(?:, ?|/|$)){2,}',
        ]
    ),
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]|\b(?:дд|мм|г{2,4})\b")
_NOTE = re.compile(r"<\d{1,2}>")
_ROADMAP = re.compile(r"дорожн\S+\s+карт", re.IGNORECASE)
_REPORT = re.compile(r"отч[её]т|мониторинг реализации|информация о (?:ходе|реализации|выполнении)", re.IGNORECASE)
_PLAN = re.compile(r"план\b", re.IGNORECASE)
_PASSPORT = re.compile(r"паспорт", re.IGNORECASE)
_OF_INDICATOR = re.compile(r"паспорт(?:а|ы)?\s+(?:\S+\s+)?показател", re.IGNORECASE)
_OF_CENTRE = re.compile(r"показател\S+ (?:\S+ ){0,3}центр", re.IGNORECASE)
_MEANS_PASSPORT = frozenset({TableKind.INDICATORS, TableKind.RESULTS, TableKind.FINANCE, TableKind.PARTICIPANTS})
# Cells that a form comes with, filled or not: numbers, labels, roles, sources of money; a lone «х» bars a cell.
_PREPRINTED = frozenset({"number", "label", "role"})
_BARRED = re.compile(r"[xхXХ–—-]")


def is_empty_form(material: Material) -> bool:
    """An official form that nobody filled: at least half of what its cells hold are placeholders, or nothing at all."""
    texts = [text for table in material.tables for row in body_rows([table]) for text in _own_texts(row, table.kind)]
    if not texts:
        return any(table.kind is not TableKind.UNKNOWN for table in material.tables)
    return 2 * sum(1 for text in texts if _is_placeholder(text)) >= len(texts)


def _is_placeholder(text: str) -> bool:
    if _PLACEHOLDER.fullmatch(text) or _PLACEHOLDER.fullmatch(_NOTE.sub("", text).strip()):
        return True
    bare = _BRACKETS.sub("", text)
    return bare != text and not any(sign.isalnum() for sign in bare)


def _own_texts(row: BodyRow, kind: TableKind) -> list[str]:
    """What a row holds beyond the words that its form is printed with."""
    if row.kind is not RowKind.DATA:
        return []
    texts = [(name, clean(cell.text)) for name, cell in row.cells.items() if name not in _PREPRINTED]
    return [
        text
        for name, text in texts
        if text
        and not _BARRED.fullmatch(text)
        and not (kind is TableKind.FINANCE and name == "title" and source_named(text))
    ]


def draft_kind(draft: Draft, material: Material) -> None:
    """Fill `kind`; a table decides before a title, since titles are inherited from other papers."""
    kinds = {table.kind for table in material.tables}
    title = " ".join([draft.title or "", *(line.text for line in material.head[:30])])
    is_named = bool(_PASSPORT.match(draft.title or "")) and _is_passport(draft.title or "")
    if (
        (is_named and kinds & _MEANS_PASSPORT)
        or len(kinds & _MEANS_PASSPORT) >= 2
        or (TableKind.BASICS in kinds and (kinds & _MEANS_PASSPORT or draft.curator or _is_passport(title)))
    ):
        draft.kind = PaperKind.PASSPORT
    elif TableKind.PLAN in kinds:
        draft.kind = _kind_of_plan(material, title, has_indicators=TableKind.INDICATORS in kinds)
    else:
        reported = {name.rsplit(" ", 1)[-1] for table in material.of(TableKind.INDICATORS) for name in table.columns}
        is_report = bool(_REPORT.search(title)) and bool(reported & {"fact", "факт", "percent"})
        draft.kind = PaperKind.REPORT if is_report else _kind_without_plan(draft, kinds, title)


def _is_passport(title: str) -> bool:
    return bool(_PASSPORT.search(title)) and not _OF_INDICATOR.search(title)


def _kind_of_plan(material: Material, title: str, *, has_indicators: bool) -> PaperKind:
    columns = {name for table in material.of(TableKind.PLAN) for name in table.columns}
    if columns & {"status", "report"} or (_REPORT.search(title) and "fact_date" in columns):
        return PaperKind.REPORT
    if has_indicators:
        return PaperKind.PLAN
    return PaperKind.PLAN if _PLAN.search(title) and not _ROADMAP.search(title) else PaperKind.ROADMAP


def _kind_without_plan(draft: Draft, kinds: set[TableKind], title: str) -> PaperKind:
    if _OF_INDICATOR.search(title):
        return PaperKind.INDICATOR_PASSPORT
    if draft.document and TableKind.INDICATORS in kinds:
        return PaperKind.ORDER
    alone = (
        (TableKind.STAFF, PaperKind.STAFF),
        (TableKind.FINANCE, PaperKind.FINANCE),
        (TableKind.METHODOLOGY, PaperKind.INDICATOR_PASSPORT),
        (TableKind.INDICATORS, PaperKind.ORDER if _OF_CENTRE.search(title) else PaperKind.PLAN),
        (TableKind.RESULTS, PaperKind.PASSPORT),
        (TableKind.PARTICIPANTS, PaperKind.PASSPORT),
    )
    found = next((kind for table, kind in alone if table in kinds), None)
    if found:
        return found
    return PaperKind.PASSPORT if TableKind.BASICS in kinds and _PASSPORT.search(title) else PaperKind.UNKNOWN
