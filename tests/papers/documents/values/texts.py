"""Texts for property tests: pieces of real cells in any order, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "31.11.2021", "1.01.2019", "2020", "2024 г.", "*", "**", "-", "–", ",", ".", "\n", " ", "\u00a0", "\u00ad",
    "с ", "по ", "до ", "сентябрь", "май", "декабря", "«31»", "II квартал", "1-2 кв.", "полугодие", "2022/23",
    "учебный год", "ежегодно", "%", "10", "0,3,", "154,639", "1 234", "(10 муниципалитетов)", "не менее",
    "от общей численности", "ед.", "Елисеева Т. А.", "О.М.", "Замятиной", "Методическая служба", "МБУ ДО «ЦИТ",
    "»", "(", "№", "686-ра", "КМП - куратор", "исполнено", "не ", "112-233-445 95", "<p>", "</i>", "OO",
    "Kурсы",
)  # fmt: skip
cells = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=60))
