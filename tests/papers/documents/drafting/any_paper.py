"""Strategies for papers that nobody would write: known words in wrong places."""

from __future__ import annotations

from hypothesis import strategies as st

HEADERS = """
№ п/п | Наименование показателя | Наименование результата | Базовое значение | значение | дата | 2024 | 2025 | Срок
Всего | Итого | Источник финансирования, тыс. рублей | Роль в проекте | ФИО | Должность | Занятость, % | Начало
Методика расчета | Источник данных | Ответственный | Окончание | Статус | Уровень контроля | Территория | СНИЛС
Характеристика результата | Дата рождения | Федеральный бюджет | Областной бюджет | Куратор проекта | Цвет папки
Краткое наименование | Срок реализации | Единица измерения | Номер
"""
CELLS = """
1 | 1.1. | 10,5 | 0,3, | - | 154,639* | 31.11.2024 | 01.01.2025 | 2024-2026 годы | ежегодно | Орлова М. С. | x | г.
Орлова М. С., Лебедев П. И. | Федеральный бюджет | Всего по проекту | Доля учителей района, процент | 24 (10 школ)
Количество школ, ед. | где: А – число учителей | Кедровский район | По региону | не менее 5 % | РМП | исполнено
5% от общей численности учителей | 130 % | Вакансия | 99999999999999999999 | 1.2.3.4.5.6 | «Рост» | <ФИО> | ((( | **
31.12.2024, 32.13.2025 | — | 112-233-445 95 | 20 | 2024 г. | №
"""
LINES = """
УТВЕРЖДАЮ | ПРИКАЗ | РАСПОРЯЖЕНИЕ | от 15.03.2024 № 5 | 1. Назначить Орлову М.С. ответственной | Цель: | Приложение
Приложение к приказу от 32.13.2024 № 7 | КМП - куратор | * сноска | 2. Директору Дроздову А.В. обеспечить рост
Рассмотрен на Совете Протокол от 01.02.2024 №2 | Отчет за 2024 год | Доля школ, % | Финансирование, млн. рублей
Участники проекта | г. Кедровск
"""


def pieces(text: str) -> list[str]:
    return [piece.strip() for piece in text.replace("\n", "|").split("|")]  # the empty one among them


def rows(width: int) -> st.SearchStrategy[list[list[str]]]:
    """A header and a body; a cell may be merged with its neighbour, but the first of a row and of a column is one."""
    header = st.lists(st.sampled_from([*pieces(HEADERS), "<"]), min_size=width, max_size=width)
    row = st.lists(st.sampled_from([*pieces(CELLS), "<", "^"]), min_size=width, max_size=width)
    return st.tuples(header, st.lists(row, max_size=6)).map(lambda parts: _with_first_cells([parts[0], *parts[1]]))


def _with_first_cells(table: list[list[str]]) -> list[list[str]]:
    return [["1" if row[0] == "<" else row[0], *row[1:]] for row in table]


tables = st.integers(2, 8).flatmap(rows)
papers = st.lists(st.one_of(st.sampled_from(pieces(LINES)), tables), max_size=6)
