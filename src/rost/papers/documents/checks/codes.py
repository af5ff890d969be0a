"""The stable names of problems: how grave each is and what it is called on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from rost.papers.documents.draft import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Code:
    """`title` names the kind of problem for a group of them, in Russian."""

    severity: Severity
    title: str


CODES: dict[str, Code] = {
    # Terms
    "impossible-date": Code(ERROR, "Даты, которых нет в календаре"),
    "end-before-start": Code(ERROR, "Окончание раньше начала"),
    "outside-parent-dates": Code(WARNING, "Сроки выходят за сроки результата"),
    "recurring-term": Code(NOTE, "Повторяющийся срок вместо даты"),
    "year-only-term": Code(NOTE, "Срок указан только годом"),
    "ambiguous-term": Code(WARNING, "Срок можно понять по-разному"),
    "term-outside-report-year": Code(WARNING, "Срок вне отчётного года"),
    "overdue-in-progress": Code(WARNING, "Срок прошёл, а мероприятие не завершено"),
    "outside-project-dates": Code(WARNING, "Сроки выходят за срок проекта"),
    "term-missing": Code(WARNING, "Нет срока"),
    "unread-term": Code(WARNING, "Срок не прочитан"),
    "dates-disagree": Code(WARNING, "Сроки в разделах расходятся"),
    # Rows and cells
    "numbering-gap": Code(WARNING, "Пропуск в нумерации"),
    "control-point-missing": Code(WARNING, "Нет контрольной точки"),
    "stray-cells": Code(ERROR, "Лишние ячейки из другого документа"),
    "row-empty": Code(WARNING, "Пустая строка"),
    "broken-row": Code(WARNING, "Строка разорвана"),
    "repeated-number": Code(WARNING, "Номер повторяется"),
    "title-missing": Code(WARNING, "Нет наименования"),
    "repeated-title": Code(NOTE, "Повтор наименования"),
    "repeated-words": Code(WARNING, "Повтор слов"),
    "stray-markup": Code(NOTE, "Следы разметки в тексте"),
    "missing-year-in-series": Code(WARNING, "Пропущен год в ряду значений"),
    "figure-needs-register": Code(NOTE, "Число, которое надо сверить с реестром"),
    # Control levels and people
    "undeclared-control-level": Code(WARNING, "Уровень контроля не объявлен"),
    "unused-control-level": Code(NOTE, "Уровень контроля не используется"),
    "name-variant": Code(WARNING, "Одна фамилия с разными инициалами"),
    "responsible-not-participant": Code(WARNING, "Исполнитель не назван среди участников"),
    "responsible-missing": Code(WARNING, "Нет ответственного исполнителя"),
    "workload-over-100": Code(WARNING, "Занятость больше 100 %"),
    "shared-position": Code(NOTE, "Одна должность на нескольких человек"),
    "two-positions": Code(WARNING, "Разные должности у одного человека"),
    "status-synonyms": Code(NOTE, "Один статус назван по-разному"),
    # Money
    "total-mismatch": Code(ERROR, "Итог не равен сумме частей"),
    "malformed-number": Code(WARNING, "Число записано с ошибкой"),
    # Indicators, methods, requisites
    "heading-without-indicator": Code(WARNING, "Заголовок без показателя"),
    "methodology-mismatch": Code(WARNING, "Методика описывает другой показатель"),
    "formula-missing": Code(WARNING, "Нет формулы"),
    "level-mismatch": Code(WARNING, "Назван другой уровень"),
    "mixed-territories": Code(NOTE, "Показатели разных территорий"),
    "unit-mismatch": Code(WARNING, "Единица не подходит показателю"),
    "population-mismatch": Code(WARNING, "Числитель и знаменатель — о разных людях"),
    "appendix-mismatch": Code(ERROR, "Реквизиты приложения не совпадают с актом"),
    "unit-missing": Code(NOTE, "Нет единицы измерения"),
    "share-over-100": Code(ERROR, "Доля больше 100 %"),
    "missing-target": Code(WARNING, "Нет значения на год"),
    "wrong-direction": Code(WARNING, "Показатель идёт не в ту сторону"),
    "baseline-late": Code(WARNING, "База позже первого планового года"),
    "workload-missing": Code(NOTE, "Нет занятости в проекте"),
    # Lists of staff
    "name-missing": Code(ERROR, "Нет фамилии"),
    "unreadable-date": Code(WARNING, "Дата не читается"),
    "unlikely-birth-date": Code(WARNING, "Дата рождения вызывает сомнение"),
    "snils-invalid": Code(ERROR, "Неверный СНИЛС"),
    "snils-missing": Code(WARNING, "Нет СНИЛС"),
    "repeated-person": Code(WARNING, "Человек повторяется в списке"),
    "person-conflict": Code(ERROR, "Один СНИЛС у разных людей"),
    "other-snils": Code(WARNING, "У одного человека разные СНИЛС"),
    "odd-name": Code(WARNING, "Необычные знаки в фамилии или имени"),
    # Tables as such
    "columns-reordered": Code(NOTE, "Столбцы идут в другом порядке"),
    "two-rows-in-one": Code(WARNING, "Две строки в одной"),
    "header-restored": Code(NOTE, "Шапка таблицы восстановлена"),
    "rows-unclear": Code(WARNING, "Не видно, где кончаются строки таблицы"),
    "cells-missing": Code(WARNING, "В строке меньше ячеек, чем столбцов"),
    "cells-many": Code(WARNING, "В строке больше ячеек, чем столбцов"),
    "text-out-of-order": Code(WARNING, "Строки таблицы перемешаны"),
    # The file
    "lost-letters": Code(ERROR, "Буквы утрачены при сохранении"),
    "mixed-encodings": Code(WARNING, "Строки в разных кодировках"),
    "guessed-encoding": Code(NOTE, "Кодировка определена по буквам"),
    "odd-characters": Code(WARNING, "Необычные знаки в тексте"),
    "external-link": Code(WARNING, "Ссылки на внешние файлы не открыты"),
    "embedded-object": Code(WARNING, "Вложенные объекты не прочитаны"),
    "active-field": Code(WARNING, "Поля из других файлов не вычислены"),
    "odd-part": Code(WARNING, "Посторонние части внутри файла"),
    "missing-part": Code(WARNING, "Части файла нет или она не читается"),
    "ragged-rows": Code(WARNING, "Строки таблицы разной длины"),
    "broken-merge": Code(WARNING, "Объединение ячеек нарушено"),
    "bad-span": Code(WARNING, "Ширина ячейки задана неверно"),
    "bad-address": Code(WARNING, "Адрес ячейки задан неверно"),
    "bad-cell": Code(WARNING, "Значение ячейки задано неверно"),
    "open-quote": Code(WARNING, "Кавычка не закрыта"),
    "formula": Code(NOTE, "Значения взяты из формул"),
    "hidden-rows": Code(NOTE, "Прочитаны скрытые строки листа"),
    "dates-since-1904": Code(NOTE, "Даты отсчитаны от 1904 года"),
    "hidden-text": Code(NOTE, "Скрытый текст и примечания не прочитаны"),
    "mixed-alphabet": Code(NOTE, "Латинские буквы в русских словах"),
    "empty-form": Code(NOTE, "Незаполненная форма"),
    "unknown-paper": Code(WARNING, "Вид документа не распознан"),
    "doubtful-cell": Code(WARNING, "Ячейка прочитана неуверенно"),
    "unplaced-text": Code(WARNING, "Текст, которому не нашлось места"),
    "lost-correction": Code(WARNING, "Правка, которой не нашлось ячейки"),
}
